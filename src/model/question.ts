/** Questions as people ask them, each with a short answer and the records that it rests on. */
import { z } from 'zod';
import { coverageStatusSchema } from './coverage-status.ts';
import { spanShape } from './edition.ts';
import { referenceTo } from './id.ts';
import { localizedSchema, searchWordsSchema } from './localized.ts';
import { editionStates } from './state.ts';

export const questionSchema = z
  .strictObject({
    order: z.int().positive().describe('Place in the list'),
    title: localizedSchema.describe('The question'),
    answer: localizedSchema.describe('Two sentences'),
    onStart: z.boolean().describe('Whether the start page shows it'),
    measures: z
      .array(
        z.strictObject({
          id: referenceTo('measures'),
          state: z.enum(editionStates).describe('State that the answer relies on'),
        }),
      )
      .describe('Measures that the answer rests on'),
    targets: z
      .array(
        z.strictObject({
          id: referenceTo('targets'),
          coverage: coverageStatusSchema.describe('Coverage that the answer relies on'),
        }),
      )
      .describe('Claims and commitments that the answer speaks of'),
    searchWords: searchWordsSchema.optional(),
    ...spanShape,
  })
  .describe('A question as people ask it');
