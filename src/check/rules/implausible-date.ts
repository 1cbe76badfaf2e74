import { daySchema } from '../../model/day.ts';
import { defineFaults } from '../fault.ts';
import { nodesOf, type Rule, recordsOf } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'date-in-future': '{path}: {day} liegt in der Zukunft (heute ist der {today}).',
    'date-order': '{path}: {day} steht nach {before}; die Reihenfolge ist vom ältesten zum jüngsten.',
  },
  help: {
    'date-in-future': 'Kein Tag liegt in der Zukunft.',
    'date-order': 'Stände und Ereignisse stehen vom ältesten zum jüngsten.',
  },
});

/** No day lies in the future (but the end of a contact), and lists of dated things run from the oldest to the youngest. */
export const implausibleDate: Rule = {
  ...kinds,
  *check(context) {
    for (const { record, node } of nodesOf(context)) {
      const isDay = typeof node.value === 'string' && /^\d{4}(-\d{2}){0,2}$/.test(node.value);
      const key = node.path.at(-1);
      if (
        !isDay ||
        key === 'expiresOn' ||
        !(node.schema === daySchema || key === 'on' || key === 'since' || String(key).endsWith('On'))
      )
        continue;
      const day = node.value as string;
      if (day > context.today) {
        yield report('date-in-future', { file: record.file, path: node.path }, { day, today: context.today });
      }
    }
    const lists = [
      ...recordsOf(context, 'measures').map(({ file, data }) => ({ file, key: 'states', days: data.states })),
      ...recordsOf(context, 'proceeding').map(({ file, data }) => ({
        file,
        key: 'timeline',
        days: data.timeline,
      })),
    ];
    for (const { file, key, days } of lists) {
      for (const [index, { on }] of days.entries()) {
        const before = days[index - 1]?.on;
        if (before === undefined || before <= on) continue;
        const path = [key, index, 'on'];
        yield report('date-order', { file, path }, { day: on, before });
      }
    }
  },
};
