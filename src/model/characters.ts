/** Characters that readers do not see, or take for others: wherever text comes from, it must not hold them. */

/**
 * Control and format characters (directional overrides and zero-width ones among them), lone surrogates, characters without
 * meaning, and letters without ink. A soft hyphen is text, so are line ends, and a sign may say that it is a picture.
 */
const hidden =
  /(?!\u00ad|\n|\ufe0e|\ufe0f)[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800]/u;

/** Stands where a character was lost, or where something was that is no text. */
const lost = /[\ufffc\ufffd]/u;

/** More accents on one letter than any language has. */
const pile = /\p{M}{5,}/u;

/** Words with letters of one script that look like those of another; units such as kΩ are none. */
const word = /[\p{L}\p{M}]+/gu;
const latin = /\p{Script=Latin}/u;
const lookAlike = /[\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Cherokee}ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαγικνορυχϲϳ]/u;

/** What stays when everything is taken away that leaves no ink. */
const inkless = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{M}\p{Cc}\u2800]/gu;

export type OddText = { readonly is: 'hidden' | 'lost' | 'pile' | 'mixed'; readonly text: string };

/** The first thing in a text that its reader would not see as what it is; undefined where there is none. */
export function findOddText(text: string): OddText | undefined {
  const [character] = hidden.exec(text) ?? [];
  if (character !== undefined) return { is: 'hidden', text: nameCharacter(character) };
  const [gone] = lost.exec(text) ?? [];
  if (gone !== undefined) return { is: 'lost', text: nameCharacter(gone) };
  if (pile.test(text)) return { is: 'pile', text: '' };
  const mixed = text.match(word)?.find((letters) => latin.test(letters) && lookAlike.test(letters));
  return mixed === undefined ? undefined : { is: 'mixed', text: mixed };
}

/** Whether a text leaves no ink. */
export function isBlank(text: string): boolean {
  return text.replace(inkless, '') === '';
}

/** Whether a text has neither letter nor digit nor any sign but punctuation. */
export function isWordless(text: string): boolean {
  return !/[\p{L}\p{N}\p{S}]/u.test(text);
}

/** U+200B */
export function nameCharacter(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A text with names in the place of characters that would not show, or would steer a terminal. */
export function showHidden(text: string): string {
  const all = new RegExp(hidden.source, 'gu');
  return text.replace(all, (character) => `‹${nameCharacter(character)}›`).replaceAll('\n', '‹U+000A›');
}

/** Texts that look the same give the same. */
export function foldTitle(text: string): string {
  const seen = text.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  return seen.replace(/\s+/gu, ' ').trim().toLowerCase();
}
