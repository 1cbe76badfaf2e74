/**
 * Faults: what the checker reports, made from the templates that stand beside each rule. A value that a template names
 * and that is not given is a compile error, and so is a message without help for authors.
 */
import { formatPath, type Path } from '../model/walk.ts';

export type Severity = 'error' | 'warning';

/** Line and column, both from 1. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** Where something is wrong. */
export interface Place {
  /** Path of the file below the content folder, with forward slashes. */
  readonly file: string;
  /** Place in the record; the file as a whole when left out. */
  readonly path?: Path;
  /** Point at the key instead of its value. */
  readonly atKey?: boolean;
  /** Known position, where there is no record to locate the path in. */
  readonly position?: TextPosition;
}

export interface Fault extends Place {
  /** Named after the fault: the part of the message's name before a slash. */
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong and how to mend it, in one or two sentences. */
  readonly message: string;
}

/** Names in braces of a template. */
type Names<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;

/** What has to be filled into a template. */
export type ValuesOf<Template extends string> = Readonly<Record<Names<Template>, string | number>>;

/** The template with its values. @example fillIn('{count} Wörter', { count: 3 }) // '3 Wörter' */
export function fillIn<const Template extends string>(
  template: Template,
  values: ValuesOf<Template>,
): string {
  return fill(template, values);
}

function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/gu, (_, name: string) => String(values[name]));
}

type Templates = Readonly<Record<string, string>>;

/** Rule that a message belongs to: `gap-finding/searched` belongs to `gap-finding`. */
type RuleName<Message extends string> = Message extends `${infer Name}/${string}` ? Name : Message;

type Ordinary<Template extends string> = Exclude<Names<Template>, 'path'>;

/** Values of a message; `path` is that of the place unless another is given. */
type Values<Template extends string> = [Ordinary<Template>] extends [never]
  ? [values?: { readonly path?: string }]
  : [values: Readonly<Record<Ordinary<Template>, string | number>> & { readonly path?: string }];

/** Makes a fault from one of the messages. */
export type Report<Messages extends Templates> = <Message extends keyof Messages & string>(
  message: Message,
  place: Place,
  ...values: Values<Messages[Message]>
) => Fault;

/** Messages with what their rules want, in words for the authors' guide. */
export interface FaultKinds<Messages extends Templates = Templates> {
  readonly severity: Severity;
  /** By name; several messages of one rule have its name, a slash and what tells them apart. */
  readonly messages: Messages;
  /** What each rule wants and how to satisfy it. */
  readonly help: Readonly<Record<RuleName<keyof Messages & string>, string>>;
}

/** The function that reports faults of these kinds. */
export function reporter<const Messages extends Templates>({
  severity,
  messages,
}: FaultKinds<Messages>): Report<Messages> {
  return (message, place, ...[values]) => ({
    ...place,
    severity,
    rule: message.split('/')[0] ?? message,
    message: fill(messages[message] ?? message, {
      path: formatPath(place.path ?? []) || '(Datei)',
      ...values,
    }),
  });
}

/** Types a list of kinds without widening its templates. */
export function defineFaults<const Messages extends Templates>(
  kinds: FaultKinds<Messages>,
): FaultKinds<Messages> & { readonly report: Report<Messages> } {
  return { ...kinds, report: reporter(kinds) };
}

/** Gemeint „…“? with a leading space, or nothing. */
export function suggest(nearest: string | undefined): string {
  return nearest === undefined ? '' : ` Gemeint „${nearest}“?`;
}
