import { describe, expect, it } from 'vitest';
import { type SearchDocument, searchFields } from '../../src/search/document.ts';
import { collectPostings, documentOf, fieldOf, mostEdits, WordIndex } from '../../src/search/word-index.ts';
import { emptyDocument } from '../support/search-document.ts';

const document = (rest: Partial<SearchDocument>): SearchDocument => ({
  ...emptyDocument,
  ...rest,
});
const indexOf = (...documents: SearchDocument[]) =>
  new WordIndex(documents.length, collectPostings(documents, searchFields));
const index = indexOf(
  document({ title: 'Markt Markt', synonyms: 'Netz', tags: 'Markt' }),
  document({ title: 'Auskunft', summary: 'Der Markt und ein Robot.' }),
  document({ title: 'Netz' }),
);
const fit = (term: string, word: string) =>
  indexOf(document({ title: word })).similarWords(term)[0]?.fit ?? 0;

describe('the word index', () => {
  it('knows which documents hold a word, each once with its most important field', () => {
    const places = (word: string) =>
      index.postings(word).map((place) => [documentOf(place), searchFields[fieldOf(place)]]);
    expect(places('mar')).toEqual([]);
    expect(places('markt')).toEqual([
      [0, 'title'],
      [1, 'summary'],
    ]);
    expect(places('netz')).toEqual([
      [0, 'synonyms'],
      [2, 'title'],
    ]);
    expect(index.has('netz')).toBe(true);
    expect(index.has('kino')).toBe(false);
  });
  it('knows words that deny in titles and search words only: longer texts deny something anyway', () => {
    const postings = collectPostings(
      [document({ synonyms: 'kein Netz' }), document({ summary: 'Das sagt die Vorlage nicht.' })],
      searchFields,
    );
    expect(postings.get('¬')?.map(documentOf)).toEqual([0]);
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
  it('takes a longer part of a word for a better answer, joining s included', () => {
    const best = new Map<string, number>();
    for (const { word, fit } of index.splitCompound('auskunftsmarkt'))
      best.set(word, Math.max(fit, best.get(word) ?? 0));
    expect(best.get('auskunft')).toBeCloseTo(0.35 + (0.5 * 9) / 14);
    expect(best.get('markt')).toBeCloseTo(0.35 + (0.5 * 5) / 14);
  });
  it('finds inflected parts of a word', () => {
    const words = indexOf(document({ title: 'Rentner' })).splitCompound('rentnervertretung');
    expect(new Set(words.map(({ word }) => word))).toEqual(new Set(['rentn']));
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
    expect(fit('mar', 'marktfest')).toBeCloseTo(0.6);
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
  it('takes no part for a word where what stands before it is none', () => {
    expect(fit('ahnung', 'mahnung')).toBeLessThan(0.6);
    expect(fit('kart', 'lesekarte')).toBeGreaterThan(0.6);
  });
  it('trusts a word less whose first letter is another one', () => {
    expect(fit('narktfest', 'marktfest')).toBeLessThan(fit('maxktfest', 'marktfest'));
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
