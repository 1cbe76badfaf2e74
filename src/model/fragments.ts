/** Names of places that pages have beside those that records give them; a test compares the list with the pages. */
import { findings } from './gap.ts';

const reserved = new Set<string>([
  ...findings,
  'answer',
  'chosen',
  'claims',
  'commitments',
  'complete-list',
  'content',
  'crosswalk',
  'csv',
  'csv-status',
  'dataset',
  'fields',
  'filters',
  'found',
  'maybe',
  'measures',
  'method',
  'gaps',
  'more',
  'no-script',
  'parts',
  'possible',
  'preamble',
  'principles',
  'publisher',
  'contact',
  'quick-search',
  'results',
  'search',
  'second-readings',
  'sort',
  'sources',
  'states',
  'summary',
  'sure',
  'sure-hint',
  'tenets',
]);

/** Headings, captions, values of facets (`a0`), and what is counted or named after a brief, change, edition, format, kind, filter, finding, number, outcome, section or sign. */
const reservedShape =
  /^(?:brief|change|edition|evidence|filter|finding|format|glyph|kind|mark|n|outcome|presumably|s|search)-|-(?:caption|heading|title)$|^[a-j]\d+$/u;

export function isReservedFragment(id: string): boolean {
  return reserved.has(id) || reservedShape.test(id);
}
