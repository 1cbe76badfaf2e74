/** Gaps: what is open about a claim or commitment, who is affected, and what would close it. */
import { z } from 'zod';
import { daySchema } from './day.ts';
import { spanShape } from './edition.ts';
import { evidenceSchema, sectionIdSchema } from './evidence.ts';
import { referenceTo } from './id.ts';
import { localizedSchema, searchWordsSchema } from './localized.ts';
import { repliesShape } from './reply.ts';

export const findings = ['none-found', 'asserted', 'partial', 'outside-remit'] as const;
export const findingSchema = z
  .enum(findings)
  .describe(
    'none-found: examined, nothing; asserted: the source says it is so and names no measure; partial: some is missing; outside-remit: the source says it is not the city’s task',
  );

export const raisedBySchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('editorial') }),
    z.strictObject({ kind: z.literal('statement'), statement: referenceTo('statements') }),
    z.strictObject({ kind: z.literal('source'), source: referenceTo('sources') }),
    z.strictObject({
      kind: z.literal('measure'),
      measure: referenceTo('measures').describe('Id of the measure in tension'),
    }),
  ])
  .describe('Who raised it: a statement, a source, a measure in tension with the target, or the editors');

export const searchedSchema = z
  .strictObject({
    on: daySchema.describe('Day of the examination'),
    in: z
      .array(
        z.strictObject({
          source: referenceTo('sources'),
          sections: z.array(sectionIdSchema).min(1).describe('Sections that were examined'),
        }),
      )
      .min(1)
      .describe('Sources and sections that were examined'),
    words: z
      .array(z.string().min(1))
      .min(1)
      .describe('Words looked for that do not stand in these sections, in the source’s language'),
  })
  .describe('What was examined without finding a measure; stands in the place of a quotation');

export const gapSchema = z
  .strictObject({
    target: referenceTo('targets'),
    finding: findingSchema,
    missing: localizedSchema.meta({ longest: 220, description: 'What is open or missing, in plain words' }),
    affected: localizedSchema.describe('Who is affected'),
    closedBy: localizedSchema.meta({ longest: 160, description: 'What would close the gap' }),
    raisedBy: z.array(raisedBySchema).min(1),
    evidence: z.array(evidenceSchema).min(1).optional().describe('Needed for asserted and outside-remit'),
    searched: searchedSchema.optional().describe('Needed for none-found'),
    ...repliesShape,
    searchWords: searchWordsSchema.optional(),
    ...spanShape,
  })
  .describe('What is open about a claim or commitment');

export type Gap = z.infer<typeof gapSchema> & { readonly id: string };
