import { translatedTexts, translationState } from '../../derived/translations.ts';
import { formatPath } from '../problem.ts';
import type { Rule } from './rule.ts';

/** No translation is older than its original. A warning: the page says so to the reader meanwhile. */
export const outdatedTranslation: Rule = {
  name: 'outdated-translation',
  severity: 'warning',
  *check(context) {
    if (!context.city || !context.translations) return;
    const all = translatedTexts(context.records, context.texts, context.city.languages);
    for (const translated of all) {
      const state = translationState(translated, context.translations);
      if (state === 'accepted') continue;
      const { file, language } = translated;
      const path = translated.path.length === 0 ? [] : [...translated.path, language];
      yield {
        file,
        path,
        message: state === 'outdated' ? 'outdated-translation' : 'outdated-translation/new',
        values: { path: formatPath(translated.path) || file, language },
      };
    }
  },
};
