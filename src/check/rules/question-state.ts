import { type Coverage, coverage } from '../../derived/coverage.ts';
import { isInEdition } from '../../model/edition.ts';
import type { RecordOf } from '../../model/kinds.ts';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import { stateInEdition } from '../../model/measure.ts';
import { defineFaults, type Fault, type Place } from '../fault.ts';
import { type Rule, recordsOf } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'question-state': '{path}: Die Antwort setzt „{expected}“ voraus; „{id}“ ist aber {actual}.',
  },
  help: {
    'question-state': 'Eine Antwort passt noch zu den Datensätzen, auf denen sie beruht.',
  },
});

/** An answer still fits the records that it rests on, in every edition that shows it. */
export const questionState: Rule = {
  ...kinds,
  *check(context) {
    const { knowledgeBase } = context;
    if (!context.complete || !knowledgeBase) return;
    const { editions } = knowledgeBase;
    const all = editions.map((edition) => coverage(knowledgeBase, edition));
    for (const { file, data } of recordsOf(context, 'questions'))
      for (const of of all)
        if (isInEdition(data, of.edition, editions)) yield* checkAnswer(knowledgeBase, of, file, data);
  },
};

function* checkAnswer(
  knowledgeBase: KnowledgeBase,
  { edition, byTarget }: Coverage,
  file: string,
  { measures, targets }: RecordOf<'questions'>,
): Generator<Fault> {
  for (const [index, { id, state }] of measures.entries()) {
    const measure = knowledgeBase.measureById.get(id);
    if (!measure) continue;
    const actual = stateInEdition(measure, edition).state;
    yield* compare({ file, path: ['measures', index, 'state'] }, id, state, actual);
  }
  for (const [index, { id, coverage: expected }] of targets.entries()) {
    const actual = byTarget.get(id)?.status;
    if (actual) yield* compare({ file, path: ['targets', index, 'coverage'] }, id, expected, actual);
  }
}

function* compare(place: Place, id: string, expected: string, actual: string): Generator<Fault> {
  if (expected !== actual) yield report('question-state', place, { id, expected, actual });
}
