/**
 * `npm run bench:search`: the search beside Fuse and MiniSearch with their defaults and MiniSearch with the same analysis of
 * words, by type of query and in one run; and how it grows.
 */
import { performance } from 'node:perf_hooks';
import type { SearchDocument } from '../../src/search/document.ts';
import {
  documentsIn,
  engines,
  heldOut,
  type Labelled,
  labelled,
  type Measured,
  measure,
  ours,
  repeat,
  type Search,
  type Spoken,
  spoken,
  unseen,
} from './search-quality.ts';

type Language = 'de' | 'en';

/** Sets of queries by name: the types of the spoken ones first, then each set as a whole. */
function setsIn(language: Language): [name: string, queries: readonly Labelled[]][] {
  const inLanguage = <Query extends { language: Language }>(queries: readonly Query[]) =>
    queries.filter((query) => query.language === language);
  const byType = (name: string, queries: readonly Spoken[]): [string, readonly Spoken[]][] =>
    [...new Set(queries.map(({ type }) => type))].map((type) => [
      `${name}: ${type}`,
      queries.filter((query) => query.type === type),
    ]);
  const own = inLanguage(spoken.queries);
  return [
    ...byType('tuned on', own),
    ['tuned on: all as spoken', own],
    ['tuned on: first keywords', labelled[language]],
    ['later keywords', inLanguage(heldOut.queries)],
    ...Object.entries(unseen).flatMap(([name, { queries }]): [string, readonly Spoken[]][] => [
      ...byType(`unseen, ${name}`, inLanguage(queries)),
      [`unseen, ${name}: all`, inLanguage(queries)],
    ]),
  ];
}

const row = (name: string, count: number, { recall, mrr, none }: Measured) =>
  `  ${name.padEnd(26)} ${String(count).padStart(4)}  recall@5 ${recall.toFixed(3)}  MRR@10 ${mrr.toFixed(3)}  no hit ${(none / count).toFixed(3)}`;

function compare(language: Language): void {
  const documents = documentsIn(language);
  console.log(`\n${language}: ${documents.length} documents`);
  for (const [name, make] of Object.entries(engines)) {
    const search = make(documents, language);
    const nonsense = [
      ...spoken.nonsense,
      ...heldOut.nonsense,
      ...Object.values(unseen).flatMap((set) => set.nonsense[language]),
    ];
    const fooled = nonsense.filter((query) => search(query).surelyMeasure);
    console.log(
      `\n ${name}: a measure for certain to ${fooled.length} of ${nonsense.length} queries of nonsense`,
    );
    for (const [set, queries] of setsIn(language))
      console.log(row(set, queries.length, measure(search, queries)));
  }
  const search = ours(documents, language);
  const missed = setsIn(language).flatMap(([, queries]) => measure(search, queries).missed);
  console.log('\n not found by ours:');
  for (const miss of new Set(missed)) console.log(`  ${miss}`);
}

/** Every query that there is, once to warm up and once to count. */
function time(name: string, documents: readonly SearchDocument[]): Measured {
  const start = performance.now();
  const search: Search = ours(documents, 'de');
  const built = performance.now() - start;
  const queries = [...labelled.de, ...spoken.queries.filter(({ language }) => language === 'de')];
  measure(search, queries);
  const measured = measure(search, queries);
  console.log(
    `${name.padStart(28)}: built in ${built.toFixed(0)} ms, p50 ${measured.p50.toFixed(2)} ms, p95 ${measured.p95.toFixed(2)} ms`,
  );
  return measured;
}

compare('de');
compare('en');
console.log('\nspeed in Node, German queries:');
time('real content, all kinds', documentsIn('de'));
const [small, , large] = [50, 500, 5_000].map((count) =>
  time(`${count} generated records`, repeat(documentsIn('de'), count)),
);
console.log(`ratio of p95, 5,000 : 50 = ${((large?.p95 ?? 0) / (small?.p95 ?? 1)).toFixed(1)}`);
