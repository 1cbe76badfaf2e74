/** Changes of the mapping: what became different in an edition, told once and dated, for the page of changes and the feeds. */
import { z } from 'zod';
import { coverageStatusSchema } from './coverage-status.ts';
import { daySchema } from './day.ts';
import { referenceTo } from './id.ts';
import { localizedSchema } from './localized.ts';

export const changeSchema = z
  .strictObject({
    on: daySchema.describe('Day of the change'),
    edition: referenceTo('editions').describe('Id of the edition that reads differently since'),
    title: localizedSchema.describe('What changed, in a few words'),
    text: localizedSchema.describe('What changed and why, in short sentences'),
    coverage: z
      .array(
        z.strictObject({
          target: referenceTo('targets'),
          before: coverageStatusSchema.describe('Coverage before the change'),
          after: coverageStatusSchema.describe(
            'Coverage after it; has to be what is computed, in the latest change',
          ),
        }),
      )
      .describe('Claims and commitments whose coverage changed; may be empty'),
  })
  .describe('A change of the mapping');
