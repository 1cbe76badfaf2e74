/** Coverage: how well each claim and commitment is documented, computed from links and states for an edition. */
import { asOf } from '../model/as-of.ts';
import type { CoverageStatus } from '../model/coverage-status.ts';
import { type Edition, editionBefore, isInEdition } from '../model/edition.ts';
import { type Evidence, isQuotation } from '../model/evidence.ts';
import type { KnowledgeBase, Target } from '../model/knowledge-base.ts';
import { type Link, linksInEdition, type Measure, stateInEdition } from '../model/measure.ts';
import { sourceDay } from '../model/source.ts';
import { type EditionState, stateWeight } from '../model/state.ts';

/** A link with the measure that carries it and the state that the measure has in the edition. */
export interface ContributingLink {
  readonly measure: Measure;
  readonly link: Link;
  readonly state: EditionState;
  /** Whether a quotation carries the link; otherwise only what a page is told to say. */
  readonly quoted: boolean;
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
  /** Whether a quotation carries one of the direct links; otherwise the status rests on what pages are told to say. */
  readonly quoted: boolean;
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
 * - `documented`: at least one direct, full link from a measure in operation, carried by a quotation
 * - `partly`: otherwise at least one direct link from a measure in operation, completed, in progress or planned
 * - `undocumented`: otherwise; enabling links alone leave it here, and measures that are not attested any more do not count
 */
export function coverage(knowledgeBase: KnowledgeBase, edition: Edition): Coverage {
  // What a later edition brings must not change what an earlier one documents.
  const known = asOf(knowledgeBase, edition);
  const { editions } = known;
  const contributions = new Map<string, ContributingLink[]>();
  for (const measure of known.measures) {
    const { state, attested } = stateInEdition(measure, edition);
    if (!attested) continue;
    for (const link of linksInEdition(measure, edition, editions)) {
      const list = contributions.get(link.target) ?? [];
      list.push({ measure, link, state, quoted: evidenceOf(known, measure, link).some(isQuotation) });
      contributions.set(link.target, list);
    }
  }
  const byTarget = new Map<string, TargetCoverage>();
  for (const target of known.targets) {
    if (!isInEdition(target, edition, editions)) continue;
    const all = contributions.get(target.id) ?? [];
    const direct = all.filter(({ link }) => link.contribution === 'direct');
    const counting = direct.filter(({ state }) => stateWeight(state) !== 'none');
    byTarget.set(target.id, {
      target,
      status: computeStatus(counting),
      counting,
      contributions: [...direct, ...all.filter(({ link }) => link.contribution === 'enabling')],
      stated: counting.some(({ link }) => link.basis === 'stated'),
      quoted: counting.some(({ quoted }) => quoted),
    });
  }
  return { edition, byTarget };
}

function computeStatus(counting: readonly ContributingLink[]): CoverageStatus {
  const documents = ({ link, state, quoted }: ContributingLink) =>
    link.extent === 'full' && stateWeight(state) === 'full' && quoted;
  if (counting.some(documents)) return 'documented';
  return counting.length > 0 ? 'partly' : 'undocumented';
}

/**
 * The evidence that carries a link: its own; else that on the measure from the sources on which it rests; else, of a link
 * that begins with an edition which has a reporting period, that on the measure which the edition brought; else all of it.
 */
export function evidenceOf(knowledgeBase: KnowledgeBase, measure: Measure, link: Link): readonly Evidence[] {
  if (link.evidence) return link.evidence;
  const rested = measure.evidence.filter(({ source }) => link.restsOn?.includes(source));
  if (rested.length > 0) return rested;
  const before = dayBefore(knowledgeBase, link.from);
  return before === undefined
    ? measure.evidence
    : measure.evidence.filter(({ source }) => {
        const found = knowledgeBase.sourceById.get(source);
        const day = found && sourceDay(found);
        return day === undefined || day > before;
      });
}

/** Day of the edition before one with a reporting period; undefined where there is none. */
function dayBefore({ editions }: KnowledgeBase, id: string | undefined): string | undefined {
  const edition = editions.find((candidate) => candidate.id === id);
  return edition?.from === undefined ? undefined : editionBefore({ editions }, edition)?.on;
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
