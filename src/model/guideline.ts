/** The guideline that the fields come from: what it is, its preamble, and how it is framed. */
import { z } from 'zod';
import { localizedSchema } from './localized.ts';
import { officialWordingSchema } from './official-wording.ts';
import { provedTextSchema } from './proceeding.ts';

export const guidelineSchema = z
  .strictObject({
    title: localizedSchema.describe('Title of the guideline'),
    summary: localizedSchema.describe('What it is and what it is not'),
    topics: z.array(provedTextSchema).min(1).describe('What the paper says about the guideline'),
    preamble: officialWordingSchema.describe('Preamble; all of it is frame'),
    preambleSummary: localizedSchema.describe('What the preamble says, in our words'),
  })
  .describe('The guideline with its preamble');
