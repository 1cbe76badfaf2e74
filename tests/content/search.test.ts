/** The search over the real content: the labelled queries, and whatever anyone may type. */
import { describe, expect, it } from 'vitest';
import { buildSearchEngine } from '../../src/search/engine.ts';
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

it('survives 10,000 seeded random queries', { timeout: 120_000 }, () => {
  const documents = documentsIn('de');
  const engine = buildSearchEngine(documents);
  const pieces = [
    'wlan',
    'Kita',
    '🚲',
    '\u202e',
    '\u0000',
    '(',
    ')*',
    '[a-z',
    '\\',
    '<script>',
    '"',
    "'",
    'ä',
    'ß',
    '%F0',
    '--',
    ' ',
    '1',
    '14-20',
    'daten',
    'ﬁ',
    '漢字',
    'مرحبا',
    '{}',
    '$&',
    '.+?',
  ];
  let state = 42;
  const random = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  let slowest = 0;
  for (let round = 0; round < 10_000; round += 1) {
    const length = 1 + Math.floor(random() * 12);
    const query = Array.from({ length }, () => pieces[Math.floor(random() * pieces.length)]).join(
      random() < 0.5 ? ' ' : '',
    );
    const start = performance.now();
    const hits = engine.search(query);
    slowest = Math.max(slowest, performance.now() - start);
    for (const { index, score } of hits) {
      if (!documents[index] || !(score >= 0)) throw new Error(`${JSON.stringify(query)} gives a broken hit.`);
    }
  }
  for (const query of ['x'.repeat(10_000), 'wlan '.repeat(2_000), 'ä'.repeat(10_000)]) {
    expect(() => [engine.search(query), engine.suggest(query), engine.nearest(query)]).not.toThrow();
  }
  // Not a benchmark: only that nothing freezes.
  expect(slowest).toBeLessThan(2_000);
});
