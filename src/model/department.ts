/** Departments and other bodies of the city that the sources name. */
import { z } from 'zod';
import { spanShape } from './edition.ts';
import { referenceTo } from './id.ts';
import { localizedSchema, searchWordsSchema } from './localized.ts';
import { repliesShape } from './reply.ts';

export const departmentKinds = ['department', 'utility', 'office', 'council', 'company'] as const;

export const departmentSchema = z
  .strictObject({
    title: localizedSchema.describe('Official name; in other languages the official name stays'),
    gloss: localizedSchema.describe('What the body does, in a few words'),
    abbreviation: z.string().min(1).optional().describe('Abbreviation that the sources use'),
    kind: z
      .enum(departmentKinds)
      .describe(
        'department; utility (municipally owned operation); office; council (elected or representative body); company',
      ),
    partOf: referenceTo('departments')
      .optional()
      .describe('Id of the department that it belongs to, where the source shows it'),
    successor: referenceTo('departments').optional().describe('Id of the body that took over its tasks'),
    consulted: z
      .boolean()
      .describe('Whether the paper was sent to it for a statement, as far as the sources show'),
    ...repliesShape,
    searchWords: searchWordsSchema.optional(),
    ...spanShape,
  })
  .describe('A department or other body');

export type Department = z.infer<typeof departmentSchema> & { readonly id: string };
