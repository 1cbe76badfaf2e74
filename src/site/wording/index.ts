/** Wording of the site per language, one file each. */
import { isKnownLanguage, type KnownLanguage } from '../../model/language.ts';
import de from './de.ts';
import en from './en.ts';
import type { Wording } from './wording.ts';

export type { Wording } from './wording.ts';

const wordings = { de, en } satisfies Record<KnownLanguage, Wording>;

/**
 * Wording of a language.
 *
 * @throws for a language that the site does not know, which the rule `unsupported-language` reports before
 */
export function getWording(language: string): Wording {
  if (!isKnownLanguage(language)) throw new Error(`The site cannot speak "${language}".`);
  return wordings[language];
}
