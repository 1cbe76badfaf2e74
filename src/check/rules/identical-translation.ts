import type { Localized } from '../../model/localized.ts';
import { formatPath } from '../../model/walk.ts';
import { defineFaults } from '../fault.ts';
import { nodesOf, type Rule } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'identical-translation':
      '{path}: Der Text ist in „{first}“ und „{second}“ gleich. Wenn das so sein soll: sameInAllLanguages verwenden.',
  },
  help: {
    'identical-translation':
      'Gleiche Texte in zwei Sprachen sind eine vergessene Übersetzung, oder sie heißen sameInAllLanguages.',
  },
});

/** A text that is the same in two languages is either not translated, or says that it is meant so. */
export const identicalTranslation: Rule = {
  ...kinds,
  *check(context) {
    for (const { record, node } of nodesOf(context)) {
      if (!node.meta.localized) continue;
      const entries = Object.entries(node.value as Localized);
      for (const [index, [second, text]] of entries.entries()) {
        const first = entries.slice(0, index).find(([, other]) => other.trim() === text.trim())?.[0];
        if (first === undefined) continue;
        const path = [...node.path, second];
        yield report(
          'identical-translation',
          { file: record.file, path },
          { path: formatPath(node.path), first, second },
        );
        break;
      }
    }
  },
};
