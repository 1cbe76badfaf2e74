/** The comparison of the latest edition with the one before, as data: rows of a table, and JSON. */

import { compareEditions, type MeasureChange, type TargetChange } from '../derived/comparison.ts';
import { coverageStatuses } from '../model/coverage-status.ts';
import { editionBefore } from '../model/edition.ts';
import type { Localized } from '../model/localized.ts';
import { editionStates } from '../model/state.ts';
import type { FilePath } from './file-types.ts';
import type { Publication } from './published-file.ts';

/** A claim, commitment or measure with what both editions say of it. */
export interface ComparisonRow {
  readonly kind: 'claim' | 'commitment' | 'measure';
  readonly id: string;
  readonly title: Localized;
  /** Coverage or state; undefined where the edition does not have it. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Of measures only. */
  readonly outcome: string | undefined;
  readonly url: string;
}

/** Values of the columns and fields that hold a coverage or a state. */
export const comparedValues = [...coverageStatuses, ...editionStates];
export const comparedKinds = ['claim', 'commitment', 'measure'] as const;

/** Ids of the editions that are compared; undefined for a city with one. */
export function comparedEditions(publication: Publication): { before: string; after: string } | undefined {
  const before = editionBefore(publication.knowledgeBase, publication.edition);
  return before && { before: before.id, after: publication.edition.id };
}

/** Claims, commitments, then measures; none for a city with one edition. */
export function comparisonRows(publication: Publication): ComparisonRow[] {
  const { knowledgeBase, edition } = publication;
  const before = editionBefore(knowledgeBase, edition);
  if (!before) return [];
  const { targets, measures } = compareEditions(knowledgeBase, before, edition);
  return [
    ...targets.map(({ target, before: then, after: now }: TargetChange) => ({
      kind: target.kind,
      id: target.id,
      title: target.title,
      before: then?.status,
      after: now?.status,
      outcome: undefined,
      url: publication.target(target),
    })),
    ...measures.map(({ measure, before: then, after: now, outcome }: MeasureChange) => ({
      kind: 'measure' as const,
      id: measure.id,
      title: measure.title,
      before: then,
      after: now,
      outcome,
      url: publication.record('measures', measure.id),
    })),
  ];
}

/** Paths of the files that hold the comparison, for people and for programs. */
export function comparisonPaths({ folder }: Pick<Publication, 'folder'>): FilePath[] {
  return [`${folder}comparison.excel.csv`, `${folder}comparison.csv`, `${folder}comparison.json`];
}
