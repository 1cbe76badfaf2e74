/**
 * Fingerprints: the ordered hashes of a source's words, by section and unit (paragraph or list item). The document's
 * text itself is never kept. How one is made, and what it proves, is in the room of the proof.
 */
import { z } from 'zod';
import { idSchema } from './id.ts';

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
