/** The search over the real content: the labelled queries, by type, beside other engines. */
import { describe, expect, it } from 'vitest';
import { buildSearchEngine } from '../../src/search/engine.ts';
import {
  documentsIn,
  engines,
  heldOut,
  labelled,
  measure,
  ours,
  spoken,
  unseen,
} from '../bench/search-quality.ts';

describe.each([
  ['de', 0.98],
  ['en', 0.98],
] as const)('labelled queries in %s', (language, least) => {
  it(`are answered among the first five, at least ${least} of them, and none without a hit`, () => {
    expect(labelled[language].length).toBeGreaterThan(15);
    const { recall, mrr, none, missed } = measure(ours(documentsIn(language), language), labelled[language]);
    expect({ missed, none }).toEqual({ missed: expect.any(Array), none: 0 });
    expect(recall).toBeGreaterThanOrEqual(least);
    expect(mrr).toBeGreaterThanOrEqual(0.9);
  });
});

it('answers queries that were written after the configuration was frozen', () => {
  expect(heldOut.queries).toHaveLength(30);
  const answered = heldOut.queries.filter(
    (query) => measure(ours(documentsIn(query.language), query.language), [query]).recall === 1,
  );
  expect(answered.length / heldOut.queries.length).toBeGreaterThanOrEqual(0.9);
});

it('finds English queries on the German site, and the other way round', () => {
  const german = ours(documentsIn('de'), 'de');
  const english = ours(documentsIn('en'), 'en');
  expect(german('library card').items[0]?.title).toMatch(/Bibliothek/u);
  expect(english('Betreuungsplatz').items[0]?.title).toMatch(/childcare|Kita/u);
});

it('shows a measure for certain to at most two of thirty queries of nonsense', () => {
  expect(spoken.nonsense).toHaveLength(30);
  for (const language of ['de', 'en']) {
    const search = ours(documentsIn(language), language);
    const fooled = [...spoken.nonsense, ...heldOut.nonsense].filter((query) => search(query).surelyMeasure);
    expect(fooled.length, fooled.join(', ')).toBeLessThanOrEqual(2);
  }
});

describe.each(['de', 'en'] as const)('queries as people say them, in %s', (language) => {
  const queries = spoken.queries.filter((query) => query.language === language);
  const search = ours(documentsIn(language), language);
  it('are answered among the first five, no type of them seldom, and none by nothing', () => {
    expect(queries.length).toBeGreaterThan(90);
    const { recall, none, missed } = measure(search, queries);
    expect({ missed, none }).toEqual({ missed: expect.any(Array), none: 0 });
    expect(recall).toBeGreaterThanOrEqual(0.9);
    for (const type of new Set(queries.map((query) => query.type))) {
      const of = queries.filter((query) => query.type === type);
      expect([type, measure(search, of).recall >= 0.75]).toEqual([type, true]);
    }
  });
  // Five engines answer: a part of the queries is enough to tell them apart.
  it('are answered more often than by every other engine, and less often without Fuse', {
    timeout: 180_000,
  }, () => {
    const some = queries.filter((_, index) => index % 4 === 0);
    const own = measure(search, some).recall;
    const { 'ours: word index + Fuse': _own, ...rest } = engines;
    expect(Object.keys(rest)).toHaveLength(4);
    for (const [name, make] of Object.entries(rest)) {
      // In English nothing is misspelt badly enough for Fuse to matter.
      if (name !== 'ours without Fuse' || language === 'de')
        expect([name, measure(make(documentsIn(language), language), some).recall < own]).toEqual([
          name,
          true,
        ]);
    }
  });
});

describe.each(Object.entries(unseen))(
  'queries that somebody else wrote, and nobody tuned on: %s',
  (_, set) => {
    it.each(['de', 'en'] as const)('are answered, and no type of them seldom, in %s', (language) => {
      const queries = set.queries.filter((query) => query.language === language);
      expect(queries.length).toBeGreaterThanOrEqual(30);
      const search = ours(documentsIn(language), language);
      const { recall, missed } = measure(search, queries);
      expect(recall, missed.join('\n')).toBeGreaterThanOrEqual(0.9);
      const types = [...new Set(queries.map(({ type }) => type))];
      const seldom = types.filter(
        (type) =>
          measure(
            search,
            queries.filter((query) => query.type === type),
          ).recall < 0.75,
      );
      expect(seldom).toEqual([]);
    });
    it.each(['de', 'en'] as const)(
      'show a measure for certain to few that say nonsense, in %s',
      (language) => {
        const search = ours(documentsIn(language), language);
        const nonsense = set.nonsense[language];
        const fooled = nonsense.filter((query) => search(query).surelyMeasure);
        expect(fooled.length / nonsense.length, fooled.join(', ')).toBeLessThanOrEqual(2 / 30);
      },
    );
  },
);

describe.each(['de', 'en'])('a number of a council paper in any spelling, in %s', (language) => {
  const documents = documentsIn(language);
  const engine = buildSearchEngine(documents);
  const found = (query: string) =>
    [engine.search(query)].flatMap(({ answer, sure }) =>
      [...(answer ? [answer] : []), ...sure].map(
        ({ index }) => `${documents[index]?.kind} ${documents[index]?.id}`,
      ),
    );

  it.each([
    'V 12501',
    'V12501',
    'v 12501',
    '12501',
    '14-20 / V 12501',
    '14-20/V12501',
    '14-20/ V 12501',
    'Nr. 14-20 / V 12501',
    'Sitzungsvorlage Nr. 14-20 / V 12501',
  ])('leads to the source and to the measures introduced from it: %s', (query) => {
    // Among the first six: "Sitzungsvorlage" and "14-20" stand in another source's title, too.
    expect(found(query).slice(0, 6)).toEqual(
      expect.arrayContaining([
        'source beschlussvorlage-2019',
        'measure auskunftsroboter',
        'measure buerger-id',
        'measure it-workflows',
        'measure zentrales-portal',
      ]),
    );
  });
  it('leads to no measure where it differs in one digit', () => {
    for (const query of ['V 12502', 'V 1250', '14-20 / V 12601'])
      expect(found(query).filter((one) => one.startsWith('measure'))).toEqual([]);
  });
});
