import { formatPath } from '../problem.ts';
import { nodesOf, type Rule } from './rule.ts';

/** What the templates of `npm run new` leave to be filled in. */
export const placeholderMark = 'TODO';

/** Nothing of a template is left. */
export const placeholder: Rule = {
  name: 'placeholder',
  severity: 'error',
  *check(context) {
    for (const { record, node } of nodesOf(context)) {
      if (typeof node.value !== 'string' || !node.value.startsWith(placeholderMark)) continue;
      yield {
        file: record.file,
        path: node.path,
        message: 'placeholder',
        values: { path: formatPath(node.path), text: node.value },
      };
    }
  },
};
