/**
 * What all tools of the command line share: they take only the flags they know, answer `--help`, and end with a message
 * and a code: 1 when something is wrong with the content or the files, 2 when the call is.
 */
import { parseArgs } from 'node:util';
import { say } from '../authoring/wording.ts';
import { suggest } from '../check/fault.ts';
import { findNearest } from '../model/id.ts';
import { describeFailure } from '../reading/known-failure.ts';

interface Flag {
  /** A flag without a value is a boolean. */
  readonly type: 'string' | 'boolean';
  readonly help: string;
  /** Values that it may have; any when left out. */
  readonly allowed?: readonly string[];
}

interface Command<Flags extends Readonly<Record<string, Flag>>> {
  /** As it is called: npm run <name>. */
  readonly name: string;
  /** What it does, in one sentence. */
  readonly help: string;
  /** Names of the values without a flag, in their order; those in brackets may be left out. */
  readonly values?: readonly string[];
  readonly flags?: Flags;
}

type Given<Flags extends Readonly<Record<string, Flag>>> = {
  readonly [Name in keyof Flags]: (Flags[Name]['type'] extends 'boolean' ? boolean : string) | undefined;
};

/** Prints why and ends with code 1. */
export function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

/**
 * Reads the arguments of a command; ends the process where they are wrong or ask for help. From then on whatever fails
 * ends it with a message instead of a stack trace.
 */
export function readCommand<const Flags extends Readonly<Record<string, Flag>> = Record<never, Flag>>(
  command: Command<Flags>,
  args: readonly string[] = process.argv.slice(2),
): { readonly flags: Given<Flags>; readonly values: readonly string[] } {
  process.setUncaughtExceptionCaptureCallback((error) => stop(describeFailure(error)));
  const known: Readonly<Record<string, Flag>> = {
    ...command.flags,
    help: { type: 'boolean', help: 'zeigt diese Hilfe' },
  };
  const refuse = (message: string): never => {
    console.error(`${message}\n${formatCall(command.name, command.values ?? [], known)}`);
    process.exit(2);
  };
  const parsed = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: false,
    tokens: true,
    options: Object.fromEntries(Object.entries(known).map(([name, { type }]) => [name, { type }])),
  });
  for (const token of parsed.tokens) {
    const wrong = token.kind === 'option' ? whatIsWrong(token, command.name, known) : undefined;
    if (wrong !== undefined) refuse(wrong);
  }
  if (parsed.values['help'] === true) {
    console.log(formatHelp(command.name, command.help, command.values ?? [], known));
    process.exit(0);
  }
  checkValues(parsed.positionals, command.values ?? [], refuse);
  return { flags: parsed.values as Given<Flags>, values: parsed.positionals };
}

/** Why a flag cannot be taken as it was given; undefined when it can. */
function whatIsWrong(
  {
    name,
    rawName,
    value,
  }: { readonly name: string; readonly rawName: string; readonly value: string | undefined },
  command: string,
  known: Readonly<Record<string, Flag>>,
): string | undefined {
  const flag = Object.hasOwn(known, name) ? known[name] : undefined;
  if (!flag) {
    const others = Object.keys(known).filter((other) => other !== 'help');
    const nearest = findNearest(name, others);
    const suggestion = suggest(nearest === undefined ? undefined : `--${nearest}`);
    return say('unknown-flag', { flag: rawName, command, suggestion });
  }
  if (flag.type === 'string' && value === undefined) return say('flag-value', { flag: rawName });
  if (flag.type === 'boolean' && value !== undefined) return say('flag-no-value', { flag: rawName });
  if (!flag.allowed || value === undefined || flag.allowed.includes(value)) return undefined;
  const suggestion = suggest(findNearest(value, flag.allowed));
  return say('bad-flag', { flag: rawName, value, allowed: flag.allowed.join(', '), suggestion });
}

function checkValues(
  given: readonly string[],
  names: readonly string[],
  refuse: (message: string) => never,
): void {
  const extra = given[names.length];
  if (extra !== undefined) refuse(say('too-many-values', { value: extra }));
  const missing = names[given.length];
  if (missing !== undefined && !missing.startsWith('[')) refuse(say('missing-value', { name: missing }));
}

function formatHelp(
  name: string,
  help: string,
  values: readonly string[],
  flags: Readonly<Record<string, Flag>>,
): string {
  const lines = Object.entries(flags).map(([flag, { type, help: text, allowed }]) => {
    const value = type === 'boolean' ? '' : ` <${allowed?.join('|') ?? '…'}>`;
    return `  --${flag}${value}  ${text}`;
  });
  return [help, '', formatCall(name, values, flags), '', say('usage-flags'), ...lines].join('\n');
}

function formatCall(name: string, values: readonly string[], flags: Readonly<Record<string, Flag>>): string {
  const shown = values.map((value) => (value.startsWith('[') ? value : `<${value}>`));
  const own = Object.keys(flags).map((flag) => `[--${flag}]`);
  return say('usage', { command: [name, '--', ...shown, ...own].join(' ') });
}
