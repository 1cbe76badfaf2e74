/**
 * Absence: what the sources hold in the place of a measure, where none is documented for a claim or commitment. “No
 * measure documented” has several reasons, and each says something else about the city.
 */
import { z } from 'zod';
import { isInEdition } from '../model/edition.ts';
import type { Gap } from '../model/gap.ts';
import type { KnowledgeBase, Target } from '../model/knowledge-base.ts';
import { isOver } from '../model/state.ts';
import type { Coverage, TargetCoverage } from './coverage.ts';

/** From the most that the sources say to the least; the first that fits. */
export const absenceSchema = z
  .enum(['lapsed', 'enabling', 'asserted', 'none-found'])
  .describe(
    'Why no measure is documented. lapsed: a measure contributes directly, but it has ended, or its state is not known or not attested any more; enabling: measures only prepare the ground; asserted: a source says that it is so and names no measure; none-found: looked for and not found',
  );
export type Absence = z.infer<typeof absenceSchema>;

/**
 * The reason why no measure is documented.
 *
 * @param gaps those of the claim or commitment in the same edition
 * @returns undefined where a measure is documented, if only partly
 */
export function findAbsence(of: TargetCoverage, gaps: readonly Pick<Gap, 'finding'>[]): Absence | undefined {
  if (of.status !== 'undocumented') return undefined;
  if (of.contributions.some(({ link }) => link.contribution === 'direct')) return 'lapsed';
  if (of.contributions.some(({ state }) => !isOver(state))) return 'enabling';
  return gaps.some(({ finding }) => finding === 'asserted') ? 'asserted' : 'none-found';
}

/** How many of the claims or commitments have each reason, in the edition of the coverage. */
export function countAbsences(
  knowledgeBase: KnowledgeBase,
  of: Coverage,
  targets: readonly Pick<Target, 'id'>[],
): Readonly<Record<Absence, number>> {
  const counts = { lapsed: 0, enabling: 0, asserted: 0, 'none-found': 0 };
  for (const { id } of targets) {
    const found = of.byTarget.get(id);
    const gaps = (knowledgeBase.gapsByTarget.get(id) ?? []).filter((gap) =>
      isInEdition(gap, of.edition, knowledgeBase.city.editions),
    );
    const absence = found && findAbsence(found, gaps);
    if (absence) counts[absence] += 1;
  }
  return counts;
}
