/**
 * What a department is responsible for, so that its staff find it: its measures, what these contribute to, and what is open
 * there. What a source says and what we presume are never mixed.
 */
import { isInEdition, type Span } from '../model/edition.ts';
import type { Gap } from '../model/gap.ts';
import type { KnowledgeBase, Target } from '../model/knowledge-base.ts';
import { currentLinks, type Link, type Measure } from '../model/measure.ts';
import type { Statement } from '../model/statement.ts';
import type { Coverage, TargetCoverage } from './coverage.ts';

/** Whether a source names the department for a measure, or we presume it. */
export const responsibilities = ['named', 'presumed'] as const;
export type Responsibility = (typeof responsibilities)[number];

/** A claim or commitment with those of the measures that contribute to it, each with its link. */
export interface ServedTarget {
  readonly coverage: TargetCoverage;
  readonly contributions: readonly { readonly measure: Measure; readonly link: Link }[];
}

/** Everything is of the edition of the coverage, and in the knowledge base's own order. */
export interface Remit {
  readonly measures: readonly Measure[];
  /** Claims and commitments that these measures contribute to. */
  readonly served: readonly ServedTarget[];
  /** Those of them for which no measure is documented. */
  readonly undocumented: readonly Target[];
  /** Its own; none where we only presume. */
  readonly statements: readonly Statement[];
  /** What is open about them; by the sources also what the department itself raised in a statement, which comes first. */
  readonly gaps: readonly Gap[];
}

export function remitOf(
  knowledgeBase: KnowledgeBase,
  of: Coverage,
  department: string,
  responsibility: Responsibility,
): Remit {
  const { editions } = knowledgeBase;
  const isShown = (span: Span) => isInEdition(span, of.edition, editions);
  const isNamed = responsibility === 'named';
  const byDepartment = isNamed ? knowledgeBase.measuresByDepartment : knowledgeBase.measuresByPresumption;
  const measures = (byDepartment.get(department) ?? []).filter(isShown);
  const links = measures.flatMap((measure) =>
    currentLinks(measure, of.edition, editions).map((link) => ({ measure, link })),
  );
  const served = [...of.byTarget.values()].flatMap((coverage): ServedTarget[] => {
    const contributions = links.filter(({ link }) => link.target === coverage.target.id);
    return contributions.length > 0 ? [{ coverage, contributions }] : [];
  });
  const statements = isNamed ? (knowledgeBase.statementsByDepartment.get(department) ?? []) : [];
  const raised = knowledgeBase.gaps.filter((gap) =>
    gap.raisedBy.some(
      (origin) => origin.kind === 'statement' && statements.some(({ id }) => id === origin.statement),
    ),
  );
  const about = served.flatMap(({ coverage }) => knowledgeBase.gapsByTarget.get(coverage.target.id) ?? []);
  return {
    measures,
    served,
    undocumented: served.flatMap(({ coverage }) =>
      coverage.status === 'undocumented' ? [coverage.target] : [],
    ),
    statements,
    gaps: [...new Set([...raised, ...about])].filter((gap) => isShown(gap) && of.byTarget.has(gap.target)),
  };
}
