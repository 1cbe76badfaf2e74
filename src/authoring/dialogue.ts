/**
 * What `npm run new` has to know of a record: taken from flags, asked for where someone sits at the terminal, and asked
 * again until it fits. Knows neither terminal nor files.
 */
import { suggest } from '../check/fault.ts';
import { findNearest, idPattern } from '../model/id.ts';
import type { TemplateKind } from './template.ts';
import { templateInputs } from './template.ts';
import { say } from './wording.ts';

export type Inputs = Readonly<Record<string, string>>;

interface Terminal {
  /** The answer to a question. */
  readonly ask: (question: string) => Promise<string>;
  /** Says why an answer cannot be taken. */
  readonly complain: (message: string) => void;
}

interface Knowledge {
  /** Values that an input may have, given those before it; undefined where any text will do. */
  readonly allowed: (name: string, inputs: Inputs) => readonly string[] | undefined;
  /** File of the record of the kind with an id, if there is one. */
  readonly findFile: (id: string) => string | undefined;
}

/** An input cannot be taken, and there is nobody to ask again. */
export class InputRefused extends Error {}

/** A question shows so many values; more fill the screen. */
const mostShown = 12;

/**
 * All inputs of a kind by their names. An id that is not given is that of what the record is about: the gap of a claim
 * has the claim's.
 *
 * @param terminal undefined when nobody is there; a wrong or missing input then ends it
 * @throws InputRefused
 */
export async function collectInputs(
  kind: TemplateKind,
  given: Readonly<Record<string, string | undefined>>,
  { allowed, findFile }: Knowledge,
  terminal?: Terminal,
): Promise<Inputs & { readonly id: string }> {
  const names: readonly string[] = templateInputs[kind];
  refuseForeign(kind, given, names);
  const [first] = names;
  const inputs: Record<string, string> = {};
  /** Why a value cannot be taken; undefined when it can. */
  const faultOf = (name: string, value: string | undefined): string | undefined => {
    if (value === undefined) return name === first ? say('missing-input', { name }) : undefined;
    const choices = allowed(name, inputs);
    if (choices && !choices.includes(value)) {
      const suggestion = suggest(findNearest(value, choices));
      return say('bad-input', { name, value, allowed: choices.join(', '), suggestion });
    }
    if (name !== 'id') return undefined;
    if (!idPattern.test(value)) return say('bad-new-id', { id: value });
    const file = findFile(value);
    return file === undefined ? undefined : say('file-exists', { file });
  };
  for (const name of names) {
    const usual = name === 'id' && first !== undefined ? inputs[first] : undefined;
    let value = given[name] ?? (terminal ? await ask(terminal, name, usual, allowed(name, inputs)) : usual);
    for (let fault = faultOf(name, value); fault !== undefined; fault = faultOf(name, value)) {
      if (!terminal) throw new InputRefused(fault);
      terminal.complain(fault);
      value = await ask(terminal, name, usual, allowed(name, inputs));
    }
    if (value !== undefined) inputs[name] = value;
  }
  return { ...inputs, id: inputs['id'] ?? '' };
}

/** What belongs to another kind would be forgotten. */
function refuseForeign(
  kind: TemplateKind,
  given: Readonly<Record<string, string | undefined>>,
  names: readonly string[],
): void {
  const foreign = Object.keys(given).find((name) => given[name] !== undefined && !names.includes(name));
  if (foreign !== undefined)
    throw new InputRefused(say('input-of-others', { name: foreign, kind, names: names.join(', ') }));
}

/** An answer; the usual one when it is empty. */
async function ask(
  { ask: question }: Terminal,
  name: string,
  usual: string | undefined,
  choices: readonly string[] | undefined,
): Promise<string | undefined> {
  const shown = choices?.slice(0, mostShown).join(', ') ?? usual;
  const more = (choices?.length ?? 0) > mostShown ? ', …' : '';
  const answer = (await question(`${name}${shown === undefined ? '' : ` (${shown}${more})`}: `)).trim();
  return answer === '' ? usual : answer;
}
