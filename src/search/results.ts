/** From hits to results: the answer, what is sure and what is possible; filters, counts per filter value, order, passages. */
import { editionStates } from '../model/state.ts';
import { type FacetName, facetNames, type ListedDocument, mapFacets, type SearchField } from './document.ts';
import type { Found, SearchEngine, SearchHit } from './engine.ts';
import { editDistance, isMarker, searchWords } from './text.ts';
import { mostEdits } from './word-index.ts';

export type Filters = Readonly<Partial<Record<FacetName, string>>>;
export const sortOrders = ['relevance', 'title', 'state', 'evidence'] as const;
export type SortOrder = (typeof sortOrders)[number];

export interface SearchRequest {
  readonly query: string;
  readonly filters: Filters;
  readonly sort: SortOrder;
}

export interface Result<Document extends ListedDocument> {
  readonly document: Document;
  /** Position of the document in the list of all. */
  readonly index: number;
  /** Where most of the query was found; undefined without a query. */
  readonly field: SearchField | undefined;
  /** Further documents of the same name, such as the gap of a claim: they stand with it instead of below it. */
  readonly others: readonly Document[];
}

export interface Results<Document extends ListedDocument> {
  /** What answers the query by itself; only without filters. */
  readonly answer: Result<Document> | undefined;
  readonly sure: readonly Result<Document>[];
  /** What may fit; only with a query. */
  readonly possible: readonly Result<Document>[];
  /** Per filter and value, how many sure results there would be with it, under the present query and the other filters. */
  readonly counts: Readonly<Record<FacetName, ReadonlyMap<string, number>>>;
  /** Per filter, how many sure results there would be without it. */
  readonly totals: Readonly<Record<FacetName, number>>;
}

/** The facet holds any text. */
const stateNames: readonly string[] = [
  'unattested',
  ...editionStates.filter((name) => name !== 'unattested'),
];

const fits = (document: ListedDocument, filters: Filters, except?: FacetName) =>
  facetNames.every(
    (name) =>
      name === except ||
      filters[name] === undefined ||
      (document.facets?.[name] ?? []).includes(filters[name]),
  );

/**
 * Runs a request. Without a query and a filter the results are all measures; with a filter, what has the value among its
 * facets: measures, and by department also what is open.
 */
export function findResults<Document extends ListedDocument>(
  documents: readonly Document[],
  engine: SearchEngine,
  { query, filters, sort }: SearchRequest,
): Results<Document> {
  // A query that holds no word (an emoji, say) is one that nothing answers.
  const asked = query.trim() !== '';
  const found = asked ? engine.search(query) : everything(documents);
  const resultsOf = (hits: readonly SearchHit[]) =>
    hits.flatMap(({ index, field }): Result<Document>[] => {
      const document = documents[index];
      return document ? [{ document, index, field: asked ? field : undefined, others: [] }] : [];
    });
  const fold = asked ? joinNamesakes : (results: readonly Result<Document>[]) => results;
  const all = resultsOf(found.sure);
  const isFiltered = facetNames.some((name) => filters[name] !== undefined);
  const shown = (results: readonly Result<Document>[], except?: FacetName) =>
    fold(
      results.filter(
        ({ document }) =>
          fits(document, filters, except) && (asked || isFiltered || document.kind === 'measure'),
      ),
    );
  const without = mapFacets((name) => fold(all.filter(({ document }) => fits(document, filters, name))));
  const sure = shown(all);
  const named = new Set(sure.map(({ document }) => document.title));
  const [answer] = isFiltered || !found.answer ? [] : resultsOf([found.answer]);
  return {
    answer,
    sure: sortResults(sure, sort),
    possible: shown(resultsOf(found.possible)).filter(({ document }) => !named.has(document.title)),
    counts: mapFacets((name) => countValues(without[name], name)),
    totals: mapFacets((name) => shown(all, name).length),
  };
}

/** What has facets, in the order of the documents. */
function everything(documents: readonly ListedDocument[]): Found {
  const sure = documents.flatMap(({ facets }, index): SearchHit[] =>
    facets ? [{ index, score: 1, field: 'title' }] : [],
  );
  return { answer: undefined, sure, possible: [] };
}

/** Keeps the first result of each title, with the documents of the others. */
function joinNamesakes<Document extends ListedDocument>(
  results: readonly Result<Document>[],
): Result<Document>[] {
  const byTitle = new Map<string, Result<Document> & { others: Document[] }>();
  for (const result of results) {
    const first = byTitle.get(result.document.title);
    if (first) first.others.push(result.document);
    else byTitle.set(result.document.title, { ...result, others: [] });
  }
  return [...byTitle.values()];
}

function countValues(results: readonly Result<ListedDocument>[], name: FacetName): Map<string, number> {
  const values = new Map<string, number>();
  for (const { document } of results) {
    for (const value of document.facets?.[name] ?? []) values.set(value, (values.get(value) ?? 0) + 1);
  }
  return values;
}

function sortResults<Document extends ListedDocument>(
  results: readonly Result<Document>[],
  sort: SortOrder,
): Result<Document>[] {
  const { compare } = new Intl.Collator();
  const place = ({ document }: Result<Document>) => stateNames.indexOf(document.facets?.state[0] ?? '');
  const day = ({ document }: Result<Document>) => document.attestedOn ?? '';
  const orders: Readonly<Record<SortOrder, (a: Result<Document>, b: Result<Document>) => number>> = {
    relevance: () => 0,
    title: (a, b) => compare(a.document.title, b.document.title),
    // The strongest state first; what has none comes last.
    state: (a, b) => place(b) - place(a),
    evidence: (a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0),
  };
  return [...results].sort(orders[sort]);
}

/** A piece of text, marked where the query matched. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** The passage of a text around what matched, cut to about 160 characters; the beginning where nothing did. */
export function markPassage(text: string, query: string, longest = 160): Piece[] {
  const terms = searchWords(query).flatMap(({ term }) => (isMarker(term) ? [] : [term]));
  const spans = searchWords(text)
    .filter(({ term }) => terms.some((wanted) => isLike(wanted, term)))
    .sort((a, b) => a.start - b.start);
  const first = spans[0]?.start ?? 0;
  const start = first <= longest / 2 ? 0 : text.lastIndexOf(' ', first - longest / 3) + 1 || 0;
  const cut = text.length <= start + longest ? text.length : text.lastIndexOf(' ', start + longest);
  const end = cut > start ? cut : Math.min(text.length, start + longest);
  const pieces: Piece[] = start > 0 ? [{ text: '… ', marked: false }] : [];
  let position = start;
  for (const span of spans) {
    if (span.start < position || span.end > end) continue;
    if (span.start > position) pieces.push({ text: text.slice(position, span.start), marked: false });
    pieces.push({ text: text.slice(span.start, span.end), marked: true });
    position = span.end;
  }
  if (position < end) pieces.push({ text: text.slice(position, end), marked: false });
  if (end < text.length) pieces.push({ text: ' …', marked: false });
  return pieces;
}

function isLike(wanted: string, term: string): boolean {
  if (wanted === term) return true;
  if (wanted.length >= 4 && term.includes(wanted)) return true;
  if (term.length >= 5 && (wanted.startsWith(term) || wanted.endsWith(term))) return true;
  const most = mostEdits(wanted);
  return most > 0 && editDistance(wanted, term, most) <= most;
}
