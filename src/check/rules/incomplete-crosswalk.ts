import { defineFaults } from '../fault.ts';
import { type Rule, recordsOf } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'incomplete-crosswalk': 'pairs: Das Paar {field} × {principle} fehlt.',
    'incomplete-crosswalk/twice': '{path}: Das Paar {field} × {principle} steht zweimal da.',
  },
  help: {
    'incomplete-crosswalk': 'Jedes Paar aus Themenfeld und Prinzip steht genau einmal da.',
  },
});

/** The crosswalk has every pair of field and principle, once. */
export const incompleteCrosswalk: Rule = {
  ...kinds,
  *check(context) {
    const { knowledgeBase } = context;
    if (!knowledgeBase || !context.complete) return;
    for (const { file, data } of recordsOf(context, 'crosswalk')) {
      const seen = new Set<string>();
      for (const [index, { field, principle }] of data.pairs.entries()) {
        const key = `${field} ${principle}`;
        const path = ['pairs', index];
        if (seen.has(key)) {
          yield report('incomplete-crosswalk/twice', { file, path }, { field, principle });
        }
        seen.add(key);
      }
      for (const field of knowledgeBase.fields) {
        for (const principle of knowledgeBase.principles) {
          if (seen.has(`${field.id} ${principle.id}`)) continue;
          yield report(
            'incomplete-crosswalk',
            { file, path: ['pairs'] },
            { field: field.id, principle: principle.id },
          );
        }
      }
    }
  },
};
