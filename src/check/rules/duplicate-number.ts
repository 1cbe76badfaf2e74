import { defineFaults } from '../fault.ts';
import { type Rule, recordsOf } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'duplicate-number': '{path}: Die Zahl {number} hat auch {other}; die Reihenfolge wäre ungewiss.',
  },
  help: {
    'duplicate-number': 'Prinzipien, Themenfelder, Grundsätze und Fragen haben verschiedene Zahlen.',
  },
});

/** Records that are shown in the order of a number have different ones. */
export const duplicateNumber: Rule = {
  ...kinds,
  *check(context) {
    const lists = [
      recordsOf(context, 'principles').map(({ file, data }) => ({
        file,
        key: 'number',
        number: data.number,
      })),
      recordsOf(context, 'fields').map(({ file, data }) => ({ file, key: 'number', number: data.number })),
      recordsOf(context, 'tenets').map(({ file, data }) => ({ file, key: 'order', number: data.order })),
      recordsOf(context, 'questions').map(({ file, data }) => ({ file, key: 'order', number: data.order })),
    ];
    for (const list of lists) {
      const first = new Map<number, string>();
      for (const { file, key, number } of list) {
        const other = first.get(number);
        if (other === undefined) first.set(number, file);
        else yield report('duplicate-number', { file, path: [key] }, { number, other });
      }
    }
  },
};
