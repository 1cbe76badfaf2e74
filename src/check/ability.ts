/** Sentences that say what one can do already. A list of verbs, no grammar: the rest is for readers to find. */
import { isKnownLanguage, type KnownLanguage } from '../model/language.ts';

interface AbilityWords {
  /** Say that something is possible today. */
  readonly ability: RegExp;
  /** Take that back within the sentence: a plan, a condition, a question, or what someone else says. */
  readonly reserve: RegExp;
}

/** A language without verbs (`undefined`) gets no warning: each text has that of the first language beside it. */
const words: Readonly<Record<KnownLanguage, AbilityWords | undefined>> = {
  de: {
    ability:
      /(?<!\p{L})(?:kann|können|lässt sich|lassen sich|ermöglicht|erlaubt|bietet|bieten|hilft|helfen)(?!\p{L})/iu,
    reserve:
      /(?<!\p{L})(?:soll|sollen|sollte|sollten|will|wollen|würde|würden|könnte|könnten|müsste|geplant\p{L}*|plant|künftig|bald|laut|nicht|kein\p{L}*|ob)(?!\p{L})/iu,
  },
  en: {
    ability: /\b(?:can|lets|allows|enables|offers|helps)\b/iu,
    reserve: /\b(?:is to|are to|will|would|could|wants|planned|plans?|soon|according|not|no|whether)\b/iu,
  },
};

/** The first sentence of a text that says without reserve what one can do; undefined where none does. */
export function findAbility(text: string, language: string): string | undefined {
  if (!isKnownLanguage(language)) return undefined;
  const found = words[language];
  if (!found) return undefined;
  const { ability, reserve } = found;
  return text.split(/(?<=[.!?])\s+/u).find((sentence) => ability.test(sentence) && !reserve.test(sentence));
}
