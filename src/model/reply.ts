/**
 * Replies: what a department says to what a record says of it. A reply stands beside our statement in the department's own
 * words, proved like any quotation; nobody edits it into ours.
 */
import { z } from 'zod';
import { daySchema } from './day.ts';
import { evidenceSchema } from './evidence.ts';
import { referenceTo } from './id.ts';

export const replySchema = z
  .strictObject({
    department: referenceTo('departments').describe('Id of the department that replies'),
    on: daySchema.describe('Day of the reply'),
    evidence: evidenceSchema,
  })
  .describe('What a department says to the record');

/** Field of every record that has a page. */
export const repliesShape = {
  replies: z
    .array(replySchema)
    .min(1)
    .optional()
    .describe('Right of reply: what departments say to the record, in their own words, oldest first'),
};

export type Reply = z.infer<typeof replySchema>;

/** A record with those of its replies that were there on a day; the record itself where it has all of them. */
export function repliesUntil<Record extends { readonly replies?: readonly Reply[] | undefined }>(
  record: Record,
  day: string,
): Record {
  const known = record.replies?.filter(({ on }) => on <= day);
  if (known?.length === record.replies?.length) return record;
  const { replies: _, ...rest } = record;
  return (known?.length ? { ...rest, replies: known } : rest) as Record;
}
