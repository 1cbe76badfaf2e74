/**
 * Texts that a reader sees: one value per language of the city. Knows nothing of which languages a city
 * has; that they are all there is the rule `missing-translation`.
 */
import { z } from 'zod';
import { idSchema } from './id.ts';

/** The key that replaces the languages where a text is the same in all of them (a product name, say). */
export const sameInAllLanguages = 'sameInAllLanguages';

const languagePattern = /^[a-z]{2,3}(?:-[a-z0-9]+)*$/;

export const languageSchema = z
  .string()
  .regex(languagePattern)
  .describe('Language tag after BCP 47, in lower case: de, en, de-simple');

const textSchema = z.string().regex(/\S/).describe('Plain text without markup');

export const localizedSchema = z
  .record(z.union([languageSchema, z.literal(sameInAllLanguages)]), textSchema)
  .meta({
    localized: true,
    description:
      'One plain text per language of the city, { de: …, en: … }; or { sameInAllLanguages: … } for a name that is the same in all',
  });

export const wordsByLanguageSchema = z
  .record(languageSchema, z.array(textSchema).min(1))
  .meta({ byLanguage: true, description: 'Words by language of the city' });

/** Words by which people look for a record of any kind; search only, in no count and no text. */
export const searchWordsSchema = wordsByLanguageSchema.describe(
  'Per language: everyday words, what somebody lacks, names and abbreviations in use, as people type or say them; ours, not the source’s',
);

/** A part of an address, by language. */
export const addressPartSchema = z.record(languageSchema, idSchema).meta({ localized: true });

/** Text by language tag, or under `sameInAllLanguages`. */
export type Localized = z.infer<typeof localizedSchema>;

/**
 * The text in one language.
 *
 * @throws when the language is missing, which the rule `missing-translation` reports before any page is made.
 */
export function getText(localized: Localized, language: string): string {
  const text = localized[language] ?? localized[sameInAllLanguages];
  if (text === undefined) {
    throw new Error(`No text in "${language}"; there is ${Object.keys(localized).join(', ') || 'nothing'}.`);
  }
  return text;
}
