import { coverage } from '../../derived/coverage.ts';
import { latestEdition } from '../../model/knowledge-base.ts';
import { findState } from '../../model/measure.ts';
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

/** An answer still fits the records that it rests on, in the latest edition. */
export const questionState: Rule = {
  ...kinds,
  *check(context) {
    const { knowledgeBase } = context;
    if (!context.complete || !knowledgeBase) return;
    const edition = latestEdition(knowledgeBase);
    const { byTarget } = coverage(knowledgeBase, edition);
    for (const { file, data } of recordsOf(context, 'questions')) {
      for (const [index, { id, state }] of data.measures.entries()) {
        const measure = knowledgeBase.measureById.get(id);
        if (!measure) continue;
        const actual = findState(measure, edition)?.state ?? 'unknown';
        yield* compare({ file, path: ['measures', index, 'state'] }, id, state, actual);
      }
      for (const [index, { id, coverage: expected }] of data.targets.entries()) {
        const actual = byTarget.get(id)?.status;
        if (actual) yield* compare({ file, path: ['targets', index, 'coverage'] }, id, expected, actual);
      }
    }
  },
};

function* compare(place: Place, id: string, expected: string, actual: string): Generator<Fault> {
  if (expected !== actual) yield report('question-state', place, { id, expected, actual });
}
