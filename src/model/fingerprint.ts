/**
 * Fingerprints: the ordered hashes of a source's words, by section and unit (paragraph or list item). The document's
 * text itself is never kept. How one is made, and what it proves, is in the room of the proof.
 */
import { z } from 'zod';
import { idSchema } from './id.ts';

/** Changes when hashes or units are made in another way; older fingerprints are refused. */
export const fingerprintVersion = 2;

/** Twelve characters per word; a dot after one ends a sentence. */
const unitPattern = /^[A-Za-z0-9_-]{12}\.?(?: [A-Za-z0-9_-]{12}\.?)*$/;

export const fingerprintSchema = z
  .strictObject({
    version: z.literal(fingerprintVersion).describe('Version of the way in which it was made'),
    source: idSchema.describe('Id of the source'),
    text: z
      .string()
      .regex(/^[0-9a-f]{32}$/)
      .describe('Hash of the whole text that this was made from'),
    sections: z
      .array(
        z.strictObject({
          id: z.string(),
          lines: z.string().describe('Lines that the section had in the text, as its record names them'),
          pageBreaks: z
            .array(z.int().positive())
            .optional()
            .describe('Page breaks, as the record names them'),
          units: z.array(z.string().regex(unitPattern)),
        }),
      )
      .describe('Per section its units, each the hashes of its words; a dot after a hash ends a sentence'),
  })
  .describe('Ordered hashes of a source’s words. Generated; never edited by hand');

export type Fingerprint = z.infer<typeof fingerprintSchema>;

/** Reads a fingerprint's file. @returns undefined when it is broken, or made in an older way */
export function parseFingerprint(text: string): Fingerprint | undefined {
  try {
    return fingerprintSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
