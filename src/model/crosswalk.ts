/**
 * The crosswalk of fields and principles: one relation for every pair, read from field to principle, after the
 * mapping relations of SKOS.
 */
import { z } from 'zod';
import { quotationSchema } from './evidence.ts';
import { referenceTo } from './id.ts';
import { localizedSchema } from './localized.ts';

export const relations = ['closeMatch', 'broadMatch', 'narrowMatch', 'relatedMatch', 'none'] as const;
export const relationSchema = z
  .enum(relations)
  .describe(
    'closeMatch: nearly the same; broadMatch: the principle is wider; narrowMatch: the principle is narrower; relatedMatch: touches it; none',
  );

export const pairSchema = z
  .strictObject({
    field: referenceTo('fields'),
    principle: referenceTo('principles'),
    relation: relationSchema,
    rationale: localizedSchema.describe('Why, in one sentence'),
  })
  .describe('The relation of one field to one principle; editorial');

export const crosswalkSchema = z
  .strictObject({
    evidence: quotationSchema.describe('The paper’s own sentence on the two frameworks'),
    reading: localizedSchema.describe('What the sentence shows and what it does not'),
    namedFields: z.array(referenceTo('fields')).min(1).describe('Fields that the sentence names'),
    pairs: z.array(pairSchema).min(1).describe('Every pair of field and principle, once'),
  })
  .describe('How fields and principles meet');

export type Pair = z.infer<typeof pairSchema>;
