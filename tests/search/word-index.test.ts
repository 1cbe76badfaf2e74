import { describe, expect, it } from 'vitest';
import type { SearchDocument } from '../../src/search/document.ts';
import { mostEdits, WordIndex } from '../../src/search/word-index.ts';
import { emptyDocument } from '../support/search-document.ts';

const document = (rest: Partial<SearchDocument>): SearchDocument => ({
  ...emptyDocument,
  ...rest,
});
const index = new WordIndex([
  document({ title: 'Markt Markt', synonyms: 'Netz', tags: 'Markt' }),
  document({ title: 'Auskunft', summary: 'Der Markt und ein Robot.' }),
  document({ title: 'Netz' }),
]);
const fit = (term: string, word: string) =>
  new WordIndex([document({ title: word })]).similarWords(term)[0]?.fit ?? 0;

describe('the word index', () => {
  it('knows in which documents and fields a word stands, each once', () => {
    expect(index.postings('mar')).toEqual([]);
    expect(index.postings('markt')).toEqual([
      { document: 0, field: 0 },
      { document: 0, field: 4 },
      { document: 1, field: 3 },
    ]);
    expect(index.has('netz')).toBe(true);
    expect(index.has('kino')).toBe(false);
    expect(index.postings('kino')).toEqual([]);
  });
  it('shows a word as it is spelt where it first stands', () => {
    expect(index.display('netz')).toBe('Netz');
    expect(index.display('kino')).toBe('kino');
  });
  it('finds a word the rarer, the fewer documents hold it', () => {
    expect(index.rarity(['auskunft'])).toBeGreaterThan(index.rarity(['markt']));
    expect(index.rarity(['auskunft', 'markt'])).toBe(index.rarity(['auskunft']));
    expect(index.rarity([])).toBeGreaterThan(index.rarity(['auskunft']));
    expect(index.rarity(['netz'])).toBe(index.rarity(['markt']));
  });
  it('splits a long word into those that the documents hold, with or without the joining s', () => {
    const parts = (term: string) => new Set(index.splitCompound(term).map(({ word }) => word));
    expect(parts('marktrobot')).toEqual(new Set(['markt', 'robot']));
    expect(parts('auskunftsmarkt')).toEqual(new Set(['auskunft', 'markt']));
    expect(parts('netzmarkt')).toEqual(new Set(['netz', 'markt']));
    expect(parts('marktnetz')).toEqual(new Set(['netz', 'markt']));
    expect(index.splitCompound('netz')).toEqual([]);
    expect(index.splitCompound('kinokarte')).toEqual([]);
  });
  it('takes a longer part of a word for a better answer', () => {
    const fits = new Map(index.splitCompound('auskunftsmarkt').map(({ word, fit }) => [word, fit]));
    expect(fits.get('auskunft')).toBeCloseTo(0.35 + (0.5 * 8) / 14);
    expect(fits.get('markt')).toBeCloseTo(0.35 + (0.5 * 5) / 14);
  });
});

describe('how well a word fits', () => {
  it('is one for the word itself, and less the less of it agrees', () => {
    expect(fit('markt', 'markt')).toBe(1);
    const fits = [
      fit('marktfest', 'marktfest'),
      fit('marktfes', 'marktfest'),
      fit('markt', 'marktfest'),
      fit('fest', 'marktfest'),
      fit('ktfe', 'marktfest'),
      fit('xyzw', 'marktfest'),
    ];
    expect(fits).toEqual([...fits].sort((a, b) => b - a));
    expect(new Set(fits).size).toBe(fits.length);
    expect(fits.at(-1)).toBe(0);
  });
  it('lets three letters begin a word, but four have to end it or stand in it', () => {
    expect(fit('mar', 'marktfest')).toBeGreaterThan(0.6);
    expect(fit('ma', 'marktfest')).toBe(0);
    expect(fit('est', 'marktfest')).toBe(0);
    expect(fit('tfe', 'marktfest')).toBe(0);
  });
  it('lets a word of five letters stand for a longer query', () => {
    expect(fit('marktfest', 'markt')).toBeGreaterThan(0.35);
    expect(fit('marktfest', 'ktfest')).toBeGreaterThan(0.35);
    expect(fit('marktfest', 'mar')).toBe(0);
    expect(fit('marktfest', 'fest')).toBe(0);
  });
  it('falls with each typing error, and one too many is another word', () => {
    expect(fit('marktfxst', 'marktfest')).toBeCloseTo(0.7);
    expect(fit('maxktfxst', 'marktfest')).toBeCloseTo(0.55);
    expect(fit('mxxktfxst', 'marktfest')).toBe(0);
    expect(fit('maxkt', 'markt')).toBeCloseTo(0.7);
    expect(fit('mxxkt', 'markt')).toBe(0);
    expect(fit('netx', 'netz')).toBe(0);
  });
  it('allows no error in a number', () => {
    expect(fit('20195', '20196')).toBe(0);
    expect(fit('2019', '20196')).toBe(0);
  });
});

it.each([
  ['wlan', 0],
  ['markt', 1],
  ['festzel', 1],
  ['festzelt', 2],
])('forgives %s %i typing errors', (term, most) => {
  expect(mostEdits(term)).toBe(most);
});
