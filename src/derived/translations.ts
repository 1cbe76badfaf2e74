/**
 * Which translation was accepted for which original: hashes in one generated lock file, so that a translation that is
 * older than its original is found without marks in the records.
 */
import { z } from 'zod';
import type { City } from '../model/city.ts';
import {
  findPlainLanguages,
  type Kind,
  pageNames,
  pagesFolder,
  plainLanguagePage,
  schemaOf,
} from '../model/kinds.ts';
import type { Localized } from '../model/localized.ts';
import { type Path, walk } from '../model/walk.ts';
import { hashText } from '../proof/hash.ts';

export const translationLockName = 'translations.lock.json';

export const translationLockSchema = z
  .record(z.string(), z.record(z.string(), z.record(z.string(), z.string())))
  .describe(
    'Per file: hash of the original, then per language the hash of the accepted translation. Generated',
  );

export type TranslationLock = z.infer<typeof translationLockSchema>;

/** Reads the lock's file. @returns undefined when it is broken */
export function parseTranslationLock(text: string): TranslationLock | undefined {
  try {
    return translationLockSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** A text in the first language with its translation into another. */
export interface TranslatedText {
  readonly file: string;
  /** Place in the record; empty for a page of prose. */
  readonly path: Path;
  readonly language: string;
  readonly original: string;
  readonly translation: string;
}

/** Whether a translation is accepted, new, or older than its original. */
export type TranslationState = 'accepted' | 'new' | 'outdated';

const shortHash = (text: string) => hashText(text).slice(0, 8);

/** Every translated text of records and pages, in a fixed order. */
export function* translatedTexts(
  records: Iterable<TranslatedRecord>,
  texts: ReadonlyMap<string, string>,
  languages: City['languages'],
): Generator<TranslatedText> {
  for (const record of records) yield* textsOfRecord(record, languages);
  for (const name of pageNames) yield* textsOfPage((language) => `${name}.${language}`, texts, languages);
  const plain = findPlainLanguages(
    [...texts.keys()].map((path) => path.slice(pagesFolder.length + 1, -pageEnding.length)),
    languages,
  );
  yield* textsOfPage((language) => `${plainLanguagePage}.${plain.get(language)}`, texts, languages);
}

interface TranslatedRecord {
  readonly kind: Kind;
  readonly file: string;
  readonly data: unknown;
}

function* textsOfRecord(
  { kind, file, data }: TranslatedRecord,
  [first = '', ...others]: City['languages'],
): Generator<TranslatedText> {
  for (const { meta, path, value } of walk(schemaOf(kind), data)) {
    // A rendering translates a quotation, which never changes.
    if (!meta.localized || path.at(-1) === 'rendering') continue;
    const text = value as Localized;
    for (const language of others) yield* pair({ file, path, language }, text[first], text[language]);
  }
}

const pageEnding = '.mdx';

/** @param nameIn name of the page in a language, without its ending */
function* textsOfPage(
  nameIn: (language: string) => string,
  texts: ReadonlyMap<string, string>,
  [first = '', ...others]: City['languages'],
): Generator<TranslatedText> {
  const fileIn = (language: string) => `${pagesFolder}/${nameIn(language)}${pageEnding}`;
  for (const language of others) {
    const file = fileIn(language);
    yield* pair({ file, path: [], language }, texts.get(fileIn(first)), texts.get(file));
  }
}

function* pair(
  place: Pick<TranslatedText, 'file' | 'path' | 'language'>,
  original: string | undefined,
  translation: string | undefined,
): Generator<TranslatedText> {
  if (original !== undefined && translation !== undefined) yield { ...place, original, translation };
}

/**
 * State of a translation. It is outdated when its original is not one that was accepted, while the translation itself
 * is one that was: the original has changed and the translation has not.
 */
export function translationState(
  { file, language, original, translation }: Omit<TranslatedText, 'path'>,
  lock: TranslationLock,
): TranslationState {
  const accepted = lock[file] ?? {};
  if (accepted[shortHash(original)]?.[language] !== undefined) return 'accepted';
  const known = Object.values(accepted).some((byLanguage) => byLanguage[language] === shortHash(translation));
  return known ? 'outdated' : 'new';
}

/** What a lock says of some files. */
export function keepFiles(lock: TranslationLock, files: readonly string[]): TranslationLock {
  return Object.fromEntries(Object.entries(lock).filter(([file]) => files.includes(file)));
}

/**
 * Lock that accepts every translation as it is. The same texts give the same lock.
 *
 * @param kept what an earlier lock says of other files
 */
export function buildTranslationLock(
  translated: Iterable<TranslatedText>,
  kept: TranslationLock = {},
): TranslationLock {
  const lock: Record<string, Record<string, Record<string, string>>> = structuredClone(kept);
  for (const { file, language, original, translation } of translated) {
    lock[file] ??= {};
    const byOriginal = lock[file];
    const hash = shortHash(original);
    byOriginal[hash] ??= {};
    byOriginal[hash][language] = shortHash(translation);
  }
  return sortKeys(lock);
}

function sortKeys(lock: TranslationLock): TranslationLock {
  const sort = <Value>(record: Record<string, Value>): Record<string, Value> =>
    Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
  return sort(Object.fromEntries(Object.entries(lock).map(([file, originals]) => [file, sort(originals)])));
}

/** The lock's file, one line per record file. */
export function formatTranslationLock(lock: TranslationLock): string {
  const lines = Object.entries(lock).map(
    ([file, originals]) => ` ${JSON.stringify(file)}: ${JSON.stringify(originals)}`,
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** Files by language, of some translated texts. */
export function buildTranslatedFiles(
  translated: Iterable<Pick<TranslatedText, 'file' | 'language'>>,
): Map<string, Set<string>> {
  const files = new Map<string, Set<string>>();
  for (const { file, language } of translated)
    files.set(language, (files.get(language) ?? new Set()).add(file));
  return files;
}
