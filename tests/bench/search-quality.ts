/**
 * How well and how fast a search finds. A query is answered when every wanted pattern matches a title among the first
 * five results; MRR takes the rank of the last of them among the first ten.
 */
import { readFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { coverage } from '../../src/derived/coverage.ts';
import { latestEdition } from '../../src/model/knowledge-base.ts';
import { buildSearchDocuments } from '../../src/search/build-documents.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { buildSearchEngine } from '../../src/search/engine.ts';
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

export type Search = (query: string) => string[];

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
