import { defineFaults } from '../fault.ts';
import type { Rule } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'duplicate-record':
      'Diese Datei gleicht {other} bis aufs Wort. Bitte eine von beiden löschen oder ändern.',
  },
  help: {
    'duplicate-record': 'Kein Datensatz ist die bloße Kopie eines anderen.',
  },
});

/** No record is a mere copy of another under a second name. */
export const duplicateRecord: Rule = {
  ...kinds,
  *check(context) {
    const first = new Map<string, string>();
    for (const { kind, file, data } of context.records) {
      const content = `${kind} ${JSON.stringify(data)}`;
      const other = first.get(content);
      if (other !== undefined) yield report('duplicate-record', { file }, { other });
      else first.set(content, file);
    }
  },
};
