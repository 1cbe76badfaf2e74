import { findNearest } from '../../model/id.ts';
import { pageNames, pagesFolder } from '../../model/kinds.ts';
import { isKnownLanguage } from '../../model/language.ts';
import { type Localized, sameInAllLanguages } from '../../model/localized.ts';
import type { SchemaNode } from '../../model/walk.ts';
import { defineFaults, type Fault, suggest } from '../fault.ts';
import { type CheckedRecord, nodesOf, type Rule, recordsOf } from './rule.ts';

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
    // In a language that it cannot speak, the site needs nothing; another rule says so.
    const languages = context.city.languages.filter(isKnownLanguage);
    const sourceLanguages = new Map(recordsOf(context, 'sources').map(({ id, data }) => [id, data.language]));
    for (const { record, node } of nodesOf(context)) {
      const { localized, byLanguage, languageKeys } = node.meta;
      if (localized || byLanguage || languageKeys) yield* findUnknown(record.file, node, languages);
      if (localized) yield* findMissing(record, node, languages, sourceLanguages);
    }
    yield* findMissingProse(context.prose, languages);
  },
};

function* findUnknown(
  file: string,
  { value, path }: SchemaNode,
  languages: readonly string[],
): Generator<Fault> {
  for (const language of Object.keys(value as Localized)) {
    if (language === sameInAllLanguages || languages.includes(language)) continue;
    const suggestion = suggest(findNearest(language, languages));
    yield report(
      'unknown-language',
      { file, path: [...path, language], atKey: true },
      { language, suggestion },
    );
  }
}

function* findMissing(
  { file, data }: CheckedRecord,
  { value, path }: SchemaNode,
  languages: readonly string[],
  sourceLanguages: ReadonlyMap<string, string>,
): Generator<Fault> {
  const given = Object.keys(value as Localized);
  if (given.includes(sameInAllLanguages)) return;
  const isRendering = path.at(-1) === 'rendering';
  // A rendering is needed in every language but that of the source, where the quotation itself stands.
  const own = isRendering ? findSourceLanguage(data, path, sourceLanguages) : undefined;
  // Of a source that is faulty itself, nobody knows the language.
  if (isRendering && own === undefined) return;
  for (const language of languages) {
    if (given.includes(language) || language === own) continue;
    const message = isRendering ? 'missing-translation/rendering' : 'missing-translation';
    yield report(message, { file, path }, { language });
  }
}

function* findMissingProse(prose: ReadonlySet<string>, languages: readonly string[]): Generator<Fault> {
  for (const name of pageNames) {
    for (const language of languages) {
      const file = `${pagesFolder}/${name}.${language}.mdx`;
      if (prose.has(file)) continue;
      yield report('missing-translation/prose', { file }, { file, languages: languages.join(', ') });
    }
  }
}

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
