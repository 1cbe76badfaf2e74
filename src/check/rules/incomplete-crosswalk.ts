import { formatPath } from '../problem.ts';
import { type Rule, recordsOf } from './rule.ts';

/** The crosswalk has every pair of field and principle, once. */
export const incompleteCrosswalk: Rule = {
  name: 'incomplete-crosswalk',
  severity: 'error',
  *check(context) {
    const { knowledgeBase } = context;
    if (!knowledgeBase || !context.complete) return;
    for (const { file, data } of recordsOf(context, 'crosswalk')) {
      const seen = new Set<string>();
      for (const [index, { field, principle }] of data.pairs.entries()) {
        const key = `${field} ${principle}`;
        const path = ['pairs', index];
        if (seen.has(key)) {
          yield {
            file,
            path,
            message: 'incomplete-crosswalk/twice',
            values: { path: formatPath(path), field, principle },
          };
        }
        seen.add(key);
      }
      for (const field of knowledgeBase.fields) {
        for (const principle of knowledgeBase.principles) {
          if (seen.has(`${field.id} ${principle.id}`)) continue;
          yield {
            file,
            path: ['pairs'],
            message: 'incomplete-crosswalk',
            values: { field: field.id, principle: principle.id },
          };
        }
      }
    }
  },
};
