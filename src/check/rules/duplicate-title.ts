import { type Localized, sameInAllLanguages } from '../../model/localized.ts';
import { type Rule, recordsOf } from './rule.ts';

/** Two records of one kind have different titles in every language: a reader could not tell them apart. */
export const duplicateTitle: Rule = {
  name: 'duplicate-title',
  severity: 'error',
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
            yield {
              file,
              path: ['title', key],
              message: 'duplicate-title',
              values: { path: `title.${key}`, title: text, other },
            };
            break;
          }
          first.set(`${language} ${text.toLowerCase()}`, file);
        }
      }
    }
  },
};
