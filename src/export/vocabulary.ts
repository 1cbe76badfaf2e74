/**
 * The words of our own that the graph and the mappings need, where no common vocabulary has one. Each has its place on
 * the data page, so that its address leads to its meaning.
 */
import type { Publication } from './published-file.ts';

/** Names of classes begin with a capital letter, those of properties do not. */
export const vocabularyTerms = [
  'Measure',
  'Gap',
  'Statement',
  'Presumption',
  'contributesDirectlyTo',
  'enables',
  'extent',
  'basis',
  'limitation',
  'coverage',
  'finding',
  'kind',
  'state',
  'position',
  'closedBy',
  'affected',
  'edition',
  'presumablyBy',
  'ground',
] as const;
export type VocabularyTerm = (typeof vocabularyTerms)[number];

/** Address of the vocabulary: the data page, with a hash mark at its end. */
export function vocabularyAddress(publication: Pick<Publication, 'list'>): string {
  return `${publication.list('data')}#`;
}
