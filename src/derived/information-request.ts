/**
 * What a request for information about a gap rests on: why it is asked, whose words promise it, and what the sources hold.
 * Its text is made from this by the site's wording.
 */
import type { Edition } from '../model/edition.ts';
import { isInEdition } from '../model/edition.ts';
import { isQuotation, type Quotation } from '../model/evidence.ts';
import type { Gap } from '../model/gap.ts';
import type { KnowledgeBase, Target } from '../model/knowledge-base.ts';
import { wordsOfPart } from '../model/official-wording.ts';
import type { ContributingLink, Coverage } from './coverage.ts';

/**
 * Why something is asked: the finding of the gap; or that a measure once contributed directly and has not been attested
 * since, which asks another question than where nothing ever was found.
 */
export const requestReasons = ['none-found', 'unattested', 'asserted', 'partial', 'outside-remit'] as const;
export type RequestReason = (typeof requestReasons)[number];

export interface InformationRequest {
  readonly gap: Gap;
  readonly target: Target;
  readonly edition: Edition;
  readonly reason: RequestReason;
  /** Words of the official wording that promise it, verbatim, omissions marked with […]. */
  readonly words: string;
  /** Measures that contribute in part; where the reason is `unattested`, those that are not attested any more. */
  readonly measures: readonly ContributingLink[];
  /** Whether only what pages are told to say stands behind these measures. */
  readonly onlyStated: boolean;
  /** The first quotation of the gap, for what a source says of itself. */
  readonly quotation: Quotation | undefined;
}

/** @returns undefined for a gap that the edition of the coverage does not hold: nothing is open about it any more */
export function findInformationRequest(
  knowledgeBase: KnowledgeBase,
  of: Coverage,
  gap: Gap,
): InformationRequest | undefined {
  const covered = of.byTarget.get(gap.target);
  if (!covered || !isInEdition(gap, of.edition, knowledgeBase.editions)) return undefined;
  const { target, status, counting, contributions, quoted } = covered;
  const lapsed = contributions.filter(
    ({ link, state }) => link.contribution === 'direct' && state === 'unattested',
  );
  const isLapsed = gap.finding === 'none-found' && status === 'undocumented' && lapsed.length > 0;
  return {
    gap,
    target,
    edition: of.edition,
    reason: isLapsed ? 'unattested' : gap.finding,
    words: wordsOfPart(target.parent.officialWording, target.id),
    measures: isLapsed ? lapsed : counting,
    onlyStated: !isLapsed && counting.length > 0 && !quoted,
    quotation: gap.evidence?.find(isQuotation),
  };
}

/** Requests about every gap that the edition of the coverage holds, in the order of the gaps. */
export function listInformationRequests(knowledgeBase: KnowledgeBase, of: Coverage): InformationRequest[] {
  return knowledgeBase.gaps.flatMap((gap) => findInformationRequest(knowledgeBase, of, gap) ?? []);
}
