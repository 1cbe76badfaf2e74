import type { Localized } from '../../model/localized.ts';
import { defineFaults } from '../fault.ts';
import { nodesOf, type Rule } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'overlong-text': '{path}: {length} Zeichen, erlaubt sind {longest}. Bitte kürzen.',
  },
  help: {
    'overlong-text': 'Zusammenfassungen und Begründungen sind kurz.',
  },
});

/** Short texts stay short: a summary is read at a glance. */
export const overlongText: Rule = {
  ...kinds,
  *check(context) {
    for (const { record, node } of nodesOf(context)) {
      const { longest } = node.meta;
      if (longest === undefined) continue;
      for (const [language, text] of Object.entries(node.value as Localized)) {
        if (text.length <= longest) continue;
        const path = [...node.path, language];
        yield report('overlong-text', { file: record.file, path }, { length: text.length, longest });
      }
    }
  },
};
