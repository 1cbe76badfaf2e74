/**
 * `npm run bench:search`: how well and how fast the search finds, beside Fuse with its defaults and MiniSearch, in one
 * run. A query is answered when every wanted pattern matches a title among the first five results; MRR takes the rank
 * of the last of them among the first ten.
 */
import { readFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { buildSearchDocuments } from '../../src/domain/build-search-documents.ts';
import { coverage } from '../../src/domain/coverage.ts';
import { latestEdition } from '../../src/domain/knowledge-base.ts';
import { type SearchDocument, searchFields } from '../../src/domain/search-document.ts';
import { buildSearchEngine } from '../../src/domain/search-engine.ts';
import { loadCity, realFolder } from '../support/small-city.ts';

interface Labelled {
  readonly q: string;
  readonly want: readonly string[];
}

export interface Measured {
  readonly recall: number;
  readonly mrr: number;
  readonly none: number;
  readonly p50: number;
  readonly p95: number;
  /** Queries that were not answered, with what came first. */
  readonly missed: readonly string[];
}

type Search = (query: string) => string[];

const city = await loadCity(realFolder);
const of = coverage(city, latestEdition(city));
const empty = new Proxy({}, { get: () => '' }) as never;
const words = { kind: empty, state: empty, finding: empty, statement: '' };

/** Documents of the real content in a language, without the site's wording. */
export const documentsIn = (language: string): SearchDocument[] =>
  buildSearchDocuments(city, of, language, words);

/** Documents repeated under other names, up to a count. */
export function repeat(documents: readonly SearchDocument[], count: number): SearchDocument[] {
  const measures = documents.filter(({ kind }) => kind === 'measure');
  return Array.from({ length: count }, (_, index) => {
    const original = measures[index % measures.length];
    if (!original) throw new Error('There is no measure to repeat.');
    return index < measures.length
      ? original
      : { ...original, id: `${original.id}-${index}`, title: `${original.title} ${index}` };
  });
}

export const ours = (documents: readonly SearchDocument[]): Search => {
  const engine = buildSearchEngine(documents);
  return (query) => engine.search(query).map(({ index }) => documents[index]?.title ?? '');
};

const fuseDefaults = (documents: readonly SearchDocument[]): Search => {
  const fuse = new Fuse(documents, { keys: [...searchFields] });
  return (query) => fuse.search(query).map(({ item }) => item.title);
};

const miniSearch = (documents: readonly SearchDocument[]): Search => {
  const mini = new MiniSearch({ fields: [...searchFields], storeFields: ['title'], idField: 'key' });
  mini.addAll(documents.map((document, key) => ({ ...document, key })));
  return (query) => mini.search(query).map((result) => String(result['title']));
};

export function measure(search: Search, queries: readonly Labelled[]): Measured {
  const times: number[] = [];
  const missed: string[] = [];
  let answered = 0;
  let reciprocal = 0;
  let none = 0;
  for (const { q, want } of queries) {
    const start = performance.now();
    const titles = search(q).slice(0, 10);
    times.push(performance.now() - start);
    if (titles.length === 0) none += 1;
    const ranks = want.map((pattern) => titles.findIndex((title) => new RegExp(pattern, 'u').test(title)));
    const worst = ranks.includes(-1) ? Number.POSITIVE_INFINITY : Math.max(...ranks) + 1;
    if (worst <= 5) answered += 1;
    else missed.push(`${q} → ${titles[0] ?? '–'}`);
    reciprocal += 1 / worst;
  }
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
  return {
    recall: answered / queries.length,
    mrr: reciprocal / queries.length,
    none,
    p50: at(0.5),
    p95: at(0.95),
    missed,
  };
}

export const labelled = JSON.parse(await readFile('tests/bench/queries.json', 'utf8')) as Record<
  'de' | 'en',
  Labelled[]
>;
export const heldOut = JSON.parse(await readFile('tests/bench/held-out.json', 'utf8')) as {
  queries: (Labelled & { language: 'de' | 'en' })[];
  nonsense: string[];
};

if (process.argv[1]?.endsWith('search.ts')) {
  const row = (name: string, { recall, mrr, none, p50, p95 }: Measured) =>
    console.log(
      `${name.padEnd(34)} recall@5 ${recall.toFixed(3)}  MRR@10 ${mrr.toFixed(3)}  no hit ${none}  p50 ${p50.toFixed(2)} ms  p95 ${p95.toFixed(2)} ms`,
    );
  for (const language of ['de', 'en'] as const) {
    const documents = documentsIn(language);
    console.log(
      `\n${language}: ${documents.length} documents, ${labelled[language].length} labelled queries`,
    );
    const engines = {
      'word index + Fuse (ours)': ours,
      'Fuse defaults': fuseDefaults,
      'MiniSearch defaults': miniSearch,
    };
    for (const [name, make] of Object.entries(engines))
      row(name, measure(make(documents), labelled[language]));
    const later = heldOut.queries.filter((query) => query.language === language);
    const result = measure(ours(documents), later);
    row(`held out (${later.length})`, result);
    for (const miss of result.missed) console.log(`  missed: ${miss}`);
  }
  const german = ours(documentsIn('de'));
  const answered = heldOut.nonsense.filter((query) => german(query).length > 0);
  console.log(
    `\nnonsense: ${answered.length} of ${heldOut.nonsense.length} answered (${answered.join(', ') || 'none'})`,
  );
  console.log('\nscale, German queries on generated records:');
  const p95s: number[] = [];
  for (const count of [50, 500, 5_000]) {
    const documents = repeat(documentsIn('de'), count);
    const start = performance.now();
    const search = ours(documents);
    const built = performance.now() - start;
    measure(search, labelled.de);
    const { p50, p95 } = measure(search, labelled.de);
    p95s.push(p95);
    console.log(
      `${String(count).padStart(6)} records: built in ${built.toFixed(0)} ms, p50 ${p50.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms`,
    );
  }
  console.log(`ratio of p95, 5,000 : 50 = ${((p95s[2] ?? 0) / (p95s[0] ?? 1)).toFixed(1)}`);
}
