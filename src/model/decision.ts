/** Decisions: why the project keeps its view of a pair where second readings see something else. */
import { z } from 'zod';
import { daySchema } from './day.ts';
import { referenceTo } from './id.ts';
import { localizedSchema } from './localized.ts';
import { codeSchema } from './reading.ts';

export const decisionSchema = z
  .strictObject({
    edition: referenceTo('editions').describe('Id of the edition to which the decisions belong'),
    decidedOn: daySchema.describe('Day of the latest decision'),
    kept: z
      .array(
        z.strictObject({
          target: referenceTo('targets'),
          measures: z
            .array(referenceTo('measures'))
            .min(1)
            .describe('Measures for which the reason holds alike'),
          code: codeSchema.describe(
            'What the project holds; the links have to say the same. none: there is no link',
          ),
          reason: localizedSchema.meta({
            longest: 160,
            description: 'One sentence that can be checked against the quotations of the measures',
          }),
        }),
      )
      .min(1)
      .describe('Pairs that readings see differently, and why the project keeps its own view'),
  })
  .describe('Where the project keeps its view against second readings of an edition');
