/** Two editions side by side: how well each claim was documented and is now, and what became of each measure. */
import type { CoverageStatus } from '../model/coverage-status.ts';
import { type Edition, isInEdition } from '../model/edition.ts';
import type { KnowledgeBase, Target } from '../model/knowledge-base.ts';
import { type Measure, stateInEdition } from '../model/measure.ts';
import type { EditionState } from '../model/state.ts';
import { coverage, type TargetCoverage } from './coverage.ts';

/**
 * What became of a measure from one edition to a later one.
 *
 * - `kept`: attested anew as planned, under way or in operation
 * - `new`: the earlier edition does not have it
 * - `completed`, `discontinued`: a source says so
 * - `unattested`: nothing was found since, which is neither an end nor a success
 */
export const outcomes = ['kept', 'new', 'completed', 'discontinued', 'unattested'] as const;
export type Outcome = (typeof outcomes)[number];

/** What became of a measure that was there before, by the state that it has now. */
export const outcomeOf = {
  planned: 'kept',
  'in-progress': 'kept',
  'in-operation': 'kept',
  completed: 'completed',
  discontinued: 'discontinued',
  unknown: 'unattested',
  unattested: 'unattested',
} as const satisfies Readonly<Record<EditionState, Outcome>>;

export interface TargetChange {
  readonly target: Target;
  /** Undefined where an edition does not have it. */
  readonly before: TargetCoverage | undefined;
  readonly after: TargetCoverage | undefined;
}

export interface MeasureChange {
  readonly measure: Measure;
  readonly outcome: Outcome;
  /** Undefined where the earlier edition does not have it. */
  readonly before: EditionState | undefined;
  readonly after: EditionState;
}

export interface Comparison {
  readonly before: Edition;
  readonly after: Edition;
  /** Every claim and commitment of one of the editions, changed or not, in the order of the knowledge base. */
  readonly targets: readonly TargetChange[];
  /** Every measure of the later edition, in the order of the knowledge base. */
  readonly measures: readonly MeasureChange[];
}

/** What became of every claim, commitment and measure from one edition to a later one. */
export function compareEditions(knowledgeBase: KnowledgeBase, before: Edition, after: Edition): Comparison {
  const [old, now] = [coverage(knowledgeBase, before), coverage(knowledgeBase, after)];
  return {
    before,
    after,
    targets: knowledgeBase.targets
      .map((target) => ({
        target,
        before: old.byTarget.get(target.id),
        after: now.byTarget.get(target.id),
      }))
      .filter((change) => change.before ?? change.after),
    measures: knowledgeBase.measures
      .filter((measure) => isInEdition(measure, after, knowledgeBase.editions))
      .map((measure) => compareMeasure(knowledgeBase, measure, before, after)),
  };
}

/** What became of one measure of the later edition. */
export function compareMeasure(
  { editions }: Pick<KnowledgeBase, 'editions'>,
  measure: Measure,
  before: Edition,
  after: Edition,
): MeasureChange {
  const now = stateInEdition(measure, after).state;
  const then = stateInEdition(measure, before);
  const known = then.attested !== undefined && isInEdition(measure, before, editions);
  return {
    measure,
    outcome: known ? outcomeOf[now] : 'new',
    before: known ? then.state : undefined,
    after: now,
  };
}

/** Places of the statuses from the least documented to the best; a target that an edition does not have comes first. */
const ranks: Readonly<Record<CoverageStatus, number>> = { undocumented: 1, partly: 2, documented: 3 };

/** Whether coverage went up (positive), down (negative) or stayed (0). */
export function coverageChange({ before, after }: Pick<TargetChange, 'before' | 'after'>): number {
  const rank = (of: TargetCoverage | undefined) => (of ? ranks[of.status] : 0);
  return rank(after) - rank(before);
}
