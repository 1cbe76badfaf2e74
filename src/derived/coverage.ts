/** Coverage: how well each claim and commitment is documented, computed from links and states for an edition. */
import type { CoverageStatus } from '../model/coverage-status.ts';
import { type Edition, isInEdition } from '../model/edition.ts';
import type { KnowledgeBase, Target } from '../model/knowledge-base.ts';
import { findState, type Link, linksInEdition, type Measure } from '../model/measure.ts';
import { type State, stateWeights } from '../model/state.ts';

/** A link with the measure that carries it and the state that the measure has in the edition. */
export interface ContributingLink {
  readonly measure: Measure;
  readonly link: Link;
  readonly state: State;
}

export interface TargetCoverage {
  readonly target: Target;
  readonly status: CoverageStatus;
  /** Direct links first, then enabling; within each by the order of the measures. */
  readonly contributions: readonly ContributingLink[];
  /** Those of them on which the status rests: direct links from measures in a state that counts. */
  readonly counting: readonly ContributingLink[];
  /** Whether a quotation states one of the direct links; otherwise the status rests on our own reading. */
  readonly stated: boolean;
}

export type CoverageCounts = Readonly<Record<CoverageStatus | 'total', number>>;

export interface Coverage {
  readonly edition: Edition;
  /** By id of claim or commitment, in the order of principles and fields; only those of the edition. */
  readonly byTarget: ReadonlyMap<string, TargetCoverage>;
}

/**
 * Coverage of every claim and commitment in an edition.
 *
 * - `documented`: at least one direct, full link from a measure in operation
 * - `partly`: otherwise at least one direct link from a measure in operation, completed, in progress or planned
 * - `undocumented`: otherwise; enabling links alone leave it here
 */
export function coverage(knowledgeBase: KnowledgeBase, edition: Edition): Coverage {
  const editions = knowledgeBase.city.editions;
  const contributions = new Map<string, ContributingLink[]>();
  for (const measure of knowledgeBase.measures) {
    const state = findState(measure, edition)?.state;
    if (state === undefined) continue;
    for (const link of linksInEdition(measure, edition, editions)) {
      const list = contributions.get(link.target) ?? [];
      list.push({ measure, link, state });
      contributions.set(link.target, list);
    }
  }
  const byTarget = new Map<string, TargetCoverage>();
  for (const target of knowledgeBase.targets) {
    if (!isInEdition(target, edition, editions)) continue;
    const all = contributions.get(target.id) ?? [];
    const direct = all.filter(({ link }) => link.contribution === 'direct');
    const counting = direct.filter(({ state }) => stateWeights[state] !== 'none');
    byTarget.set(target.id, {
      target,
      status: computeStatus(counting),
      counting,
      contributions: [...direct, ...all.filter(({ link }) => link.contribution === 'enabling')],
      stated: counting.some(({ link }) => link.basis === 'stated'),
    });
  }
  return { edition, byTarget };
}

function computeStatus(counting: readonly ContributingLink[]): CoverageStatus {
  if (counting.some(({ link, state }) => link.extent === 'full' && stateWeights[state] === 'full')) {
    return 'documented';
  }
  return counting.length > 0 ? 'partly' : 'undocumented';
}

/**
 * Coverage of one claim or commitment.
 *
 * @throws when the target does not belong to the edition
 */
export function getTargetCoverage(of: Coverage, targetId: string): TargetCoverage {
  const found = of.byTarget.get(targetId);
  if (!found) throw new Error(`"${targetId}" has no coverage in the edition "${of.edition.id}".`);
  return found;
}

/** Counts by status. Targets that do not belong to the edition are not counted. */
export function countCoverage(of: Coverage, targets: readonly Pick<Target, 'id'>[]): CoverageCounts {
  const counts = { documented: 0, partly: 0, undocumented: 0, total: 0 };
  for (const { id } of targets) {
    const found = of.byTarget.get(id);
    if (!found) continue;
    counts[found.status] += 1;
    counts.total += 1;
  }
  return counts;
}
