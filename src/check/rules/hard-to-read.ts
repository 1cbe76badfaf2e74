import type { Localized } from '../../model/localized.ts';
import { formatPath } from '../problem.ts';
import { lix } from '../readability.ts';
import { nodesOf, type Rule } from './rule.ts';

/** LIX above 60 is very hard in long texts; in one sentence with place names it jumps, hence the margin. */
const limit = 70;
const fewestWords = 12;

/** Summaries are easy to read. A warning: some names are long. */
export const hardToRead: Rule = {
  name: 'hard-to-read',
  severity: 'warning',
  *check(context) {
    for (const { record, node } of nodesOf(context)) {
      if (!node.meta.localized || node.path.length !== 1 || node.path[0] !== 'summary') continue;
      for (const [language, text] of Object.entries(node.value as Localized)) {
        const { index, words } = lix(text);
        if (words < fewestWords || index <= limit) continue;
        const path = [...node.path, language];
        yield {
          file: record.file,
          path,
          message: 'hard-to-read',
          values: { path: formatPath(path), lix: Math.round(index), limit },
        };
      }
    }
  },
};
