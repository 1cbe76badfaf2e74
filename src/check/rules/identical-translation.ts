import type { Localized } from '../../model/localized.ts';
import { formatPath } from '../problem.ts';
import { nodesOf, type Rule } from './rule.ts';

/** A text that is the same in two languages is either not translated, or says that it is meant so. */
export const identicalTranslation: Rule = {
  name: 'identical-translation',
  severity: 'error',
  *check(context) {
    for (const { record, node } of nodesOf(context)) {
      if (!node.meta.localized) continue;
      const entries = Object.entries(node.value as Localized);
      for (const [index, [second, text]] of entries.entries()) {
        const first = entries.slice(0, index).find(([, other]) => other.trim() === text.trim())?.[0];
        if (first === undefined) continue;
        const path = [...node.path, second];
        yield {
          file: record.file,
          path,
          message: 'identical-translation',
          values: { path: formatPath(node.path), first, second },
        };
        break;
      }
    }
  },
};
