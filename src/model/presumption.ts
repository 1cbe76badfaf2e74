/**
 * Presumptions: which department is probably responsible for a measure where the source names none. They are the editors'
 * and not the source's: they stand in a field of their own, and nothing is counted by them.
 */
import { z } from 'zod';
import { sectionIdSchema } from './evidence.ts';
import { referenceTo } from './id.ts';
import { localizedSchema } from './localized.ts';

const presumptionShape = {
  department: referenceTo('departments'),
  reason: localizedSchema.meta({
    longest: 180,
    description: 'Why we presume so, in one sentence that a reader could disagree with',
  }),
};

/** A presumption that rests on what a section says that the department wrote, or that tells what it does. */
export const sectionPresumptionSchema = z.strictObject({
  ...presumptionShape,
  ground: z.literal('section'),
  source: referenceTo('sources'),
  section: sectionIdSchema,
});

export const presumptionSchema = z
  .discriminatedUnion('ground', [
    z.strictObject({ ...presumptionShape, ground: z.literal('title') }),
    sectionPresumptionSchema,
    z.strictObject({ ...presumptionShape, ground: z.literal('common-knowledge') }),
  ])
  .describe(
    'A department that we presume responsible, and why. Ground: title (names that agree); section (of a source: the department wrote it, or it tells what the department does); common-knowledge (in no source)',
  );

export type Presumption = z.infer<typeof presumptionSchema>;
