/** Names of places that pages have beside those that records give them; a test compares the list with the pages. */
import { findings } from './gap.ts';

const reserved = new Set<string>([
  ...findings,
  'complete-list',
  'content',
  'crosswalk',
  'csv',
  'csv-status',
  'dataset',
  'fields',
  'filters',
  'found',
  'no-script',
  'parts',
  'preamble',
  'principles',
  'publisher',
  'contact',
  'quick-search',
  'results',
  'search',
  'sort',
  'states',
  'tenets',
]);

/** Headings, captions, and what is counted or named after a format, kind, filter, section or mark. */
const reservedShape = /^(?:evidence|filter|format|kind|mark|s|search)-|-(?:caption|heading|title)$/u;

export function isReservedFragment(id: string): boolean {
  return reserved.has(id) || reservedShape.test(id);
}
