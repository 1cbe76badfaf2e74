/** From hits to results: filters, counts per filter value, order, the passage that matched, and CSV. */
import { states } from '../model/state.ts';
import { type FacetName, facetNames, mapFacets, type SearchDocument, type SearchField } from './document.ts';
import type { SearchEngine } from './engine.ts';
import { editDistance, searchWords } from './text.ts';
import { mostEdits } from './word-index.ts';

export type Filters = Readonly<Partial<Record<FacetName, string>>>;
export const sortOrders = ['relevance', 'title', 'state'] as const;
export type SortOrder = (typeof sortOrders)[number];

export interface SearchRequest {
  readonly query: string;
  readonly filters: Filters;
  readonly sort: SortOrder;
}

export interface Result<Document extends SearchDocument> {
  readonly document: Document;
  /** Where most of the query was found; undefined without a query. */
  readonly field: SearchField | undefined;
}

export interface Results<Document extends SearchDocument> {
  readonly results: readonly Result<Document>[];
  /** Per filter and value, how many measures there would be with it, under the present query and the other filters. */
  readonly counts: Readonly<Record<FacetName, ReadonlyMap<string, number>>>;
}

/** The facet holds any text. */
const stateNames: readonly string[] = states;

const fits = (document: SearchDocument, filters: Filters, except?: FacetName) =>
  facetNames.every(
    (name) =>
      name === except ||
      filters[name] === undefined ||
      (document.facets?.[name] ?? []).includes(filters[name]),
  );

/**
 * Runs a request. Without a query the results are all measures; with a filter, measures only, since nothing else has
 * facets.
 */
export function findResults<Document extends SearchDocument>(
  documents: readonly Document[],
  engine: SearchEngine,
  { query, filters, sort }: SearchRequest,
): Results<Document> {
  // A query that holds no word (an emoji, say) is one that nothing answers.
  const asked = query.trim() !== '';
  const found: Result<Document>[] = asked
    ? engine.search(query).flatMap(({ index, field }) => {
        const document = documents[index];
        return document ? [{ document, field }] : [];
      })
    : documents.filter(({ kind }) => kind === 'measure').map((document) => ({ document, field: undefined }));
  const counts = mapFacets((name) => {
    const values = new Map<string, number>();
    for (const { document } of found) {
      if (!document.facets || !fits(document, filters, name)) continue;
      for (const value of document.facets[name]) values.set(value, (values.get(value) ?? 0) + 1);
    }
    return values;
  });
  const results = found.filter(({ document }) => fits(document, filters));
  const collator = new Intl.Collator();
  if (sort === 'title') results.sort((a, b) => collator.compare(a.document.title, b.document.title));
  if (sort === 'state') {
    const place = ({ document }: Result<Document>) => stateNames.indexOf(document.facets?.state[0] ?? '');
    // The strongest state first; what has none comes last.
    results.sort((a, b) => place(b) - place(a));
  }
  return { results, counts };
}

/** A piece of text, marked where the query matched. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** The passage of a text around what matched, cut to about 160 characters; the beginning where nothing did. */
export function markPassage(text: string, query: string, longest = 160): Piece[] {
  const terms = searchWords(query, true).map(({ term }) => term);
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
