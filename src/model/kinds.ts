/** The kinds of record: which schema a folder or file of the content has. The only such list. */
import type { z } from 'zod';
import { changeSchema } from './change.ts';
import { citySchema } from './city.ts';
import { coalitionSchema } from './coalition.ts';
import { crosswalkSchema } from './crosswalk.ts';
import { decisionSchema } from './decision.ts';
import { departmentSchema } from './department.ts';
import { fieldSchema } from './field.ts';
import { gapSchema } from './gap.ts';
import { guidelineSchema } from './guideline.ts';
import { measureSchema } from './measure.ts';
import { principleSchema } from './principle.ts';
import { proceedingSchema } from './proceeding.ts';
import { questionSchema } from './question.ts';
import { readingSchema } from './reading.ts';
import { sourceSchema } from './source.ts';
import { statementSchema } from './statement.ts';
import { tenetSchema } from './tenet.ts';
import { tensionSchema } from './tension.ts';
import { termSchema } from './term.ts';

/** Kinds with one file per record, in a folder of that name. */
export const folderSchemas = {
  principles: principleSchema,
  fields: fieldSchema,
  measures: measureSchema,
  gaps: gapSchema,
  tensions: tensionSchema,
  departments: departmentSchema,
  statements: statementSchema,
  sources: sourceSchema,
  tenets: tenetSchema,
  questions: questionSchema,
  terms: termSchema,
  readings: readingSchema,
  decisions: decisionSchema,
  changes: changeSchema,
} as const;

/** Kinds with a single record, in a file of that name. */
export const singletonSchemas = {
  city: citySchema,
  coalition: coalitionSchema,
  proceeding: proceedingSchema,
  guideline: guidelineSchema,
  crosswalk: crosswalkSchema,
} as const;

export type Folder = keyof typeof folderSchemas;
export type Singleton = keyof typeof singletonSchemas;
export type Kind = Folder | Singleton;

export const folders = Object.keys(folderSchemas) as Folder[];
/** Something for each kind that has a folder. */
export function mapFolders<Value>(make: (folder: Folder) => Value): Record<Folder, Value> {
  return Object.fromEntries(folders.map((folder) => [folder, make(folder)])) as Record<Folder, Value>;
}

export const singletons = Object.keys(singletonSchemas) as Singleton[];

/** Data of a record as its schema gives it, without the id. */
export type RecordOf<SomeKind extends Kind> = SomeKind extends Folder
  ? z.infer<(typeof folderSchemas)[SomeKind]>
  : SomeKind extends Singleton
    ? z.infer<(typeof singletonSchemas)[SomeKind]>
    : never;

export function isFolder(kind: string): kind is Folder {
  return folders.some((folder) => folder === kind);
}

/** Kinds whose records have a page of their own. */
export const pagedFolders = [
  'principles',
  'fields',
  'measures',
  'gaps',
  'statements',
  'departments',
  'sources',
] as const satisfies readonly Folder[];

export function hasPage(kind: string): kind is (typeof pagedFolders)[number] {
  return pagedFolders.some((folder) => folder === kind);
}

export function schemaOf(kind: Kind): z.ZodType {
  return { ...folderSchemas, ...singletonSchemas }[kind];
}

/** Folder of the pages of prose, as <name>.<language>.mdx. */
export const pagesFolder = 'pages';
/** Pages of prose that every site has. */
export const pageNames = ['method', 'accessibility', 'privacy', 'legal-notice'] as const;
export type PageName = (typeof pageNames)[number];

/**
 * A page in plain language, if the city has one: as simple-language.<language>-<variant>.mdx, for example in de-simple.
 */
export const plainLanguagePage = 'simple-language';

/** Language that a variant such as de-simple belongs to; undefined when the tag is no variant of one of them. */
export function findBaseLanguage(tag: string, languages: readonly string[]): string | undefined {
  return languages.find((language) => tag.startsWith(`${language}-`));
}

/**
 * Tag of the plain language by language, for those that have such a page.
 *
 * @param pages names of the pages of prose without their ending: simple-language.de-simple
 */
export function findPlainLanguages(
  pages: readonly string[],
  languages: readonly string[],
): Map<string, string> {
  const plain = new Map<string, string>();
  for (const page of pages) {
    const [name, tag = ''] = page.split('.');
    const language = name === plainLanguagePage ? findBaseLanguage(tag, languages) : undefined;
    if (language !== undefined) plain.set(language, tag);
  }
  return plain;
}
