/** The search over the real content: the labelled queries. */
import { describe, expect, it } from 'vitest';
import { documentsIn, heldOut, labelled, measure, ours } from '../bench/search-quality.ts';

describe.each([
  ['de', 0.97],
  ['en', 0.95],
] as const)('labelled queries in %s', (language, least) => {
  it(`are answered among the first five, at least ${least} of them, and none without a hit`, () => {
    expect(labelled[language].length).toBeGreaterThan(15);
    const { recall, mrr, none, missed } = measure(ours(documentsIn(language)), labelled[language]);
    expect({ missed, none }).toEqual({ missed: expect.any(Array), none: 0 });
    expect(recall).toBeGreaterThanOrEqual(least);
    expect(mrr).toBeGreaterThanOrEqual(0.9);
  });
});

it('answers queries that were written after the configuration was frozen', () => {
  expect(heldOut.queries).toHaveLength(30);
  const answered = heldOut.queries.filter(
    (query) => measure(ours(documentsIn(query.language)), [query]).recall === 1,
  );
  expect(answered.length / heldOut.queries.length).toBeGreaterThanOrEqual(0.9);
});

it('finds English queries on the German site, and the other way round', () => {
  const german = ours(documentsIn('de'));
  const english = ours(documentsIn('en'));
  expect(german('library card')[0]).toMatch(/Bibliothek/u);
  expect(english('Betreuungsplatz')[0]).toMatch(/Kita/u);
});

it('pretends an answer to at most three of fifteen queries that have none', () => {
  expect(heldOut.nonsense).toHaveLength(15);
  const search = ours(documentsIn('de'));
  expect(heldOut.nonsense.filter((query) => search(query).length > 0).length).toBeLessThanOrEqual(3);
});
