/** The proceeding: from the motion to the resolution, as the paper tells it. */
import { z } from 'zod';
import { dateSchema, daySchema } from './day.ts';
import { evidenceSchema } from './evidence.ts';
import { referenceTo } from './id.ts';
import { localizedSchema } from './localized.ts';

/** A text of our own, with the quotation that it rests on. */
export const provedTextSchema = z
  .strictObject({
    title: localizedSchema.describe('A few words'),
    text: localizedSchema.describe('In our own words'),
    evidence: z.array(evidenceSchema).min(1),
  })
  .describe('A text of our own with its evidence');

const eventSchema = z
  .strictObject({
    on: dateSchema.describe('Day, month or year, as precise as the source is'),
    title: localizedSchema,
    text: localizedSchema.optional(),
    source: referenceTo('sources').describe('Id of the source that reports it'),
    evidence: z.array(evidenceSchema).min(1).optional(),
    note: localizedSchema.optional().describe('Editor’s note, where sources contradict each other'),
  })
  .describe('An event of the timeline');

export const proceedingSchema = z
  .strictObject({
    title: localizedSchema,
    summary: localizedSchema,
    motion: z
      .strictObject({
        number: z.string().min(1).describe('Number of the motion, as the city writes it'),
        on: daySchema,
        by: localizedSchema.describe('Group that moved it'),
        asks: z.array(provedTextSchema).min(1).describe('What the motion asks for'),
        reasons: provedTextSchema,
      })
      .describe('The motion'),
    timeline: z.array(eventSchema).min(1).describe('Oldest first'),
    resolution: z.array(provedTextSchema).min(1).describe('Points of the resolution, in order'),
    benefits: z.array(provedTextSchema).min(1).describe('Benefits of the membership that the paper names'),
    risk: provedTextSchema,
    nextSteps: z.array(provedTextSchema).min(1),
    membership: provedTextSchema.describe('Who exercises the membership'),
    consulted: provedTextSchema.describe('Who was consulted'),
  })
  .describe('How the city decided');

export type ProvedText = z.infer<typeof provedTextSchema>;
