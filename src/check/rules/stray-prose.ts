import { findNearest } from '../../model/id.ts';
import { findBaseLanguage, pageNames, pagesFolder, plainLanguagePage } from '../../model/kinds.ts';
import { languageSchema } from '../../model/localized.ts';
import { defineFaults, type Fault, suggest } from '../fault.ts';
import type { Rule } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'stray-file/page': 'Eine Seite „{page}“ gibt es nicht; der Text erschiene nirgends.{suggestion}',
    'stray-file/plain-twice':
      'Für „{base}“ gibt es schon eine Seite in einfacher Sprache ({other}); eine von beiden ginge verloren.',
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
    yield* findPlainTwice([...prose], city?.languages ?? []);
  },
};

function findStrayProse(file: string, languages: readonly string[] | undefined): Fault | undefined {
  const name = file.slice(pagesFolder.length + 1);
  const [, page = '', language = ''] = /^(.*?)(?:\.([^.]*))?\.mdx$/u.exec(name) ?? [];
  const isPlain = page === plainLanguagePage;
  const fits = isPlain
    ? languageSchema.safeParse(language).success && findBaseLanguage(language, languages ?? []) !== undefined
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

/** A language has one page in plain language. */
function* findPlainTwice(files: readonly string[], languages: readonly string[]): Generator<Fault> {
  const first = new Map<string, string>();
  for (const file of files) {
    const tag = new RegExp(`^${pagesFolder}/${plainLanguagePage}\\.([^.]*)\\.mdx$`, 'u').exec(file)?.[1];
    const base = tag === undefined ? undefined : findBaseLanguage(tag, languages);
    if (base === undefined) continue;
    const other = first.get(base);
    if (other !== undefined) yield report('stray-file/plain-twice', { file }, { base, other });
    first.set(base, other ?? file);
  }
}
