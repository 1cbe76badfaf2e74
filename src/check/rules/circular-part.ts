import { defineFaults } from '../fault.ts';
import { type Rule, recordsOf } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'circular-part': '{path}: „{id}“ ist über partOf ein Teil von sich selbst.',
  },
  help: {
    'circular-part': 'Keine Maßnahme ist ein Teil von sich selbst.',
  },
});

/** No measure is a part of itself, directly or by way of others. */
export const circularPart: Rule = {
  ...kinds,
  *check(context) {
    const measures = recordsOf(context, 'measures');
    const wholeOf = new Map(measures.map(({ id, data }) => [id, data.partOf]));
    for (const { id, file } of measures) {
      const seen = new Set<string>();
      let whole = wholeOf.get(id);
      while (whole !== undefined && !seen.has(whole)) {
        seen.add(whole);
        whole = wholeOf.get(whole);
      }
      if (seen.has(id)) {
        yield report('circular-part', { file, path: ['partOf'] }, { path: 'partOf', id });
      }
    }
  },
};
