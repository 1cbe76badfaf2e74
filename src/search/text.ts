/**
 * Analysis of text for search, the same for documents and queries: spelling of umlauts, hyphens and camel case,
 * inflection, stop words. German and English at once, since people mix them.
 */
import type { KnownLanguage } from '../model/language.ts';
import { denyingWords, owningWords, stopWords } from './stop-words.ts';

/** Lower case, ß as ss, and ä, ae and a alike (so for ö and ü), other accents dropped. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ß/gu, 'ss')
    .replace(/\p{M}/gu, '')
    .replace(/([aou])e/gu, '$1');
}

/** Endings of a language's inflected words, as the folding leaves them. */
const endingsOf: Readonly<Record<KnownLanguage, readonly string[]>> = {
  de: ['erinnen', 'innen', 'ungen', 'erin', 'ern', 'em', 'en', 'er', 'es', 'e', 'n', 's'],
  en: ['ing', 'ies', 'ed', 'es', 's'],
};

/** Of all languages, since words of each stand in the texts of the others; the longest first. */
const endings = [...new Set(Object.values(endingsOf).flat())].sort((a, b) => b.length - a.length);

/** Cuts the ending of a folded word, so that inflected forms agree. Light on purpose: it never leaves less than four letters. */
export function stem(word: string): string {
  for (const ending of endings) {
    if (!word.endsWith(ending) || word.length - ending.length < 4) continue;
    const rest = word.slice(0, -ending.length);
    return ending === 'ungen' ? `${rest}ung` : rest;
  }
  return word;
}

const stopWordSet = new Set(stopWords.map(fold));
/**
 * Terms that all words of a sort become: "kein", "ohne" and "without" say the same of what they stand beside. They name
 * nothing by themselves.
 */
export const denial = '¬';
export const owner = '@';
export const isMarker = (term: string) => term === denial || term === owner;

const markers = new Map([
  ...denyingWords.map((word) => [fold(word), denial] as const),
  ...owningWords.map((word) => [fold(word), owner] as const),
]);

/** A word as the index holds it. */
export interface SearchWord {
  /** Folded and stemmed. */
  readonly term: string;
  /** Place in the text: offset of the first character, and after the last. */
  readonly start: number;
  readonly end: number;
}

/** "papierlos" and "paperless" say the same as without paper; "disclose" does not. */
const lacking = /^(?!.*close)(.{4,})(?:los|lose[mnrs]?|less)$/u;

const chunk = /[\p{L}\p{N}]+(?:[-–'’/.+&][\p{L}\p{N}]+)*/gu;
const chunkParts = /\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{L}+|\p{N}+/gu;

interface Chunk {
  readonly text: string;
  readonly start: number;
}

/**
 * Words of a text in order, without those that say nothing by themselves. A word with hyphens or camel case gives its
 * parts and the whole: "eRechnung" gives "rechnung" and "erechnung". A single letter joins the next word ("e rechnung").
 */
export function searchWords(text: string): SearchWord[] {
  const chunks = [...text.matchAll(chunk)].map(([found], index, all) => ({
    text: found,
    start: all[index]?.index ?? 0,
  }));
  return chunks.flatMap((one, index) => {
    if (isLetter(one)) return [];
    const before = chunks[index - 1];
    const joined =
      before && isLetter(before) && !isWordOfOneLetter(before, one)
        ? wordIn(before.text + one.text, before.start, endOf(one))
        : [];
    const words = wordsOf(one.text, isNounIn(text, one));
    return [
      ...joined,
      ...words.map(({ term, start, end }) => ({ term, start: one.start + start, end: one.start + end })),
    ];
  });
}

const isLetter = ({ text }: Chunk) => text.length === 1 && /\p{L}/u.test(text);
/** "I" and "a" before a word are English; before a number they may be the letter of a paper. */
const isWordOfOneLetter = ({ text }: Chunk, next: Chunk) => /^[ai]$/iu.test(text) && !/^\d/u.test(next.text);
const endOf = ({ text, start }: Chunk) => start + text.length;

/** An abbreviation in capitals is none: "IT" is not "it". Nor is a noun: "die Würde" is not "ich würde". */
function isStopWord(word: string, isNoun = false): boolean {
  return stopWordSet.has(fold(word)) && !isNoun && !/^\p{Lu}{2}/u.test(word);
}

/** Addresses of politeness are written like nouns. */
const courtesy = /^(?:Sie|Ihr\p{L}{0,2}|Ihnen|Du|Dei?n\p{L}{0,2})$/u;

/** German writes nouns with a capital; at the beginning of a sentence or phrase every word has one. */
function isNounIn(text: string, { text: word, start }: Chunk): boolean {
  return /^\p{Lu}\p{Ll}/u.test(word) && /[\p{L}\p{N}] $/u.test(text.slice(0, start)) && !courtesy.test(word);
}

/** Texts hold the same words over and over; the index of a large site is there half as soon when each is looked at once. */
const known = new Map<string, readonly SearchWord[]>();
const mostKnown = 50_000;

/** The words of a chunk, with their places in it. */
function wordsOf(text: string, isNoun: boolean): readonly SearchWord[] {
  const key = isNoun ? `${text} ` : text;
  const found = known.get(key);
  if (found) return found;
  if (known.size >= mostKnown) known.clear();
  const words = analyseChunk(text, isNoun);
  known.set(key, words);
  return words;
}

function analyseChunk(text: string, isNoun: boolean): SearchWord[] {
  const whole = text.replace(/[^\p{L}\p{N}]/gu, '');
  if (isStopWord(whole, isNoun)) return [];
  const marker = markers.get(fold(whole));
  if (marker) return [{ term: marker, start: 0, end: text.length }];
  const parts = [...text.matchAll(chunkParts)].map((part) => ({ text: part[0], start: part.index }));
  const inner =
    parts.length > 1 ? parts.filter((part) => part.text.length > 1 && !isStopWord(part.text)) : [];
  const [, base] = lacking.exec(fold(whole)) ?? [];
  const lacked = base ? [base, denial].map((term) => ({ term: stem(term), start: 0, end: text.length })) : [];
  return [
    ...inner.flatMap((part) => wordIn(part.text, part.start, endOf(part))),
    ...wordIn(whole, 0, text.length),
    ...lacked,
  ];
}

/** The word that a piece of text is; none where it is a single letter. */
function wordIn(raw: string, start: number, end: number): SearchWord[] {
  // The number of a paper is the same with the noughts that fill it up and without.
  const word = fold(raw).replace(/^0+(?=\d{3,}$)/u, '');
  return word.length < 2 && !/\d/u.test(word) ? [] : [{ term: stem(word), start, end }];
}

/** Number of edits (insert, delete, replace, swap neighbours), or more than `most` as soon as that is certain. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = nextRow(a, b, row, last, beforeLast);
    if (Math.min(...current) > most) return most + 1;
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? most + 1;
}

/** Edits from the first `row` letters of one word to every beginning of the other. */
function nextRow(
  a: string,
  b: string,
  row: number,
  last: readonly number[],
  beforeLast: readonly number[],
): number[] {
  const current = [row];
  for (let column = 1; column <= b.length; column += 1) {
    const replaced = (last[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
    const inserted = (current[column - 1] ?? 0) + 1;
    const deleted = (last[column] ?? 0) + 1;
    const areSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
    const swapped = areSwapped ? (beforeLast[column - 2] ?? 0) + 1 : replaced;
    current.push(Math.min(replaced, inserted, deleted, swapped));
  }
  return current;
}

/** Three-letter runs of a word, with its beginning and end marked. */
export function trigrams(word: string): string[] {
  const marked = `^${word}$`;
  return Array.from({ length: Math.max(marked.length - 2, 1) }, (_, index) => marked.slice(index, index + 3));
}
