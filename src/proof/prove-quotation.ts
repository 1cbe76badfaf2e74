/** Proves that the words of a quotation stand in the section that it names, by the source's fingerprint alone. */
import { type Quotation, splitQuote } from '../model/evidence.ts';
import type { Fingerprint } from '../model/fingerprint.ts';
import { memoise } from '../model/memoise.ts';
import { sentenceEnd } from './fingerprint.ts';
import { hashWord } from './hash.ts';
import { splitWords } from './words.ts';

interface Word {
  readonly hash: string;
  readonly unit: number;
  /** First word of a sentence. */
  readonly starts: boolean;
  /** Last word of a sentence. */
  readonly ends: boolean;
}

/** Words of a section, in order. */
const wordsOf = memoise((section: Fingerprint['sections'][number]): readonly Word[] =>
  section.units.flatMap((unit, number) => {
    let starts = true;
    return unit.split(' ').map((token) => {
      const ends = token.endsWith(sentenceEnd);
      const word = { hash: ends ? token.slice(0, -1) : token, unit: number, starts, ends };
      starts = ends;
      return word;
    });
  }),
);

/** A part of a quotation with fewer words must be a whole sentence or unit. */
export const fewestWords = 5;

export type Proof =
  | { readonly proved: true; readonly units: readonly number[] }
  | { readonly proved: false; readonly fault: 'no-words' }
  | { readonly proved: false; readonly fault: 'unknown-section' }
  | { readonly proved: false; readonly fault: 'too-short'; readonly part: string }
  | {
      readonly proved: false;
      readonly fault: 'not-found';
      readonly part: string;
      /** The longest beginning of the part that stands in the section; '' when not even its first word does. */
      readonly matches: string;
      /** The word after it. */
      readonly differs: string;
      /** A section in which the whole part stands, if there is one. */
      readonly elsewhere: string | undefined;
    };

/** Length of the run of `hashes` that begins at `start`, without leaving the unit. */
function matchLength(words: readonly Word[], start: number, hashes: readonly string[]): number {
  const unit = words[start]?.unit;
  let length = 0;
  while (
    length < hashes.length &&
    words[start + length]?.unit === unit &&
    words[start + length]?.hash === hashes[length]
  ) {
    length += 1;
  }
  return length;
}

function isWholeSentence(words: readonly Word[], start: number, length: number): boolean {
  return words[start]?.starts === true && words[start + length - 1]?.ends === true;
}

/**
 * Proves that the words of a quotation stand in its section: each part within one unit, the parts in the source's
 * order.
 *
 * @param allowShort accepts parts of fewer than five words anywhere; for words inside a wording that is itself proved
 */
export function proveQuote(
  evidence: Pick<Quotation, 'section' | 'quote'>,
  fingerprint: Fingerprint,
  allowShort = false,
): Proof {
  const section = fingerprint.sections.find((candidate) => candidate.id === evidence.section);
  if (!section) return { proved: false, fault: 'unknown-section' };
  const words = wordsOf(section);
  const units: number[] = [];
  let from = 0;
  for (const part of splitQuote(evidence.quote)) {
    const texts = splitWords(part);
    if (texts.length === 0) continue;
    const hashes = texts.map(hashWord);
    const found = findPart(words, from, hashes, allowShort);
    if ('start' in found) {
      units.push(words[found.start]?.unit ?? 0);
      from = found.start + hashes.length;
    } else if (found.onlyShort) {
      return { proved: false, fault: 'too-short', part };
    } else {
      return {
        proved: false,
        fault: 'not-found',
        part,
        matches: texts.slice(0, found.longest).join(' '),
        differs: texts[found.longest] ?? '',
        elsewhere: fingerprint.sections.find((other) => other !== section && standsIn(other, hashes))?.id,
      };
    }
  }
  if (units.length === 0) return { proved: false, fault: 'no-words' };
  return { proved: true, units };
}

type FoundPart =
  | { readonly start: number }
  | {
      /** Length of the longest beginning that stands somewhere. */
      readonly longest: number;
      /** Whether it stands there, but is too short to prove anything. */
      readonly onlyShort: boolean;
    };

/** First place from which the words stand one after another. */
function findPart(
  words: readonly Word[],
  from: number,
  hashes: readonly string[],
  allowShort: boolean,
): FoundPart {
  let longest = 0;
  let onlyShort = false;
  for (let start = from; start < words.length; start += 1) {
    const length = matchLength(words, start, hashes);
    longest = Math.max(longest, length);
    if (length < hashes.length) continue;
    if (hashes.length >= fewestWords || allowShort || isWholeSentence(words, start, length)) return { start };
    onlyShort = true;
  }
  return { longest, onlyShort };
}

function standsIn(section: Fingerprint['sections'][number], hashes: readonly string[]): boolean {
  const words = wordsOf(section);
  return words.some((_, start) => matchLength(words, start, hashes) === hashes.length);
}

/** Whether a word, exactly as spelt, stands in one of the sections. */
export function findWord(
  word: string,
  sections: readonly string[],
  fingerprint: Fingerprint,
): string | undefined {
  const hashes = splitWords(word).map(hashWord);
  return fingerprint.sections.find((section) => sections.includes(section.id) && standsIn(section, hashes))
    ?.id;
}

/**
 * Unit of the section whose words are exactly those of the text.
 *
 * @returns undefined when there is none
 */
export function findWholeUnit(text: string, sectionId: string, fingerprint: Fingerprint): number | undefined {
  const wanted = splitWords(text).map(hashWord).join(' ');
  const units = fingerprint.sections.find((section) => section.id === sectionId)?.units ?? [];
  const index = units.findIndex((unit) => unit.replaceAll(sentenceEnd, '') === wanted);
  return index === -1 ? undefined : index;
}
