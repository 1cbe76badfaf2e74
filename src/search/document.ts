/**
 * What the search holds of each record: short texts and facets, never the heavy prose. Depends on nothing, since it is
 * sent to browsers.
 */

export const documentKinds = [
  'measure',
  'claim',
  'commitment',
  'principle',
  'field',
  'gap',
  'question',
  'department',
  'statement',
  'term',
  'source',
  'section',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Facets: filter name to values. */
export type Facets = Readonly<Record<FacetName, readonly string[]>>;
/** A new one comes last: style sheet and addresses on the page know a facet by its place. */
export const facetNames = [
  'principle',
  'field',
  'department',
  'presumption',
  'kind',
  'state',
  'contribution',
  'basis',
  'gap',
  'outcome',
] as const;
export type FacetName = (typeof facetNames)[number];

/** Something for each facet, by its name. */
export function mapFacets<Value>(make: (name: FacetName) => Value): Record<FacetName, Value> {
  return Object.fromEntries(facetNames.map((name) => [name, make(name)])) as Record<FacetName, Value>;
}

/** Texts that are searched, most important first. */
export const searchFields = ['title', 'synonyms', 'other', 'summary', 'tags'] as const;
export type SearchField = (typeof searchFields)[number];

/** What the search has to know of a document to list it. */
export interface ListedDocument {
  readonly kind: DocumentKind;
  /** Id of the record; of the claim or commitment; of source and section. */
  readonly id: string;
  readonly title: string;
  /** Measures have them; gaps, and claims and commitments without a documented measure, only those of departments. */
  readonly facets?: Facets | undefined;
  /** Day of the newest evidence, where there is any. */
  readonly attestedOn?: string;
}

export interface SearchDocument extends ListedDocument {
  /** Words that people use, one after another, separated by commas; before them the names of the record. */
  readonly synonyms: string;
  /** Official titles, abbreviations and numbers, with which the synonyms begin; the rest of them are search words of ours. */
  readonly names?: string;
  /** Title and words in the other languages. */
  readonly other: string;
  readonly summary: string;
  /** Names of departments, fields, kinds, numbers. */
  readonly tags: string;
}

/** Of more documents than these, browsers load less before the first hits: people would wait too long on a slow phone. */
export const manyDocuments = 1_500;

/** A document with the address of its page. */
export type Addressed<Document> = Document & { readonly address: string };
