import { defineFaults } from '../fault.ts';
import { findRecord, type Rule } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'incomplete-crosswalk': 'pairs: Das Paar {field} × {principle} fehlt.',
    'incomplete-crosswalk/twice': '{path}: Das Paar {field} × {principle} steht zweimal da.',
  },
  help: {
    'incomplete-crosswalk': 'Jedes Paar aus Themenfeld und Prinzip steht genau einmal da.',
  },
});

/** The crosswalk has every pair of field and principle, once. */
export const incompleteCrosswalk: Rule = {
  ...kinds,
  *check({ records, knowledgeBase, complete }) {
    const crosswalk = findRecord(records, 'crosswalk');
    if (!knowledgeBase || !complete || !crosswalk) return;
    const { file, data } = crosswalk;
    const seen = new Set<string>();
    for (const [index, { field, principle }] of data.pairs.entries()) {
      const pair = `${field} ${principle}`;
      if (seen.has(pair))
        yield report('incomplete-crosswalk/twice', { file, path: ['pairs', index] }, { field, principle });
      seen.add(pair);
    }
    const all = knowledgeBase.fields.flatMap((field) =>
      knowledgeBase.principles.map((principle) => ({ field: field.id, principle: principle.id })),
    );
    for (const pair of all)
      if (!seen.has(`${pair.field} ${pair.principle}`))
        yield report('incomplete-crosswalk', { file, path: ['pairs'] }, pair);
  },
};
