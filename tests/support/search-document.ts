/** Documents of the search for tests: what a test does not say is empty. */
import type { SearchDocument } from '../../src/search/document.ts';

export const emptyDocument: SearchDocument = {
  kind: 'measure',
  id: 'x',
  title: '',
  synonyms: '',
  other: '',
  summary: '',
  tags: '',
};
