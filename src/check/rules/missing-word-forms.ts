import { inflectedLanguages } from '../../model/language.ts';
import { defineFaults } from '../fault.ts';
import { type Rule, recordsOf } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'missing-word-forms':
      '{path} fehlt: In der Sprache „{language}“ brauchen die Wörter der Stadt Artikel und Fälle (nominative, genitive, dative, accusative, indefinite).',
  },
  help: {
    'missing-word-forms': 'Wo eine Sprache beugt, stehen die Wörter der Stadt mit Artikel und Fällen da.',
  },
});

/** In languages that inflect, the city's words have all their forms. */
export const missingWordForms: Rule = {
  ...kinds,
  *check(context) {
    for (const { file, data } of recordsOf(context, 'city')) {
      for (const language of inflectedLanguages) {
        if (!data.languages.includes(language) || data.wordForms?.[language]) continue;
        yield report('missing-word-forms', { file, path: ['wordForms', language] }, { language });
      }
    }
  },
};
