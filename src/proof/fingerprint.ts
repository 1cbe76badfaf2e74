/** Makes the fingerprint of a source from its text, so that every machine can prove a quotation without the document. */
import { type Fingerprint, fingerprintVersion } from '../model/fingerprint.ts';
import type { Source } from '../model/source.ts';
import { hashText, hashWord } from './hash.ts';
import { splitSentences, splitUnits, splitWords } from './words.ts';

/** Marks the end of a sentence, after the hash of its last word. */
export const sentenceEnd = '.';

/**
 * Fingerprint of a source, from its text. The same text and record give the same fingerprint.
 *
 * @param text the whole document as plain text
 * @throws when a section names lines that the text does not have
 */
export function buildFingerprint(source: Pick<Source, 'id' | 'sections'>, text: string): Fingerprint {
  return {
    version: fingerprintVersion,
    source: source.id,
    text: hashText(text),
    sections: source.sections.flatMap((section) => {
      const { id, lines, pageBreaks } = section;
      if (lines === undefined) return [];
      const units = splitUnits(text, section).map(hashUnit);
      return [{ id, lines, ...(pageBreaks ? { pageBreaks } : {}), units }];
    }),
  };
}

function hashUnit(unit: string): string {
  return splitSentences(unit)
    .map((sentence) => splitWords(sentence).map(hashWord))
    .filter((hashes) => hashes.length > 0)
    .map((hashes) => hashes.join(' ') + sentenceEnd)
    .join(' ');
}

/** The file's content, byte for byte. */
export function formatFingerprint(fingerprint: Fingerprint): string {
  return `${JSON.stringify(fingerprint, null, 1)}\n`;
}
