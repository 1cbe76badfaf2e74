/**
 * Official wording of a principle or field, cut into segments so that every word belongs to exactly one claim or
 * commitment, or is marked as frame. Because the wording is nothing but its segments, no word can be lost.
 */
import { z } from 'zod';
import { sectionIdSchema } from './evidence.ts';
import { idSchema, referenceTo } from './id.ts';
import { localizedSchema } from './localized.ts';

/** The `part` of a segment that promises nothing by itself: connecting words, definitions. */
export const frame = 'frame';

const segmentSchema = z
  .strictObject({
    part: idSchema.describe('Id of the claim or commitment that these words carry, or "frame"'),
    text: z.string().regex(/\S/).describe('The words, verbatim'),
  })
  .describe('A run of words that belongs to one claim or commitment, or to the frame');

export const officialWordingSchema = z
  .strictObject({
    source: referenceTo('sources'),
    section: sectionIdSchema,
    paragraphs: z
      .array(z.array(segmentSchema).min(1))
      .min(1)
      .describe('Paragraph by paragraph, each a list of segments in the order of the source'),
    rendering: localizedSchema.describe('Unofficial rendering in each of the city’s other languages'),
  })
  .describe('Official wording as a complete quotation, cut into segments');

export type OfficialWording = z.infer<typeof officialWordingSchema>;
export type WordingSegment = z.infer<typeof segmentSchema>;

/** One paragraph of the wording as it reads in the source, but for white space before punctuation. */
export function joinSegments(segments: readonly WordingSegment[]): string {
  return segments
    .map((segment) => segment.text)
    .join(' ')
    .replace(/ ([,.;:)])/gu, '$1')
    .replace(/([(]) /gu, '$1');
}

/**
 * The words that carry one claim or commitment: its segments in order, omissions marked with […], without the
 * punctuation that joined them to their neighbours.
 */
export function wordsOfPart(official: OfficialWording, part: string): string {
  return official.paragraphs
    .map((segments) => joinPart(segments, part))
    .filter((words) => words !== '')
    .join(' […] ')
    .replace(/[,:;](?= \[…\]|$)/gu, '');
}

function joinPart(segments: readonly WordingSegment[], part: string): string {
  const runs: string[] = [];
  let run: WordingSegment[] = [];
  for (const segment of segments) {
    if (segment.part === part) {
      run.push(segment);
    } else if (run.length > 0) {
      runs.push(joinSegments(run));
      run = [];
    }
  }
  if (run.length > 0) runs.push(joinSegments(run));
  return runs.join(' […] ');
}
