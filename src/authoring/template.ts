/**
 * Templates of records: complete, commented files that pass their schema, with a mark wherever an author still has to
 * write something. The comments are the descriptions of the schemas in the authors' words, so that they cannot go stale.
 */
import { Document, isMap, isSeq, type Node as YamlNode } from 'yaml';
import { z } from 'zod';
import { placeholderCommit, placeholderId, placeholderMark } from '../check/rules/placeholder.ts';
import type { City } from '../model/city.ts';
import { type Folder, folderSchemas } from '../model/kinds.ts';
import { type Localized, sameInAllLanguages } from '../model/localized.ts';
import { fieldWordsOf } from './field-words.ts';

/** Kinds that `npm run new` makes, and what it has to know for each; the first it cannot do without. */
export const templateInputs = {
  measure: ['id', 'title', 'kind', 'state', 'source', 'section'],
  gap: ['target', 'id', 'finding', 'source', 'section'],
  statement: ['department', 'id', 'position', 'source', 'section'],
  tension: ['id', 'target', 'source', 'section'],
  term: ['id', 'title'],
  source: ['id', 'title', 'kind'],
} as const;

export type TemplateKind = keyof typeof templateInputs;

export const templateFolders: Readonly<Record<TemplateKind, Folder>> = {
  measure: 'measures',
  gap: 'gaps',
  statement: 'statements',
  tension: 'tensions',
  term: 'terms',
  source: 'sources',
};

/** What is known of the new record; what is missing is left to be filled in. */
export type Inputs = Readonly<Record<string, string>>;

/**
 * Content of a new record's file.
 *
 * @param inputs as {@link templateInputs} lists them; a missing one becomes a mark or the first allowed value. Beside them
 *   `on`, day of the source; `undated`, where it bears none; and `sourceKind`, its kind
 * @param today day of the examination, and of states where the source has none
 */
export function buildTemplate(
  kind: TemplateKind,
  inputs: Inputs,
  city: Pick<City, 'languages'>,
  today: string,
): string {
  const data = builders[kind](inputs, city, today);
  const document = new Document(data);
  comment(document.contents, folderSchemas[templateFolders[kind]]);
  return document.toString({ lineWidth: 110, singleQuote: true });
}

type Builder = (inputs: Inputs, city: Pick<City, 'languages'>, today: string) => Record<string, unknown>;

const firstLanguage = ({ languages }: Pick<City, 'languages'>) => languages[0] ?? '';
const others = ({ languages }: Pick<City, 'languages'>) => languages.slice(1);

/** A text to be filled in, different in every language, so that only the marks are reported. */
function text(city: Pick<City, 'languages'>, first?: string): Localized {
  return Object.fromEntries([
    [firstLanguage(city), first ?? placeholderMark],
    ...others(city).map((language) => [language, `${placeholderMark} (${language})`]),
  ]);
}

/** Words of search to be filled in. */
function searchWords(city: Pick<City, 'languages'>): Record<string, string[]> {
  return Object.fromEntries(city.languages.map((language) => [language, [placeholderMark]]));
}

/** A quotation to be filled in; from a page that was only seen, a statement. */
function evidence(inputs: Inputs, city: Pick<City, 'languages'>): Record<string, unknown> {
  if (inputs['sourceKind'] === 'page') return { source: inputs['source'], statement: text(city) };
  const rendering = Object.fromEntries(
    others(city).map((language) => [language, `${placeholderMark} (${language})`]),
  );
  return {
    source: inputs['source'] ?? placeholderId,
    section: inputs['section'] ?? placeholderId,
    quote: placeholderMark,
    rendering: Object.keys(rendering).length > 0 ? rendering : { [sameInAllLanguages]: placeholderMark },
  };
}

const builders: Readonly<Record<TemplateKind, Builder>> = {
  measure: (inputs, city, today) => ({
    title: text(city, inputs['title']),
    summary: text(city),
    meaning: text(city),
    kind: inputs['kind'] ?? 'service',
    states: [
      {
        on: inputs['on'] ?? today,
        state: inputs['state'] ?? 'unknown',
        source: inputs['source'] ?? placeholderId,
        ...(inputs['undated'] === undefined ? {} : { undated: true }),
      },
    ],
    departments: [],
    fields: [],
    links: [
      {
        target: inputs['target'] ?? placeholderId,
        contribution: 'enabling',
        extent: 'part',
        basis: 'editorial',
        rationale: text(city),
        limitation: text(city),
      },
    ],
    evidence: [evidence(inputs, city)],
    mention: 'reported',
    searchWords: searchWords(city),
  }),
  gap: (inputs, city, today) => {
    const finding = inputs['finding'] ?? 'partial';
    return {
      target: inputs['target'] ?? placeholderId,
      finding,
      missing: text(city),
      affected: text(city),
      closedBy: text(city),
      raisedBy: [{ kind: 'editorial' }],
      ...(finding === 'asserted' || finding === 'outside-remit'
        ? { evidence: [evidence(inputs, city)] }
        : {}),
      ...(finding === 'none-found'
        ? {
            searched: {
              on: today,
              in: [
                { source: inputs['source'] ?? placeholderId, sections: [inputs['section'] ?? placeholderId] },
              ],
              words: [placeholderMark],
            },
          }
        : {}),
      searchWords: searchWords(city),
    };
  },
  statement: (inputs, city) => ({
    department: inputs['department'] ?? placeholderId,
    position: inputs['position'] ?? 'noted',
    summary: text(city),
    requests: [],
    evidence: [evidence(inputs, city)],
    searchWords: searchWords(city),
  }),
  tension: (inputs, city) => ({
    target: inputs['target'] ?? placeholderId,
    title: text(city),
    text: text(city),
    evidence: [evidence(inputs, city)],
  }),
  term: (inputs, city) => ({
    title: text(city, inputs['title']),
    definition: text(city),
    searchWords: searchWords(city),
  }),
  source: (inputs, city, today) => {
    const kind = inputs['kind'] ?? 'paper';
    return {
      title: text(city, inputs['title']),
      kind,
      description: text(city),
      language: firstLanguage(city),
      ...(kind === 'repository'
        ? {
            repository: {
              name: `${placeholderMark}/${placeholderMark}`,
              path: placeholderMark,
              commit: placeholderCommit,
              licence: placeholderMark,
            },
            address: `https://example.org/${placeholderCommit}/${placeholderMark}`,
          }
        : {}),
      paperNumbers: [],
      publisher: text(city),
      searchWords: searchWords(city),
      ...(kind === 'repository' || kind === 'page' ? { accessedOn: today } : {}),
      sections: kind === 'page' ? [] : [{ id: '1', title: text(city), lines: '1' }],
    };
  },
};

/** Puts the description of each field above it, once per list. */
function comment(node: unknown, schema: z.core.$ZodType): void {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional') comment(node, def.innerType);
  if (def.type === 'array' && isSeq(node)) comment(node.items[0], def.element);
  if (def.type !== 'object' || !isMap(node)) return;
  for (const pair of node.items) {
    const key = pair.key as YamlNode & { value: string };
    const child = def.shape[key.value];
    if (!child) continue;
    const lines = [describe(child), allowedValues(child)].filter((line) => line !== '');
    if (lines.length > 0) key.commentBefore = lines.map((line) => ` ${line}`).join('\n');
    comment(pair.value, child);
  }
}

function describe(schema: z.core.$ZodType): string {
  const own = z.globalRegistry.get(schema)?.description;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (own !== undefined) return fieldWordsOf(own);
  return def.type === 'optional' ? describe(def.innerType) : '';
}

function allowedValues(schema: z.core.$ZodType): string {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional') return allowedValues(def.innerType);
  return def.type === 'enum' ? `= ${Object.values(def.entries).join(' | ')}` : '';
}
