import { findNearest } from '../../model/id.ts';
import { isKnownLanguage, knownLanguages } from '../../model/language.ts';
import { defineFaults, suggest } from '../fault.ts';
import { type Rule, recordsOf } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'unsupported-language':
      '{path}: In der Sprache „{language}“ kann die Website nicht sprechen; sie kennt {known}.{suggestion} Eine neue beginnt in src/model/language.ts.',
  },
  help: {
    'unsupported-language': 'Die Sprachen der Stadt sind solche, für die es Texte der Website gibt.',
  },
});

/** The site can speak every language of the city. */
export const unsupportedLanguage: Rule = {
  ...kinds,
  *check(context) {
    for (const { file, data } of recordsOf(context, 'city')) {
      for (const [index, language] of data.languages.entries()) {
        if (isKnownLanguage(language)) continue;
        const known = knownLanguages.join(', ');
        const suggestion = suggest(findNearest(language, knownLanguages));
        yield report(
          'unsupported-language',
          { file, path: ['languages', index] },
          { language, known, suggestion },
        );
      }
    }
  },
};
