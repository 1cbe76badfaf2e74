/**
 * Lists of measures that are too long for the page they belong to: that page shows their beginning, and the whole list has
 * pages of its own. In a city with a few hundred measures there are none.
 */
import { coverage } from '../derived/coverage.ts';
import { crosswalkCells } from '../derived/crosswalk-cells.ts';
import { measuresServingCommitmentsOnly, measuresWithoutLinks } from '../derived/dependence.ts';
import { isInEdition } from '../model/edition.ts';
import { groupBy, type KnowledgeBase } from '../model/knowledge-base.ts';
import { currentLinks, linksInEdition, type Measure } from '../model/measure.ts';
import { memoise } from '../model/memoise.ts';

/** What the measures of a list have in common. */
export type ListKind =
  | 'field'
  | 'kind'
  | 'target'
  | 'department'
  | 'presumption'
  | 'cell'
  | 'orphans'
  | 'commitments-only';

/** Name of a list, as its address has it. @param of id of what its measures have in common */
export function listId(kind: ListKind, of = ''): string {
  return of === '' ? kind : `${kind}-${of}`;
}

/** So many fit on a page of their own within a few round trips. */
export const listPageSize = 100;

/** A page that holds several lists shows this many of each; a list that is not longer has no page of its own. */
export const mostInline = 30;

/** So many measures the list of all shows in one table; of more, it shows the beginning of each list. */
export const mostInTable = 300;

export interface MeasureList {
  readonly kind: ListKind;
  /** Id of what its measures have in common. */
  readonly of: string;
  readonly measures: readonly Measure[];
}

/** The long lists of the edition that a knowledge base shows, by their name. */
export const longLists = memoise((knowledgeBase: KnowledgeBase): ReadonlyMap<string, MeasureList> => {
  const { edition, editions } = knowledgeBase;
  const measures = knowledgeBase.measures.filter((measure) => isInEdition(measure, edition, editions));
  const linksOf = (measure: Measure) => linksInEdition(measure, edition, editions);
  const of = coverage(knowledgeBase, edition);
  const grouped = (kind: ListKind, keysOf: (measure: Measure) => readonly string[]): MeasureList[] =>
    [...groupBy(measures, keysOf)].map(([key, list]) => ({ kind, of: key, measures: list }));
  const lists: MeasureList[] = [
    ...grouped('field', (measure) => measure.fields),
    ...grouped('kind', (measure) => (measure.fields.length === 0 ? [measure.kind] : [])),
    ...grouped('target', (measure) => [...new Set(linksOf(measure).map(({ target }) => target))]),
    ...grouped('department', (measure) => measure.departments),
    ...grouped('presumption', ({ presumablyBy = [] }) => presumablyBy.map(({ department }) => department)),
    ...crosswalkCells(knowledgeBase, (measure) => currentLinks(measure, edition, editions)).map((cell) => ({
      kind: 'cell' as const,
      of: `${cell.principle.id}-${cell.field.id}`,
      measures: cell.measures,
    })),
    { kind: 'orphans', of: '', measures: measuresWithoutLinks(knowledgeBase, of) },
    { kind: 'commitments-only', of: '', measures: measuresServingCommitmentsOnly(knowledgeBase, of) },
  ];
  return new Map(
    lists.flatMap((list) =>
      list.measures.length > mostInline ? [[listId(list.kind, list.of), list] as const] : [],
    ),
  );
});

/** Number of pages of a list. */
export function countPages({ measures }: MeasureList): number {
  return Math.ceil(measures.length / listPageSize);
}
