import { describe, expect, it } from 'vitest';
import { isInEdition, sortEditions } from '../../src/model/edition.ts';

const name = { sameInAllLanguages: 'x' };
const first = { id: 'first', name, on: '2020-01-01' };
const second = { id: 'second', name, on: '2021-01-01' };
const editions = [second, first];

describe('isInEdition', () => {
  it('holds everywhere without a span', () => {
    expect(isInEdition({}, first, editions)).toBe(true);
  });
  it('begins with the edition in from and ends with the one in until, inclusive', () => {
    expect(isInEdition({ from: 'second' }, first, editions)).toBe(false);
    expect(isInEdition({ from: 'second' }, second, editions)).toBe(true);
    expect(isInEdition({ until: 'first' }, first, editions)).toBe(true);
    expect(isInEdition({ until: 'first' }, second, editions)).toBe(false);
  });
  it('ignores an edition that does not exist, so that a rule can report it', () => {
    expect(isInEdition({ from: 'third' }, first, editions)).toBe(true);
  });
});

it('sorts editions oldest first', () => {
  expect(sortEditions(editions).map(({ id }) => id)).toEqual(['first', 'second']);
});
