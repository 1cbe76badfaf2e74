/**
 * Evidence: a marked, verbatim quotation with its source and section. Whether its words really stand there is
 * proved by `fingerprint.ts`.
 */
import { z } from 'zod';
import { referenceTo } from './id.ts';
import { localizedSchema } from './localized.ts';

export const sectionIdSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/)
  .describe('Id of a section of the source, as its record lists it, for example "2.3"');

export const evidenceSchema = z
  .strictObject({
    source: referenceTo('sources'),
    section: sectionIdSchema,
    quote: z
      .string()
      .regex(/\S/)
      .describe('Verbatim words of the source in its language; […] marks an omission'),
    rendering: localizedSchema.describe(
      'Unofficial rendering of the quotation in each of the city’s languages other than the source’s',
    ),
    note: localizedSchema.optional().describe('Editor’s note, where the source errs or contradicts itself'),
  })
  .meta({ evidence: true, description: 'A verbatim quotation with source and section' });

export type Evidence = z.infer<typeof evidenceSchema>;

/** The parts of a quotation between its omission marks `[…]` (also `[...]`), never empty strings. */
export function splitQuote(quote: string): string[] {
  return quote
    .split(/\[(?:…|\.\.\.)\]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
