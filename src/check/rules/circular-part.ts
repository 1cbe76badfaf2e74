import { type Rule, recordsOf } from './rule.ts';

/** No measure is a part of itself, directly or by way of others. */
export const circularPart: Rule = {
  name: 'circular-part',
  severity: 'error',
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
        yield { file, path: ['partOf'], message: 'circular-part', values: { path: 'partOf', id } };
      }
    }
  },
};
