/** Fields of the city's guideline and their commitments: the testable promises in it. */
import { z } from 'zod';
import { localizedSchema, searchWordsSchema } from './localized.ts';
import { officialWordingSchema } from './official-wording.ts';
import { targetShape } from './principle.ts';
import { repliesShape } from './reply.ts';

export const commitmentSchema = z.strictObject(targetShape).describe('One testable promise of the guideline');

export const fieldSchema = z
  .strictObject({
    number: z.int().positive().describe('Number that the paper gives the field'),
    title: localizedSchema.describe('In plain words, as a reader would say it'),
    officialTitle: localizedSchema.describe('Title as the guideline gives it'),
    summary: localizedSchema.describe('Two or three sentences: what the field is about'),
    officialWording: officialWordingSchema,
    searchWords: searchWordsSchema.optional(),
    commitments: z.array(commitmentSchema).min(1).describe('Commitments in the order of the wording'),
    ...repliesShape,
  })
  .describe('A field of the guideline');

export type Commitment = z.infer<typeof commitmentSchema>;
export type Field = z.infer<typeof fieldSchema> & { readonly id: string };
