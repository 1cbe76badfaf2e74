import { findNearest } from '../../model/id.ts';
import { findBaseLanguage, pageNames, pagesFolder, plainLanguagePage } from '../../model/kinds.ts';
import { defineFaults, type Fault, suggest } from '../fault.ts';
import type { Rule } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'stray-file/page': 'Eine Seite „{page}“ gibt es nicht; der Text erschiene nirgends.{suggestion}',
    'stray-file/language': 'Die Sprache „{language}“ steht nicht in city.yaml (languages).{suggestion}',
  },
  help: {
    'stray-file': 'Jede Datei gehört zu einer Art von Datensatz; sonst erschiene sie nirgends.',
  },
});

/** Every page of prose is one of the site's, in a language of the city. */
export const strayProse: Rule = {
  ...kinds,
  *check({ prose, city }) {
    for (const file of prose) {
      const fault = findStrayProse(file, city?.languages);
      if (fault) yield fault;
    }
  },
};

function findStrayProse(file: string, languages: readonly string[] | undefined): Fault | undefined {
  const name = file.slice(pagesFolder.length + 1);
  const [, page = '', language = ''] = /^(.*?)(?:\.([^.]*))?\.mdx$/u.exec(name) ?? [];
  const isPlain = page === plainLanguagePage;
  const fits = isPlain
    ? findBaseLanguage(language, languages ?? []) !== undefined
    : (languages ?? [language]).includes(language);
  if (languages && !fits) {
    const suggestion = suggest(findNearest(language, languages));
    return report('stray-file/language', { file }, { language, suggestion });
  }
  if (!isPlain && !pageNames.some((known) => known === page)) {
    const suggestion = suggest(findNearest(page, pageNames));
    return report('stray-file/page', { file }, { page, suggestion });
  }
  return undefined;
}
