/** The proceeding: from the motion to the resolution, as the paper tells it. */
import { z } from 'zod';
import { dateSchema, daySchema } from './day.ts';
import { quotationSchema } from './evidence.ts';
import { referenceTo } from './id.ts';
import { localizedSchema } from './localized.ts';

/** A text of our own, with the quotation that it rests on. */
export const provedTextSchema = z
  .strictObject({
    title: localizedSchema.describe('A few words'),
    text: localizedSchema.describe('In our own words'),
    evidence: z.array(quotationSchema).min(1),
  })
  .describe('A text of our own with its evidence');

const eventSchema = z
  .strictObject({
    on: dateSchema.describe('Day, month or year, as precise as the source is'),
    title: localizedSchema,
    text: localizedSchema.optional(),
    source: referenceTo('sources').describe('Id of the source that reports it'),
    evidence: z.array(quotationSchema).min(1).optional(),
    note: localizedSchema.optional().describe('Editor’s note, where sources contradict each other'),
  })
  .describe('An event of the timeline');

const recordedSchema = z
  .strictObject({
    on: dateSchema.optional().describe('Day that the record gives; left out where it gives none'),
    text: localizedSchema.describe('What it says, in our own words'),
    source: referenceTo('sources').describe('Id of the source that says so'),
  })
  .describe('What a public record says of the resolution');

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
    recorded: z
      .array(recordedSchema)
      .min(1)
      .describe(
        'What is known of the resolution itself: its days and the short text of the record, oldest first',
      ),
    resolutionWords: z
      .enum(['draft', 'final'])
      .describe(
        'Whose words the points of the resolution are: final only where the text that was resolved is at hand',
      ),
    resolution: z.array(provedTextSchema).min(1).describe('Points of the resolution, in order'),
    benefits: z.array(provedTextSchema).min(1).describe('Benefits of the membership that the paper names'),
    risk: provedTextSchema,
    nextSteps: z.array(provedTextSchema).min(1),
    membership: provedTextSchema.describe('Who exercises the membership'),
    consulted: provedTextSchema.describe('Who was consulted'),
  })
  .describe('How the city decided');

export type ProvedText = z.infer<typeof provedTextSchema>;
