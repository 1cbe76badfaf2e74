import { translatedTexts, translationState } from '../../derived/translations.ts';
import { formatPath } from '../../model/walk.ts';
import { defineFaults } from '../fault.ts';
import type { Rule } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'warning',
  messages: {
    'outdated-translation':
      '{path}: „{language}“ ist älter als der Text, den es übersetzt. Bitte nachziehen, dann: npm run accept-translations',
    'outdated-translation/new':
      '{path}: Die Übersetzung „{language}“ ist noch nicht bestätigt. Wenn sie stimmt: npm run accept-translations',
  },
  help: {
    'outdated-translation':
      'Ändert sich der deutsche Text, ist die Übersetzung zu prüfen und zu bestätigen. Nur ein Hinweis.',
  },
});

/** No translation is older than its original. A warning: the page says so to the reader meanwhile. */
export const outdatedTranslation: Rule = {
  ...kinds,
  *check(context) {
    if (!context.city || !context.translations) return;
    const all = translatedTexts(context.records, context.texts, context.city.languages);
    for (const translated of all) {
      const state = translationState(translated, context.translations);
      if (state === 'accepted') continue;
      const { file, language } = translated;
      const path = translated.path.length === 0 ? [] : [...translated.path, language];
      yield report(
        state === 'outdated' ? 'outdated-translation' : 'outdated-translation/new',
        { file, path },
        { path: formatPath(translated.path) || file, language },
      );
    }
  },
};
