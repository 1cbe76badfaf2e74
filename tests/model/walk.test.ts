import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formatPath, keysAt, walk } from '../../src/model/walk.ts';

const schema = z.object({
  name: z.string(),
  note: z.string().optional(),
  parts: z.array(z.object({ id: z.string().meta({ reference: 'measures' }) })),
  words: z.record(z.string(), z.array(z.string())),
  raised: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('a'), one: z.string() }),
    z.object({ kind: z.literal('b'), two: z.string() }),
  ]),
});
const value = {
  name: 'x',
  parts: [{ id: 'm1' }, { id: 'm2' }],
  words: { de: ['Netz', 'Funk'] },
  raised: { kind: 'b', two: 'y' },
};

it('writes a path as a reader would', () => {
  expect(formatPath(['links', 1, 'target'])).toBe('links[1].target');
  expect(formatPath([])).toBe('');
});

describe('a walk along a schema', () => {
  const nodes = [...walk(schema, value)];
  it('sees every value that is there, once, parents before children', () => {
    expect(nodes.map(({ path }) => formatPath(path))).toEqual([
      '',
      'name',
      'parts',
      'parts[0]',
      'parts[0].id',
      'parts[1]',
      'parts[1].id',
      'words',
      'words.de',
      'words.de[0]',
      'words.de[1]',
      'raised',
      'raised',
      'raised.kind',
      'raised.two',
    ]);
  });
  it('knows the value and the marks of each', () => {
    expect(nodes.filter(({ meta }) => meta.reference === 'measures').map((node) => node.value)).toEqual([
      'm1',
      'm2',
    ]);
  });
  it('sees an optional value once when it is there', () => {
    const paths = [...walk(schema, { ...value, note: 'z' })].map(({ path }) => formatPath(path));
    expect(paths.filter((path) => path === 'note')).toEqual(['note']);
  });
  it('ends where there is no value', () => {
    expect([...walk(z.string().optional(), undefined)]).toEqual([]);
    expect([...walk(z.array(z.string()), undefined)]).toHaveLength(1);
  });
});

describe('the keys that an object may have', () => {
  it.each([
    ['at the top', [], ['name', 'note', 'parts', 'words', 'raised']],
    ['within a list', ['parts', 1], ['id']],
    ['of every option', ['raised'], ['kind', 'one', 'two']],
    ['within a record, none', ['words', 'de'], []],
    ['of a text, none', ['name'], []],
    ['at a key that does not exist, none', ['nothing', 'there'], []],
    ['below a text, none', ['name', 'there'], []],
  ])('are known %s', (_, path, expected) => {
    expect(keysAt(schema, path, value)).toEqual(expected);
  });
  it('are known within optional objects and records, whether or not they are there', () => {
    const outer = z.object({ inner: z.object({ a: z.string() }).optional() });
    expect(keysAt(outer, ['inner'], {})).toEqual(['a']);
    expect(keysAt(z.record(z.string(), z.object({ b: z.string() })), ['x'], undefined)).toEqual(['b']);
  });
});
