/** Statements: what the consulted bodies said about the paper. */
import { z } from 'zod';
import { daySchema } from './day.ts';
import { quotationSchema } from './evidence.ts';
import { referenceTo } from './id.ts';
import { localizedSchema, searchWordsSchema } from './localized.ts';
import { repliesShape } from './reply.ts';

export const positions = [
  'support',
  'agreement',
  'conditional',
  'no-objection',
  'noted',
  'no-comment',
] as const;
export const positionSchema = z
  .enum(positions)
  .describe('Position towards the membership, by the statement’s words');
export type Position = z.infer<typeof positionSchema>;

export const requestSchema = z
  .strictObject({
    text: localizedSchema.describe('What is asked for, in our words'),
    addressee: z
      .enum(['author', 'city', 'coalition'])
      .describe('author: the department that wrote the paper; city; coalition'),
    outcome: z
      .enum(['met', 'open', 'unknown'])
      .describe('met: a source shows that it was done; open: a source shows that it was not; unknown'),
    outcomeNote: localizedSchema.describe('How we know, or why we do not'),
    measures: z.array(referenceTo('measures')).optional().describe('Measures that the request names'),
    gaps: z.array(referenceTo('gaps')).optional().describe('Gaps that the request raises'),
  })
  .describe('Something that a statement asks for');

export const statementSchema = z
  .strictObject({
    department: referenceTo('departments'),
    on: daySchema.optional().describe('Day of the statement; left out where it bears none'),
    position: positionSchema,
    summary: localizedSchema.describe('What it says, in one or two sentences'),
    requests: z.array(requestSchema).describe('May be empty'),
    evidence: z.array(quotationSchema).min(1),
    ...repliesShape,
    searchWords: searchWordsSchema.optional(),
  })
  .describe('What a body said about the paper');

export type Statement = z.infer<typeof statementSchema> & { readonly id: string };
