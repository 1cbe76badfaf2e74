/**
 * Fingerprints: the ordered short hashes of a source's words, by section and unit (paragraph or list item), so that
 * every machine can prove a quotation without having the document. The document's text itself is never kept.
 */
import { z } from 'zod';
import type { Evidence } from '../model/evidence.ts';
import { splitQuote } from '../model/evidence.ts';
import { idSchema } from '../model/id.ts';
import type { Section, Source } from '../model/source.ts';

/**
 * A word is hashed to 24 bits. That two runs of five words agree by accident has a chance of 2^-120 for each place;
 * shorter parts must be whole sentences or units, so that an accident there has to hit a boundary as well.
 */
const hashLength = 4;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Marks the end of a sentence, after the hash of its last word. */
const sentenceEnd = '.';

export const fingerprintSchema = z
  .strictObject({
    source: idSchema.describe('Id of the source'),
    text: z
      .string()
      .regex(/^[0-9a-f]{16}$/)
      .describe('Hash of the whole text that this was made from'),
    sections: z
      .array(
        z.strictObject({
          id: z.string(),
          units: z.array(z.string().regex(/^[A-Za-z0-9_.-]+(?: [A-Za-z0-9_.-]+)*$/)),
        }),
      )
      .describe('Per section its units, each the hashes of its words; a dot after a hash ends a sentence'),
  })
  .describe('Ordered hashes of a source’s words. Generated; never edited by hand');

export type Fingerprint = z.infer<typeof fingerprintSchema>;

/** FNV-1a with 64 bits over the UTF-8 bytes: small, without dependency, the same on every machine. */
function hash64(text: string): bigint {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash;
}

/** Hash of a whole text as 16 hexadecimal digits. */
export function hashText(text: string): string {
  return hash64(text).toString(16).padStart(16, '0');
}

const wordHashes = new Map<string, string>();

/** Short hash of one word; case and diacritics count. */
export function hashWord(word: string): string {
  let short = wordHashes.get(word);
  if (short === undefined) {
    let rest = hash64(word);
    // FNV mixes its low bits least; fold the upper half in before cutting.
    rest ^= rest >> 32n;
    short = '';
    for (let index = 0; index < hashLength; index += 1) {
      short += alphabet[Number(rest & 63n)];
      rest >>= 6n;
    }
    wordHashes.set(word, short);
  }
  return short;
}

/**
 * Words of a text in order: runs of letters and digits. White space, punctuation and markup only separate them;
 * a word that a line end hyphenates is one word.
 */
export function splitWords(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .replace(/(\p{L})[-\u00ad]\r?\n\s*(\p{Ll})/gu, '$1$2')
      .replace(/\u00ad/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/**
 * Words before a dot that end no sentence although a capital letter follows. Own rules instead of Intl.Segmenter,
 * whose results change with the version of its data: the same text must give the same fingerprint everywhere.
 */
const abbreviations =
  '\\p{L}|\\d{1,2}|Abs|Art|Aufl|bspw|bzw|ca|Dr|etc|ff|inkl|Nr|No|Prof|Pkt|S|St|Str|Tel|usw|vgl|Ziff';

const sentenceBoundary = new RegExp(
  `(?<=[!?][“”"»)]?|(?<!(?<![\\p{L}\\p{N}])(?:${abbreviations}))\\.[“”"»)]?)\\s+(?=[\\p{Lu}„“"»(])`,
  'u',
);

/** Splits a unit into sentences, so that a short quotation may be a whole one. */
function splitSentences(text: string): string[] {
  return text.split(sentenceBoundary);
}

const listMarker = /^\s*(?:[-*•–]|\d+\.)\s+/u;

function parseLines(spans: string): [number, number][] {
  return spans.split(',').map((span) => {
    const [first, last] = span.split('-').map((text) => Number(text.trim()));
    return [first ?? 0, last ?? first ?? 0];
  });
}

/**
 * Units of a section: paragraphs and list items, in order, without struck-out text and markup. A unit goes on after
 * an empty line where the section's record says that a page break split it.
 *
 * @throws when the section names lines that the text does not have
 */
export function splitUnits(text: string, section: Pick<Section, 'id' | 'lines' | 'pageBreaks'>): string[] {
  if (section.lines === undefined) return [];
  const lines = text
    .replace(/~~[\s\S]*?~~/gu, (struck) => struck.replace(/[^\n]/gu, ''))
    .replace(/<\/?[a-z][a-z0-9]*\s*\/?>/giu, '')
    .replace(/\*\*/gu, '')
    .split(/\r?\n/u);
  const units: string[] = [];
  let open = false;
  for (const [first, last] of parseLines(section.lines)) {
    if (first < 1 || last < first || last > lines.length) {
      throw new Error(
        `Section ${section.id} names the lines ${first}-${last}; the text has the lines 1-${lines.length}.`,
      );
    }
    open = false;
    for (let number = first; number <= last; number += 1) {
      const line = lines[number - 1] ?? '';
      if (line.trim() === '') {
        open = open && (section.pageBreaks?.includes(number) ?? false);
        continue;
      }
      if (!open || listMarker.test(line)) {
        units.push(line.replace(listMarker, ''));
      } else {
        units[units.length - 1] += `\n${line}`;
      }
      open = true;
    }
  }
  return units.filter((unit) => splitWords(unit).length > 0);
}

/**
 * Fingerprint of a source, from its text. The same text and record give the same fingerprint.
 *
 * @param text the whole document as plain text
 * @throws when a section names lines that the text does not have
 */
export function buildFingerprint(source: Pick<Source, 'id' | 'sections'>, text: string): Fingerprint {
  return {
    source: source.id,
    text: hashText(text),
    sections: source.sections
      .filter((section) => section.lines !== undefined)
      .map((section) => ({
        id: section.id,
        units: splitUnits(text, section).map((unit) =>
          splitSentences(unit)
            .map((sentence) => splitWords(sentence).map(hashWord))
            .filter((hashes) => hashes.length > 0)
            .map((hashes) => hashes.join(' ') + sentenceEnd)
            .join(' '),
        ),
      })),
  };
}

/** The file's content, byte for byte. */
export function formatFingerprint(fingerprint: Fingerprint): string {
  return `${JSON.stringify(fingerprint, null, 1)}\n`;
}

interface Word {
  readonly hash: string;
  readonly unit: number;
  /** First word of a sentence. */
  readonly starts: boolean;
  /** Last word of a sentence. */
  readonly ends: boolean;
}

const wordsBySection = new WeakMap<object, Word[]>();

function wordsOf(section: Fingerprint['sections'][number]): Word[] {
  let words = wordsBySection.get(section);
  if (!words) {
    words = section.units.flatMap((unit, number) => {
      let starts = true;
      return unit.split(' ').map((token) => {
        const ends = token.endsWith(sentenceEnd);
        const word = { hash: ends ? token.slice(0, -1) : token, unit: number, starts, ends };
        starts = ends;
        return word;
      });
    });
    wordsBySection.set(section, words);
  }
  return words;
}

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
  evidence: Pick<Evidence, 'section' | 'quote'>,
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
    let longest = 0;
    let found = -1;
    let foundShort = false;
    for (let start = from; start < words.length; start += 1) {
      const length = matchLength(words, start, hashes);
      longest = Math.max(longest, length);
      if (length < hashes.length) continue;
      if (hashes.length < fewestWords && !allowShort && !isWholeSentence(words, start, length)) {
        foundShort = true;
        continue;
      }
      found = start;
      break;
    }
    if (found === -1 && foundShort) return { proved: false, fault: 'too-short', part };
    if (found === -1) {
      return {
        proved: false,
        fault: 'not-found',
        part,
        matches: texts.slice(0, longest).join(' '),
        differs: texts[longest] ?? '',
        elsewhere: fingerprint.sections.find((other) => other !== section && standsIn(other, hashes))?.id,
      };
    }
    units.push(words[found]?.unit ?? 0);
    from = found + hashes.length;
  }
  if (units.length === 0) return { proved: false, fault: 'no-words' };
  return { proved: true, units };
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
