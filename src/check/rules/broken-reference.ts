import { findNearest } from '../../model/id.ts';
import { formatPath, suggest } from '../problem.ts';
import { nodesOf, type Rule } from './rule.ts';

/** A reference leads to something that exists. */
export const brokenReference: Rule = {
  name: 'broken-reference',
  severity: 'error',
  *check(context) {
    for (const { record, node } of nodesOf(context)) {
      const kind = node.meta.reference;
      if (kind === undefined || typeof node.value !== 'string') continue;
      const known = context.ids.get(kind);
      if (!known || known.has(node.value)) continue;
      yield {
        file: record.file,
        path: node.path,
        message: 'broken-reference',
        values: {
          path: formatPath(node.path),
          id: node.value,
          suggestion: suggest(findNearest(node.value, known.keys())),
        },
      };
    }
  },
};
