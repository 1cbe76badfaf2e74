/** Principles of the coalition and their claims: the testable parts that a measure contributes to or does not. */
import { z } from 'zod';
import { daySchema } from './day.ts';
import { type Edition, spanShape } from './edition.ts';
import { idSchema, referenceTo } from './id.ts';
import { localizedSchema, searchWordsSchema } from './localized.ts';
import { officialWordingSchema } from './official-wording.ts';
import { repliesShape } from './reply.ts';

/** What claims of principles and commitments of fields share: both are targets of links and gaps. */
export const targetShape = {
  id: idSchema,
  title: localizedSchema.describe('In plain words, short: what is promised'),
  explanation: localizedSchema.describe(
    'One or two sentences: what this asks, and when a measure counts as contributing',
  ),
  examinedOn: daySchema.describe('Day on which the sources were examined for measures'),
  examinedAgain: z
    .array(
      z.strictObject({
        edition: referenceTo('editions'),
        on: daySchema.describe('Day of the examination'),
      }),
    )
    .min(1)
    .optional()
    .describe('For each later edition: day on which its sources were examined'),
  searchWords: searchWordsSchema.optional(),
  ...spanShape,
};

export const claimSchema = z.strictObject(targetShape).describe('One testable part of a principle');

export const principleSchema = z
  .strictObject({
    number: z.int().positive().describe('Number that the coalition gives the principle'),
    title: localizedSchema.describe('In plain words, as a reader would say it'),
    officialTitle: localizedSchema.describe('Title as the coalition and the paper give it'),
    summary: localizedSchema.describe('Two or three sentences: what this right promises'),
    officialWording: officialWordingSchema,
    searchWords: searchWordsSchema.optional(),
    claims: z.array(claimSchema).min(1).describe('Claims in the order of the wording'),
    ...repliesShape,
  })
  .describe('A principle of the coalition');

/** Day on which the sources of an edition were examined for a claim or commitment. */
export function examinationDay(
  { examinedOn, examinedAgain = [] }: Pick<Claim, 'examinedOn' | 'examinedAgain'>,
  edition: Pick<Edition, 'id'>,
): string {
  return examinedAgain.find((again) => again.edition === edition.id)?.on ?? examinedOn;
}

export type Claim = z.infer<typeof claimSchema>;
export type Principle = z.infer<typeof principleSchema> & { readonly id: string };
