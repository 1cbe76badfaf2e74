import { findNearest } from '../../model/id.ts';
import { pageNames, pagesFolder } from '../../model/kinds.ts';
import { type Localized, sameInAllLanguages } from '../../model/localized.ts';
import { defineFaults, suggest } from '../fault.ts';
import { nodesOf, type Rule, recordsOf } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'missing-translation': '{path}: Die Übersetzung „{language}“ fehlt.',
    'missing-translation/prose':
      'Der Text {file} fehlt: Diese Seite braucht jede Sprache der Stadt ({languages}).',
    'missing-translation/rendering': '{path}: Die Wiedergabe in „{language}“ fehlt.',
    'unknown-language': '{path}: Die Sprache „{language}“ steht nicht in city.yaml (languages).{suggestion}',
  },
  help: {
    'missing-translation': 'Jeder Text steht in jeder Sprache der Stadt.',
    'unknown-language': 'Nur die Sprachen der Stadt sind erlaubt.',
  },
});

/** Every text that a reader sees exists in every language of the city. */
export const missingTranslation: Rule = {
  ...kinds,
  *check(context) {
    if (!context.city) return;
    const { languages } = context.city;
    const sourceLanguages = new Map(recordsOf(context, 'sources').map(({ id, data }) => [id, data.language]));
    for (const { record, node } of nodesOf(context)) {
      if (!node.meta.localized && !node.meta.byLanguage) continue;
      const given = Object.keys(node.value as Localized);
      for (const language of given) {
        if (language === sameInAllLanguages || languages.includes(language)) continue;
        const path = [...node.path, language];
        const suggestion = suggest(findNearest(language, languages));
        yield report('unknown-language', { file: record.file, path, atKey: true }, { language, suggestion });
      }
      if (!node.meta.localized) continue;
      const isRendering = node.path.at(-1) === 'rendering';
      // A rendering is needed in every language but that of the source, where the quotation itself stands.
      const own = isRendering ? findSourceLanguage(record.data, node.path, sourceLanguages) : undefined;
      if (given.includes(sameInAllLanguages)) continue;
      for (const language of languages) {
        if (given.includes(language) || language === own) continue;
        yield report(
          isRendering ? 'missing-translation/rendering' : 'missing-translation',
          { file: record.file, path: node.path },
          { language },
        );
      }
    }
    for (const name of pageNames) {
      for (const language of languages) {
        const file = `${pagesFolder}/${name}.${language}.mdx`;
        if (context.prose.has(file)) continue;
        yield report('missing-translation/prose', { file }, { file, languages: languages.join(', ') });
      }
    }
  },
};

/** Language of the source that the quotation beside a rendering comes from. */
function findSourceLanguage(
  data: unknown,
  path: readonly (string | number)[],
  languages: ReadonlyMap<string, string>,
): string | undefined {
  let parent = data as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) parent = parent[step] as Record<string | number, unknown>;
  return languages.get(String(parent['source']));
}
