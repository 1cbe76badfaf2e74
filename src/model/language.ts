/**
 * Languages in which the site can speak. A new one is added here; what it needs is then missing in the tables that are
 * typed by this list (wording, stop words, codes of the catalogue), and the type checker names them.
 */
export const knownLanguages = ['de', 'en'] as const;
export type KnownLanguage = (typeof knownLanguages)[number];

const inflected: Readonly<Record<KnownLanguage, boolean>> = { de: true, en: false };

/** Languages whose sentences need the city's words in several forms. */
export const inflectedLanguages: readonly KnownLanguage[] = knownLanguages.filter(
  (language) => inflected[language],
);

export function isKnownLanguage(language: string): language is KnownLanguage {
  return knownLanguages.some((known) => known === language);
}
