import type { Rule } from './rule.ts';

/** No record is a mere copy of another under a second name. */
export const duplicateRecord: Rule = {
  name: 'duplicate-record',
  severity: 'error',
  *check(context) {
    const first = new Map<string, string>();
    for (const { kind, file, data } of context.records) {
      const content = `${kind} ${JSON.stringify(data)}`;
      const other = first.get(content);
      if (other !== undefined) yield { file, message: 'duplicate-record', values: { other } };
      else first.set(content, file);
    }
  },
};
