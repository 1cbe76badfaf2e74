import type { Localized } from '../../model/localized.ts';
import { formatPath } from '../problem.ts';
import { nodesOf, type Rule } from './rule.ts';

/** Short texts stay short: a summary is read at a glance. */
export const overlongText: Rule = {
  name: 'overlong-text',
  severity: 'error',
  *check(context) {
    for (const { record, node } of nodesOf(context)) {
      const { longest } = node.meta;
      if (longest === undefined) continue;
      for (const [language, text] of Object.entries(node.value as Localized)) {
        if (text.length <= longest) continue;
        const path = [...node.path, language];
        yield {
          file: record.file,
          path,
          message: 'overlong-text',
          values: { path: formatPath(path), length: text.length, longest },
        };
      }
    }
  },
};
