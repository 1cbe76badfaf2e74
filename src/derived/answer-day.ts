/** The day of an answer: a question is asked today, and its answer is as old as what it rests on. */
import type { Edition } from '../model/edition.ts';
import type { FolderRecord, KnowledgeBase } from '../model/knowledge-base.ts';
import { findState } from '../model/measure.ts';

/**
 * The earliest of the days on which the states of the question's measures are attested in the edition: what follows from
 * them holds for no later day. Without a measure, the day of the edition, up to which the sources say nothing more.
 *
 * @returns a day as YYYY-MM-DD
 */
export function answerDay(
  knowledgeBase: Pick<KnowledgeBase, 'measureById'>,
  { measures }: Pick<FolderRecord<'questions'>, 'measures'>,
  edition: Edition,
): string {
  const days = measures.flatMap(({ id }) => {
    const measure = knowledgeBase.measureById.get(id);
    const state = measure && findState(measure, edition);
    return state ? [state.on] : [];
  });
  return days.sort()[0] ?? edition.on;
}
