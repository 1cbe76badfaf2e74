/** Problems: the shape of a finding, and how one is made from a rule's name and values. */

import type { Path } from '../model/walk.ts';
import { type MessageName, messages } from './messages.ts';

export type Severity = 'error' | 'warning';

/** What a rule reports: where, and the values for its message. */
export interface Finding {
  /** Path of the file below the content folder, with forward slashes. */
  readonly file: string;
  /** Place in the record; the file as a whole when left out. */
  readonly path?: Path;
  /** Point at the key instead of its value. */
  readonly atKey?: boolean;
  /** Known position, where there is no record to locate the path in. Both from 1. */
  readonly position?: Position;
  readonly message: MessageName;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** Line and column, both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A finding as people read it. */
export interface Problem {
  readonly rule: string;
  readonly severity: Severity;
  readonly file: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** What is wrong and how to mend it, in one or two sentences. */
  readonly message: string;
}

/**
 * The text of a message with its values filled in.
 *
 * @throws when the message names a value that is not given
 */
export function formatMessage(
  name: MessageName,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return messages[name].replace(/\{(\w+)\}/gu, (_, key: string) => {
    const value = values[key];
    if (value === undefined) throw new Error(`The message "${name}" needs the value "${key}".`);
    return String(value);
  });
}

/** `links[1].target` */
export function formatPath(path: Path): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('');
}

/** Gemeint „…“? with a leading space, or nothing. */
export function suggest(nearest: string | undefined): string {
  return nearest === undefined ? '' : ` ${formatMessage('suggestion', { nearest })}`;
}
