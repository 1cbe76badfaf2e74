/** Tenets of digitalisation that the paper states: values without a measure of their own. */
import { z } from 'zod';
import { quotationSchema } from './evidence.ts';
import { localizedSchema } from './localized.ts';

export const tenetSchema = z
  .strictObject({
    order: z.int().positive().describe('Place in the paper’s list'),
    title: localizedSchema.describe('In plain words'),
    text: localizedSchema.describe('What it says and what it leaves open'),
    evidence: z.array(quotationSchema).min(1),
  })
  .describe('A tenet of digitalisation');
