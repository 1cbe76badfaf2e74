import type { Localized } from '../../model/localized.ts';
import { defineFaults } from '../fault.ts';
import { lix } from '../readability.ts';
import { nodesOf, type Rule } from './rule.ts';

/** LIX above 60 is very hard in long texts; in one sentence with place names it jumps, hence the margin. */
const limit = 70;
const fewestWords = 12;

const { report, ...kinds } = defineFaults({
  severity: 'warning',
  messages: {
    'hard-to-read':
      '{path}: schwer zu lesen (Lesbarkeitsindex LIX {lix}, gut ist unter {limit}). Kürzere Wörter und Sätze helfen.',
  },
  help: {
    'hard-to-read': 'Zusammenfassungen sind leicht zu lesen. Nur ein Hinweis.',
  },
});

/** Summaries are easy to read. A warning: some names are long. */
export const hardToRead: Rule = {
  ...kinds,
  *check(context) {
    for (const { record, node } of nodesOf(context)) {
      if (!node.meta.localized || node.path.length !== 1 || node.path[0] !== 'summary') continue;
      for (const [language, text] of Object.entries(node.value as Localized)) {
        const { index, words } = lix(text);
        if (words < fewestWords || index <= limit) continue;
        const path = [...node.path, language];
        yield report('hard-to-read', { file: record.file, path }, { lix: Math.round(index), limit });
      }
    }
  },
};
