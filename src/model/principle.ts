/** Principles of the coalition and their claims: the testable parts that a measure contributes to or does not. */
import { z } from 'zod';
import { daySchema } from './day.ts';
import { spanShape } from './edition.ts';
import { idSchema } from './id.ts';
import { localizedSchema } from './localized.ts';
import { officialWordingSchema } from './official-wording.ts';

/** What claims of principles and commitments of fields share: both are targets of links and gaps. */
export const targetShape = {
  id: idSchema,
  title: localizedSchema.describe('In plain words, short: what is promised'),
  explanation: localizedSchema.describe(
    'One or two sentences: what this asks, and when a measure counts as contributing',
  ),
  examinedOn: daySchema.describe('Day on which the sources were last examined for measures'),
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
    claims: z.array(claimSchema).min(1).describe('Claims in the order of the wording'),
  })
  .describe('A principle of the coalition');

export type Claim = z.infer<typeof claimSchema>;
export type Principle = z.infer<typeof principleSchema> & { readonly id: string };
