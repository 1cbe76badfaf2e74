import { defineFaults } from '../fault.ts';
import { nodesOf, type Rule, recordsOf } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'unused-source':
      'Diese Quelle wird nirgends zitiert oder genannt. Bitte verwenden oder die Datei löschen.',
  },
  help: {
    'unused-source': 'Jede Quelle wird verwendet.',
  },
});

/** Every source is cited or named somewhere. */
export const unusedSource: Rule = {
  ...kinds,
  *check(context) {
    if (!context.complete) return;
    const used = new Set<unknown>();
    for (const { record, node } of nodesOf(context)) {
      if (node.meta.reference === 'sources' && record.kind !== 'sources') used.add(node.value);
    }
    for (const { id, file } of recordsOf(context, 'sources')) {
      if (!used.has(id)) yield report('unused-source', { file });
    }
  },
};
