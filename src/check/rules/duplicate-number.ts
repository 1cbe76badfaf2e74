import { type Span, shareEdition } from '../../model/edition.ts';
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

interface Numbered {
  readonly file: string;
  readonly key: string;
  readonly number: number;
  /** Editions to which it belongs; all when left out. */
  readonly span?: Span;
}

/** Records that an edition shows in the order of a number have different ones. */
export const duplicateNumber: Rule = {
  ...kinds,
  *check(context) {
    const lists: readonly (readonly Numbered[])[] = [
      recordsOf(context, 'principles').map(({ file, data }) => ({
        file,
        key: 'number',
        number: data.number,
      })),
      recordsOf(context, 'fields').map(({ file, data }) => ({ file, key: 'number', number: data.number })),
      recordsOf(context, 'tenets').map(({ file, data }) => ({ file, key: 'order', number: data.order })),
      recordsOf(context, 'questions').map(({ file, data }) => ({
        file,
        key: 'order',
        number: data.order,
        span: data,
      })),
    ];
    const editions = context.city?.editions ?? [];
    for (const list of lists) {
      for (const [index, { file, key, number, span = {} }] of list.entries()) {
        const other = list
          .slice(0, index)
          .find(
            (one) =>
              one.number === number &&
              (editions.length === 0 || shareEdition(one.span ?? {}, span, editions)),
          );
        if (other) yield report('duplicate-number', { file, path: [key] }, { number, other: other.file });
      }
    }
  },
};
