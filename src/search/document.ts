/**
 * What the search holds of each record: short texts and facets, never the heavy prose; and how documents are packed
 * into the index that browsers load. Depends on nothing, since it is sent to browsers.
 */

export const documentKinds = [
  'measure',
  'claim',
  'commitment',
  'principle',
  'field',
  'gap',
  'department',
  'statement',
  'term',
  'source',
  'section',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Facets of a measure: filter name to values. */
export type Facets = Readonly<Record<FacetName, readonly string[]>>;
export const facetNames = [
  'principle',
  'field',
  'department',
  'kind',
  'state',
  'contribution',
  'basis',
  'gap',
] as const;
export type FacetName = (typeof facetNames)[number];

/** Something for each facet, by its name. */
export function mapFacets<Value>(make: (name: FacetName) => Value): Record<FacetName, Value> {
  return Object.fromEntries(facetNames.map((name) => [name, make(name)])) as Record<FacetName, Value>;
}

/** Texts that are searched, most important first. */
export const searchFields = ['title', 'synonyms', 'other', 'summary', 'tags'] as const;
export type SearchField = (typeof searchFields)[number];

export interface SearchDocument {
  readonly kind: DocumentKind;
  /** Id of the record; of the claim or commitment; of source and section. */
  readonly id: string;
  readonly title: string;
  /** Words that people use, one after another, separated by commas. */
  readonly synonyms: string;
  /** Title and words in the other languages. */
  readonly other: string;
  readonly summary: string;
  /** Names of departments, fields, kinds, numbers. */
  readonly tags: string;
  /** Only measures have them. */
  readonly facets?: Facets;
}

/** One document as the index holds it: values without their names, which would be most of the file. */
export type PackedDocument = readonly [
  kind: DocumentKind,
  id: string,
  address: string,
  title: string,
  synonyms: string,
  other: string,
  summary: string,
  tags: string,
  facets: readonly (readonly string[])[] | 0,
];

export type AddressedDocument = SearchDocument & { readonly address: string };

export function packDocument(document: AddressedDocument): PackedDocument {
  const { kind, id, address, title, synonyms, other, summary, tags, facets } = document;
  const packed = facets ? facetNames.map((name) => facets[name]) : 0;
  return [kind, id, address, title, synonyms, other, summary, tags, packed];
}

export function unpackDocument([
  kind,
  id,
  address,
  title,
  synonyms,
  other,
  summary,
  tags,
  packed,
]: PackedDocument): AddressedDocument {
  const document = { kind, id, address, title, synonyms, other, summary, tags };
  if (packed === 0) return document;
  const facet = (name: FacetName) => packed[facetNames.indexOf(name)] ?? [];
  return { ...document, facets: mapFacets(facet) };
}
