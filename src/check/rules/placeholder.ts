import { formatPath } from '../problem.ts';
import { nodesOf, type Rule } from './rule.ts';

/** What the templates of `npm run new` leave to be filled in; the second where only an id may stand. */
export const placeholderMark = 'TODO';
export const placeholderId = 'todo';

/** Nothing of a template is left. */
export const placeholder: Rule = {
  name: 'placeholder',
  severity: 'error',
  *check(context) {
    for (const { record, node } of nodesOf(context)) {
      if (typeof node.value !== 'string') continue;
      if (!node.value.startsWith(placeholderMark) && node.value !== placeholderId) continue;
      yield {
        file: record.file,
        path: node.path,
        message: 'placeholder',
        values: { path: formatPath(node.path), text: node.value },
      };
    }
  },
};
