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
const chunkParts = /\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{L}+|\p{N}+/gu;

interface Chunk {
  readonly text: string;
  readonly start: number;
}

/**
 * Words of a text in order. A word with hyphens or camel case gives its parts and the whole: "eRechnung" gives
 * "rechnung" and "erechnung".
 *
 * @param asQuery joins a single letter to the next word ("e rechnung") and drops stop words
 */
export function searchWords(text: string, asQuery = false): SearchWord[] {
  const chunks = [...text.matchAll(chunk)].map(([found], index, all) => ({
    text: found,
    start: all[index]?.index ?? 0,
  }));
  if (!asQuery) return chunks.flatMap((one) => wordsOfChunk(one, () => false));
  return chunks.flatMap((one, index) => {
    if (isLetter(one)) return [];
    const before = chunks[index - 1];
    const joined = before && isLetter(before) ? wordIn(before.text + one.text, before.start, endOf(one)) : [];
    return [...joined, ...(isStopWord(one.text) ? [] : wordsOfChunk(one, isStopWord))];
  });
}

const isStopWord = (word: string) => folded.has(fold(word));
const isLetter = ({ text }: Chunk) => text.length === 1 && /\p{L}/u.test(text);
const endOf = ({ text, start }: Chunk) => start + text.length;

function wordsOfChunk(one: Chunk, isLeftOut: (part: string) => boolean): SearchWord[] {
  const parts = [...one.text.matchAll(chunkParts)].map((part) => ({
    text: part[0],
    start: one.start + part.index,
  }));
  const inner = parts.length > 1 ? parts.filter(({ text }) => text.length > 1 && !isLeftOut(text)) : [];
  return [
    ...inner.flatMap((part) => wordIn(part.text, part.start, endOf(part))),
    ...wordIn(one.text.replace(/[^\p{L}\p{N}]/gu, ''), one.start, endOf(one)),
  ];
}

/** The word that a piece of text is; none where it is a single letter. */
function wordIn(raw: string, start: number, end: number): SearchWord[] {
  const word = fold(raw);
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
