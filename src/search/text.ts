/**
 * Analysis of text for search, the same for documents and queries: spelling of umlauts, hyphens and camel case,
 * inflection, stop words. German and English at once, since people mix them.
 */
import { stopWords } from './stop-words.ts';

/** Lower case, ß as ss, and ä, ae and a alike (so for ö and ü), other accents dropped. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ß/gu, 'ss')
    .replace(/\p{M}/gu, '')
    .replace(/([aou])e/gu, '$1');
}

const endings = [
  'erinnen',
  'innen',
  'ungen',
  'ern',
  'ing',
  'ies',
  'em',
  'en',
  'er',
  'es',
  'ed',
  'e',
  'n',
  's',
];

/** Cuts the ending of a folded word, so that inflected forms agree. Light on purpose: it never leaves less than four letters. */
export function stem(word: string): string {
  for (const ending of endings) {
    if (!word.endsWith(ending) || word.length - ending.length < 4) continue;
    const rest = word.slice(0, -ending.length);
    return ending === 'ungen' ? `${rest}ung` : rest;
  }
  return word;
}

const folded = new Set(stopWords.map(fold));

/** A word as the index holds it. */
export interface SearchWord {
  /** Folded and stemmed. */
  readonly term: string;
  /** Place in the text: offset of the first character, and after the last. */
  readonly start: number;
  readonly end: number;
}

const chunk = /[\p{L}\p{N}]+(?:[-–'’/.+&][\p{L}\p{N}]+)*/gu;

/**
 * Words of a text in order. A word with hyphens or camel case gives its parts and the whole: "eRechnung" gives
 * "rechnung" and "erechnung".
 *
 * @param asQuery joins a single letter to the next word ("e rechnung") and drops stop words
 */
export function searchWords(text: string, asQuery = false): SearchWord[] {
  const words: SearchWord[] = [];
  const add = (raw: string, start: number, end: number) => {
    const word = fold(raw);
    if (word.length < 2 && !/\d/u.test(word)) return;
    words.push({ term: stem(word), start, end });
  };
  let letter: { text: string; start: number } | undefined;
  for (const match of text.matchAll(chunk)) {
    const [raw] = match;
    const start = match.index;
    const end = start + raw.length;
    if (asQuery && raw.length === 1 && /\p{L}/u.test(raw)) {
      letter = { text: raw, start };
      continue;
    }
    if (letter) add(letter.text + raw, letter.start, end);
    letter = undefined;
    if (asQuery && folded.has(fold(raw))) continue;
    const parts = [...raw.matchAll(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{L}+|\p{N}+/gu)];
    if (parts.length > 1) {
      for (const part of parts) {
        if (part[0].length > 1 && !(asQuery && folded.has(fold(part[0])))) {
          add(part[0], start + part.index, start + part.index + part[0].length);
        }
      }
    }
    add(raw.replace(/[^\p{L}\p{N}]/gu, ''), start, end);
  }
  return words;
}

/** Number of edits (insert, delete, replace, swap neighbours), or more than `most` as soon as that is certain. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let fewest = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let edits = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        edits = Math.min(edits, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(edits);
      fewest = Math.min(fewest, edits);
    }
    if (fewest > most) return most + 1;
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? most + 1;
}

/** Three-letter runs of a word, with its beginning and end marked. */
export function trigrams(word: string): string[] {
  const marked = `^${word}$`;
  return Array.from({ length: Math.max(marked.length - 2, 1) }, (_, index) => marked.slice(index, index + 3));
}
