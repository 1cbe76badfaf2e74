import { type Localized, sameInAllLanguages } from '../../model/localized.ts';
import { defineFaults } from '../fault.ts';
import { type Rule, recordsOf } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'duplicate-title':
      '{path}: Den Titel „{title}“ hat auch {other}. Leser könnten beide nicht unterscheiden.',
  },
  help: {
    'duplicate-title': 'Zwei Datensätze einer Art haben verschiedene Titel.',
  },
});

/** Two records of one kind have different titles in every language: a reader could not tell them apart. */
export const duplicateTitle: Rule = {
  ...kinds,
  *check(context) {
    const languages = context.city?.languages ?? [];
    for (const kind of [
      'principles',
      'fields',
      'measures',
      'departments',
      'sources',
      'tenets',
      'questions',
      'terms',
    ] as const) {
      const first = new Map<string, string>();
      for (const { file, data } of recordsOf(context, kind)) {
        const title: Localized = data.title;
        for (const language of languages) {
          const key = title[language] === undefined ? sameInAllLanguages : language;
          const text = title[key];
          if (text === undefined) continue;
          const other = first.get(`${language} ${text.toLowerCase()}`);
          if (other !== undefined && other !== file) {
            yield report(
              'duplicate-title',
              { file, path: ['title', key] },
              { path: `title.${key}`, title: text, other },
            );
            break;
          }
          first.set(`${language} ${text.toLowerCase()}`, file);
        }
      }
    }
  },
};
