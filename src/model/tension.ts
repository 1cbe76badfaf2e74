/** Tensions: what stands against a claim or commitment. Shown beside what contributes to it; changes no coverage. */
import { z } from 'zod';
import { spanShape } from './edition.ts';
import { evidenceSchema } from './evidence.ts';
import { referenceTo } from './id.ts';
import { localizedSchema } from './localized.ts';

export const tensionSchema = z
  .strictObject({
    target: referenceTo('targets').describe('Id of the claim or commitment that it stands against'),
    measure: referenceTo('measures')
      .optional()
      .describe('Id of the measure that it is about, if there is one'),
    title: localizedSchema.meta({ longest: 60, description: 'What it is, in a few words' }),
    text: localizedSchema.meta({
      longest: 200,
      description: 'One sentence: what stands against it, and no more than the evidence says',
    }),
    evidence: z.array(evidenceSchema).min(1),
    ...spanShape,
  })
  .describe('What stands against a claim or commitment');

export type Tension = z.infer<typeof tensionSchema> & { readonly id: string };
