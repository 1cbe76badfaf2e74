/**
 * How well and how fast a search finds. A query is answered when what is wanted is among the first five that are shown: a
 * title for every pattern, or one of the relevant records. MRR takes its rank among the first ten hits (of several patterns,
 * that of the last). Records of one title count once, for every engine; and an answer that stands above the hits is the first
 * of the five, but takes no rank from them.
 */
import { readFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { coverage } from '../../src/derived/coverage.ts';
import { groupBy, latestEdition } from '../../src/model/knowledge-base.ts';
import { buildSearchDocuments } from '../../src/search/build-documents.ts';
import { type SearchDocument, searchFields } from '../../src/search/document.ts';
import { buildSearchEngine, type EngineOptions } from '../../src/search/engine.ts';
import { termGroups } from '../../src/search/everyday-words.ts';
import { findResults } from '../../src/search/results.ts';
import { searchWords } from '../../src/search/text.ts';
import { Thesaurus } from '../../src/search/thesaurus.ts';
import { loadCity, realFolder } from '../support/small-city.ts';

export interface Labelled {
  readonly q: string;
  /** Regular expressions on titles, each of which has to be found. */
  readonly want?: readonly string[];
  /** Records by kind and id, one of which has to be found. */
  readonly relevant?: readonly string[];
}

/** A query as people say it, of a type. */
export interface Spoken extends Labelled {
  readonly language: 'de' | 'en';
  readonly type: string;
}

/** What is shown as one: the records of a title. */
interface Item {
  readonly title: string;
  /** Kind and id of each, as in `measure/m-wlan`. */
  readonly records: readonly string[];
}

export interface Shown {
  readonly answer?: Item;
  /** Hits, best first: what is sure, then what may fit. */
  readonly items: readonly Item[];
  /** Whether a measure is among the sure hits. */
  readonly surelyMeasure: boolean;
}

export interface Measured {
  readonly recall: number;
  readonly mrr: number;
  /** Queries that showed nothing. */
  readonly none: number;
  readonly p50: number;
  readonly p95: number;
  /** Queries that were not answered, with what came first. */
  readonly missed: readonly string[];
}

export type Search = (query: string) => Shown;

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

/** Documents in their order, those of one title as one. */
function toItems(documents: readonly SearchDocument[]): Item[] {
  const byTitle = groupBy(documents, ({ title }) => [title]);
  return [...byTitle].map(([title, group]) => ({
    title,
    records: group.map(({ kind, id }) => `${kind}/${id}`),
  }));
}

/** The search of the site, as its page shows what it finds. */
export function ours(
  documents: readonly SearchDocument[],
  language: string,
  options?: EngineOptions,
): Search {
  const thesaurus = new Thesaurus(termGroups(language));
  const engine = buildSearchEngine(documents, { thesaurus, ...options });
  return (query) => {
    const { answer, sure, possible } = findResults(documents, engine, {
      query,
      filters: {},
      sort: 'relevance',
    });
    const [first] = answer ? toItems([answer.document]) : [];
    return {
      ...(first ? { answer: first } : {}),
      items: toItems([...sure, ...possible].flatMap(({ document, others }) => [document, ...others])),
      surelyMeasure: sure.some(({ document }) => document.kind === 'measure'),
    };
  };
}

function others(search: (query: string) => readonly SearchDocument[]): Search {
  return (query) => {
    const found = search(query);
    return { items: toItems(found), surelyMeasure: found.some(({ kind }) => kind === 'measure') };
  };
}

function miniSearch(
  documents: readonly SearchDocument[],
  options: Partial<ConstructorParameters<typeof MiniSearch>[0]>,
): Search {
  const mini = new MiniSearch({ fields: [...searchFields], idField: 'key', ...options });
  mini.addAll(documents.map((document, key) => ({ ...document, key })));
  return others((query) => mini.search(query).flatMap(({ id }) => documents[Number(id)] ?? []));
}

/** Every engine that is compared, by its name. */
export const engines: Readonly<
  Record<string, (documents: readonly SearchDocument[], language: string) => Search>
> = {
  'ours: word index + Fuse': (documents, language) => ours(documents, language),
  'ours without Fuse': (documents, language) => ours(documents, language, { withFuse: false }),
  'MiniSearch with our analysis': (documents) =>
    miniSearch(documents, {
      tokenize: (text) => searchWords(text).map(({ term }) => term),
      processTerm: (term) => term,
      searchOptions: { prefix: true, fuzzy: 0.2 },
    }),
  'MiniSearch defaults': (documents) => miniSearch(documents, {}),
  'Fuse defaults': (documents) => {
    const fuse = new Fuse(documents, { keys: [...searchFields] });
    return others((query) => fuse.search(query).map(({ item }) => item));
  },
};

/** Rank from 1 of what a query wants; infinite where it is not there. */
function rankOf({ want, relevant }: Labelled, items: readonly Item[]): number {
  const rank = (fits: (item: Item) => boolean) => {
    const place = items.findIndex(fits);
    return place < 0 ? Number.POSITIVE_INFINITY : place + 1;
  };
  if (relevant) return rank(({ records }) => records.some((record) => relevant.includes(record)));
  return Math.max(
    ...(want ?? []).map((pattern) => rank(({ title }) => new RegExp(pattern, 'u').test(title))),
  );
}

export function measure(search: Search, queries: readonly Labelled[]): Measured {
  const times: number[] = [];
  const missed: string[] = [];
  let answered = 0;
  let reciprocal = 0;
  let none = 0;
  for (const query of queries) {
    const start = performance.now();
    const { answer, items } = search(query.q);
    times.push(performance.now() - start);
    if (items.length === 0 && answer === undefined) none += 1;
    const shown = answer === undefined ? items : [answer, ...items];
    if (rankOf(query, shown.slice(0, 5)) <= 5) answered += 1;
    else
      missed.push(
        `${query.q} → ${
          shown
            .slice(0, 3)
            .map(({ title }) => title)
            .join(' | ') || '–'
        }`,
      );
    reciprocal +=
      1 / Math.min(rankOf(query, items.slice(0, 10)), rankOf(query, answer === undefined ? [] : [answer]));
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

const read = async <Content>(name: string) =>
  JSON.parse(await readFile(`tests/bench/${name}.json`, 'utf8')) as Content;

/** Keywords, for tuning. */
export const labelled = await read<Record<'de' | 'en', Labelled[]>>('queries');
/** Keywords that were written after an earlier configuration was frozen. */
export const heldOut = await read<{
  queries: (Labelled & { language: 'de' | 'en' })[];
  nonsense: string[];
}>('held-out');
/** Queries as people say them, for tuning. */
export const spoken = await read<{ queries: Spoken[]; nonsense: string[] }>('spoken');

interface UnseenSet {
  readonly queries: readonly {
    readonly query: string;
    readonly language: 'de' | 'en';
    readonly type: string;
    readonly relevant: readonly string[];
  }[];
  readonly nonsense: Readonly<Record<'de' | 'en', readonly string[]>>;
}
async function readUnseen(name: string) {
  const { queries, nonsense } = await read<UnseenSet>(name);
  return { queries: queries.map(({ query, ...rest }): Spoken => ({ q: query, ...rest })), nonsense };
}

/** Queries by people who saw neither the search words nor the engine; each set looked at once, after everything was frozen. */
export const unseen = { first: await readUnseen('unseen'), later: await readUnseen('unseen-later') };
