import { findNearest } from '../../model/id.ts';
import { defineFaults, suggest } from '../fault.ts';
import { nodesOf, type Rule } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'broken-reference': '{path}: „{id}“ gibt es nicht.{suggestion}',
  },
  help: {
    'broken-reference': 'Jede Id, auf die verwiesen wird, gibt es.',
  },
});

/** A reference leads to something that exists. */
export const brokenReference: Rule = {
  ...kinds,
  *check(context) {
    for (const { record, node } of nodesOf(context)) {
      const kind = node.meta.reference;
      if (kind === undefined || typeof node.value !== 'string') continue;
      const known = context.ids.get(kind);
      if (!known || known.has(node.value)) continue;
      yield report(
        'broken-reference',
        { file: record.file, path: node.path },
        { id: node.value, suggestion: suggest(findNearest(node.value, known.keys())) },
      );
    }
  },
};
