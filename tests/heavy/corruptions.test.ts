/**
 * Seeded corruptions of the real content. Each has to be refused in the right file, or be provably harmless, or be an
 * edit that a person might have wanted; never a crash, never silence.
 */

import { beforeAll, describe, expect, it } from 'vitest';
import { isMap, isPair, isScalar, type Pair, parseDocument, type Scalar, visit } from 'yaml';
import { type CheckedContent, checkContent } from '../../src/check/check.ts';
import type { SourceFile } from '../../src/check/content-file.ts';
import type { Problem } from '../../src/check/problem.ts';
import { folders, type Kind, schemaOf, singletons } from '../../src/model/kinds.ts';
import { walk } from '../../src/model/walk.ts';
import { outside } from '../../src/reading/check-folder.ts';
import { makeRandom } from '../support/random.ts';
import { type Edits, edit, readFolder, realDay, realFolder } from '../support/small-city.ts';

interface Mutation {
  readonly kind: string;
  readonly edits: Edits;
  /** Files in which a finding is in the right place; any file when empty. */
  readonly files: readonly string[];
  /** Line that a finding has to name, where the fault has one. */
  readonly line?: number;
}

interface Pool {
  readonly random: () => number;
  readonly records: readonly { path: string; text: string; kind: Kind }[];
  readonly pick: <Value>(values: readonly Value[]) => Value;
}

const lineAt = (text: string, offset: number) => text.slice(0, offset).split('\n').length;
const splice = (text: string, start: number, end: number, by: string) =>
  text.slice(0, start) + by + text.slice(end);

function pairsIn(text: string): Pair<Scalar<string>>[] {
  const pairs: Pair<Scalar<string>>[] = [];
  visit(parseDocument(text), {
    Pair(_, pair) {
      if (isScalar(pair.key)) pairs.push(pair as Pair<Scalar<string>>);
    },
  });
  return pairs;
}

const rangeOf = (node: unknown): [number, number, number] =>
  (node as { range?: [number, number, number] }).range ?? [0, 0, 0];

/** Offset range of the scalar at a path. */
function locate(text: string, path: readonly (string | number)[]): [number, number, number] | undefined {
  const node = parseDocument(text).getIn(path, true);
  return isScalar(node) ? rangeOf(node) : undefined;
}

/** Replaces one letter in the middle of a word by another. */
const misspell = (word: string) => {
  const middle = Math.floor(word.length / 2);
  return splice(word, middle, middle + 1, word[middle] === 'q' ? 'x' : 'q');
};

/** Replaces the text of a scalar whose schema node satisfies a condition. */
function changeScalar(
  pool: Pool,
  kind: string,
  wanted: (node: ReturnType<typeof walk> extends Generator<infer Node> ? Node : never) => boolean,
  change: (value: string) => string,
): Mutation {
  for (;;) {
    const { path, text, kind: recordKind } = pool.pick(pool.records);
    const nodes = [...walk(schemaOf(recordKind), parseDocument(text).toJS())].filter(
      (node) => typeof node.value === 'string' && wanted(node),
    );
    if (nodes.length === 0) continue;
    const node = pool.pick(nodes);
    const range = locate(text, node.path);
    if (!range) continue;
    const next = splice(text, range[0], range[1], change(node.value as string));
    return { kind, edits: { [path]: next }, files: [path], line: lineAt(text, range[0]) };
  }
}

/** How each kind of corruption is made; the number says how many of it. */
const makers: readonly { readonly count: number; readonly make: (pool: Pool) => Mutation }[] = [
  {
    count: 40,
    make: (pool) => {
      const { path, text } = pool.pick(pool.records);
      const pair = pool.pick(pairsIn(text));
      const start = text.lastIndexOf('\n', rangeOf(pair.key)[0]) + 1;
      const end = rangeOf(pair.value)[2];
      return { kind: 'delete a key', edits: { [path]: splice(text, start, end, '') }, files: [path] };
    },
  },
  {
    count: 50,
    make: (pool) => {
      const { path, text } = pool.pick(pool.records);
      const [start, end] = rangeOf(pool.pick(pairsIn(text)).key);
      const next = splice(text, start, end, misspell(text.slice(start, end)));
      return { kind: 'misspell a key', edits: { [path]: next }, files: [path], line: lineAt(text, start) };
    },
  },
  {
    count: 40,
    make: (pool) =>
      changeScalar(
        pool,
        'misspell an enum',
        ({ schema }) => (schema as { _zod: { def: { type: string } } })._zod.def.type === 'enum',
        misspell,
      ),
  },
  {
    count: 40,
    make: (pool) =>
      changeScalar(pool, 'misspell an id', ({ meta }) => meta.reference !== undefined, misspell),
  },
  {
    count: 30,
    make: (pool) =>
      changeScalar(
        pool,
        'swap a type',
        ({ schema }) => (schema as { _zod: { def: { type: string } } })._zod.def.type === 'string',
        () => pool.pick(['[1, 2]', '{ a: 1 }', '17', 'true', 'null']),
      ),
  },
  {
    count: 20,
    make: (pool) => {
      const { path, text } = pool.pick(pool.records);
      return {
        kind: 'truncate a file',
        edits: { [path]: text.slice(0, Math.floor(text.length * (0.1 + 0.8 * pool.random()))) },
        files: [path],
      };
    },
  },
  {
    count: 15,
    make: (pool) => {
      const { path, text } = pool.pick(pool.records.filter((record) => record.path.includes('/')));
      const copy = path.replace('.yaml', '-kopie.yaml');
      return { kind: 'duplicate a record', edits: { [copy]: text }, files: [path, copy] };
    },
  },
  {
    count: 40,
    make: (pool) =>
      changeScalar(
        pool,
        'change a word of a quotation',
        ({ path }) => path.at(-1) === 'quote',
        (quote) => {
          const words = quote.split(' ');
          const index = Math.floor(pool.random() * words.length);
          const changed = words.map((word, place) => (place === index ? 'Quatsch' : word)).join(' ');
          return `'${changed.replaceAll("'", "''")}'`;
        },
      ),
  },
  {
    count: 20,
    make: (pool) => {
      const { path, text } = pool.pick(pool.records.filter((record) => /\n +en: /u.test(record.text)));
      const lines = [...text.matchAll(/\n +en: [^\n]*(?:\n {2,}(?! *[\w-]+:| *-)[^\n]*)*/gu)];
      const { 0: match, index } = pool.pick(lines);
      return {
        kind: 'remove a translation',
        edits: { [path]: splice(text, index, index + match.length, '') },
        files: [path],
      };
    },
  },
  {
    count: 15,
    make: (pool) => {
      const { path, text } = pool.pick(pool.records);
      const offset = Math.floor(pool.random() * text.length);
      const character = pool.pick(['\u0000', '\u0007', '\u200b', '\u202e', '\u2028', '\ufeff']);
      return {
        kind: 'inject a control character',
        edits: { [path]: splice(text, offset, offset, character) },
        files: [path],
        ...(offset > 0 ? { line: lineAt(text, offset) } : {}),
      };
    },
  },
  {
    count: 2,
    make: (pool) => {
      const { path } = pool.pick(pool.records);
      return {
        kind: 'a value of 10 MB',
        edits: { [path]: (text) => `${text}\nsummary: ${'x'.repeat(10_000_000)}\n` },
        files: [path],
      };
    },
  },
  {
    count: 4,
    make: (pool) => {
      const { path } = pool.pick(pool.records);
      const depth = pool.pick([500, 5_000, 50_000]);
      return {
        kind: 'deep nesting',
        edits: { [path]: (text) => `${text}\nextra: ${'['.repeat(depth)}${']'.repeat(depth)}\n` },
        files: [path],
      };
    },
  },
  {
    count: 8,
    make: (pool) => {
      const { path, text } = pool.pick(pool.records);
      const pair = pool.pick(pairsIn(text).filter(({ value }) => isScalar(value)));
      const [start] = rangeOf(pair.value);
      const sign = pool.pick(['&a ', '*a #', '&a [*a] #']);
      return {
        kind: 'aliases and anchors',
        edits: { [path]: splice(text, start, start, sign) },
        files: [path],
        line: lineAt(text, start),
      };
    },
  },
  {
    count: 6,
    make: (pool) => {
      const { path, text } = pool.pick(pool.records.filter((record) => record.path.includes('/')));
      const stray = pool.pick([
        path.replace('.yaml', ''),
        path.replace('.yaml', '.yml'),
        path.replace('.yaml', '.YAML'),
        `${path}.orig`,
        path.replace('/', '/neu/'),
      ]);
      return { kind: 'a stray file', edits: { [stray]: text }, files: [stray] };
    },
  },
  {
    count: 15,
    make: (pool) => {
      const { path, text } = pool.pick(pool.records);
      const top = parseDocument(text).contents;
      const pair = isMap(top) ? pool.pick(top.items) : undefined;
      if (!isPair(pair)) throw new Error(`${path} is no map.`);
      const [start] = rangeOf(pair.key);
      const end = rangeOf(pair.value)[2];
      return {
        kind: 'duplicate a key',
        edits: { [path]: `${text.trimEnd()}\n${text.slice(start, end).trimEnd()}\n` },
        files: [path],
        line: text.trimEnd().split('\n').length + 1,
      };
    },
  },
  {
    count: 12,
    make: (pool) => {
      const { path } = pool.pick(pool.records);
      return { kind: 'delete a file', edits: { [path]: undefined }, files: [] };
    },
  },
  {
    count: 4,
    make: (pool) => {
      const { path, text } = pool.pick(pool.records.filter((record) => /[äöüß]/u.test(record.text)));
      return {
        kind: 'another encoding',
        edits: { [path]: new Uint8Array(Buffer.from(text, 'latin1')) },
        files: [path],
      };
    },
  },
  {
    count: 10,
    make: (pool) =>
      changeScalar(
        pool,
        'a day in the future',
        ({ path, value }) =>
          /^(?:on|.*On)$/u.test(String(path.at(-1))) && /^\d{4}-\d{2}-\d{2}$/u.test(String(value)),
        () => '2042-01-01',
      ),
  },
  {
    count: 10,
    make: (pool) => {
      const { path, text } = pool.pick(pool.records);
      const line = pool.pick(text.split('\n').filter((candidate) => /^ {2,}/u.test(candidate)));
      return {
        kind: 'a tab as indentation',
        edits: { [path]: text.replace(line, `\t${line.trimStart()}`) },
        files: [path],
      };
    },
  },
  {
    count: 10,
    make: (pool) => {
      const { path } = pool.pick(pool.records);
      return { kind: 'a comment', edits: { [path]: (text) => `# later\n${text}\n\n# end\n` }, files: [path] };
    },
  },
  {
    count: 10,
    make: (pool) =>
      changeScalar(
        pool,
        'change a sentence',
        ({ meta, path }) => meta.localized === undefined && path.at(-2) === 'rationale',
        () => 'Ein anderer Grund, der auch stimmt.',
      ),
  },
];

let files: SourceFile[];
let mutations: Mutation[];
const check = (changed: readonly SourceFile[]): CheckedContent =>
  checkContent(changed, { today: realDay, ...outside });
const dataOf = ({ records }: CheckedContent) => JSON.stringify(records.map(({ file, data }) => [file, data]));

beforeAll(async () => {
  files = await readFolder(realFolder);
  const random = makeRandom(20190412);
  const kinds = new Map<string, Kind>([
    ...folders.map((name) => [name, name] as const),
    ...singletons.map((name) => [`${name}.yaml`, name] as const),
  ]);
  const records = files
    .filter(({ path }) => path.endsWith('.yaml'))
    .map(({ path, bytes }) => ({
      path,
      text: new TextDecoder().decode(bytes),
      kind: kinds.get(path.split('/')[0] ?? '') ?? 'city',
    }));
  const pool: Pool = {
    random,
    records,
    pick: (values) => {
      const value = values[Math.floor(random() * values.length)];
      if (value === undefined) throw new Error('There is nothing to pick from.');
      return value;
    },
  };
  mutations = makers.flatMap(({ count, make }) => Array.from({ length: count }, () => make(pool)));
});

/** What came of a mutation; when it is refused, with the errors in the right file. */
type Outcome =
  | { readonly verdict: 'harmless' | 'valid' }
  | { readonly verdict: 'refused'; readonly here: readonly Problem[] }
  | { readonly verdict: 'wrong'; readonly why: string };

/** The changed files; none when the mutation happened to change nothing. */
function applyEdits({ edits }: Mutation): SourceFile[] | undefined {
  try {
    return edit(files, edits);
  } catch {
    return undefined;
  }
}

/** What the check says, or how it crashed. */
function tryCheck(changed: readonly SourceFile[]): CheckedContent | string {
  try {
    return check(changed);
  } catch (error) {
    return String(error);
  }
}

/** @param before data of the content without the mutation */
function judge(mutation: Mutation, before: string): Outcome {
  const changed = applyEdits(mutation);
  if (!changed) return { verdict: 'harmless' };
  const result = tryCheck(changed);
  if (typeof result === 'string') return { verdict: 'wrong', why: result };
  const errors = result.problems.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ message }) => message).join('\n')).not.toMatch(/\n\s+at /u);
  const expected = mutation.files;
  const here = errors.filter(({ file }) => expected.length === 0 || expected.includes(file));
  if (here.length > 0) return { verdict: 'refused', here };
  if (errors.length > 0) {
    const places = errors.map(({ file, rule }) => `${file} (${rule})`);
    return { verdict: 'wrong', why: `found only in ${places.join(', ')}` };
  }
  return { verdict: dataOf(result) === before ? 'harmless' : 'valid' };
}

describe('corrupted content', () => {
  it('is refused in the right file, or harmless, or an edit that someone might want', {
    timeout: 300_000,
  }, () => {
    const before = dataOf(check(files));
    const outcomes = mutations.map((mutation) => ({
      label: `${mutation.kind}: ${Object.keys(mutation.edits).join(', ')}`,
      line: mutation.line,
      ...judge(mutation, before),
    }));
    const refused = outcomes.filter((outcome) => outcome.verdict === 'refused');
    const valid = outcomes.filter(({ verdict }) => verdict === 'valid');
    const placed = refused.filter(({ line }) => line !== undefined);
    const offLine = placed.filter(({ line, here }) => !here.some((problem) => problem.line === line));
    const tally = {
      refused: refused.length,
      harmless: outcomes.filter(({ verdict }) => verdict === 'harmless').length,
      valid: valid.length,
      placed: placed.length,
      onLine: placed.length - offLine.length,
    };
    const edits = valid.map(({ label }) => label);
    const astray = offLine.map(
      ({ label, line, here }) =>
        `${label}: line ${line}, not ${here.map((problem) => `${problem.line} (${problem.rule})`).join(', ')}`,
    );
    const wrong = outcomes
      .filter((outcome) => outcome.verdict === 'wrong')
      .map(({ label, why }) => `${label}: ${why}`);
    console.log(
      `${mutations.length} corruptions:`,
      tally,
      `\nvalid edits:\n${edits.join('\n')}\n${astray.join('\n')}`,
    );
    expect(wrong).toEqual([]);
    expect(mutations.length).toBeGreaterThanOrEqual(300);
    expect(tally.valid).toBeLessThanOrEqual(mutations.length / 10);
    expect(tally.onLine).toBeGreaterThanOrEqual(tally.placed * 0.95);
  });
});
