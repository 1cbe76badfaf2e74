/**
 * Evidence: a marked, verbatim quotation with its source and section, or, from a page that was only seen, a statement in
 * our own words. Whether the words of a quotation really stand there is proved by `proof/prove-quotation.ts`.
 */
import { z } from 'zod';
import { daySchema } from './day.ts';
import { referenceTo } from './id.ts';
import { localizedSchema } from './localized.ts';

export const sectionIdSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/)
  .describe('Id of a section of the source, as its record lists it, for example "2.3"');

const quotationShape = {
  source: referenceTo('sources'),
  section: sectionIdSchema,
  quote: z
    .string()
    .regex(/\S/)
    .describe('Verbatim words of the source in its language; […] marks an omission'),
  rendering: localizedSchema.describe(
    'Unofficial rendering of the quotation in each of the city’s languages other than the source’s',
  ),
  statedOn: daySchema
    .optional()
    .describe(
      'For a file of a repository: since when the sentence stands there, where that is not the file’s day',
    ),
  note: localizedSchema.optional().describe('Editor’s note, where the source errs or contradicts itself'),
};

export const quotationSchema = z
  .strictObject(quotationShape)
  .meta({ evidence: true, description: 'A verbatim quotation with source and section' });

export const evidenceSchema = z
  .strictObject({
    ...quotationShape,
    section: quotationShape.section.optional(),
    quote: quotationShape.quote.optional(),
    rendering: quotationShape.rendering.optional(),
    statement: localizedSchema
      .optional()
      .describe('From a source of the kind page, in place of a quotation: in our own words, what it says'),
  })
  .meta({
    evidence: true,
    description: 'A verbatim quotation with source and section; from a page, a statement in our own words',
  });

export type Quotation = z.infer<typeof quotationSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;

/** Whether evidence is a quotation; otherwise it is a statement, which the rule `evidence-form` sees to. */
export function isQuotation(evidence: Evidence): evidence is Quotation {
  return evidence.quote !== undefined && evidence.section !== undefined;
}

/** The parts of a quotation between its omission marks `[…]` (also `[...]`), never empty strings. */
export function splitQuote(quote: string): string[] {
  return quote
    .split(/\[(?:…|\.\.\.)\]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
