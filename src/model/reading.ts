/**
 * Second readings: someone other than the editors decided for every pair of a measure and a claim or commitment whether the
 * one contributes to the other, without having to agree.
 */
import { z } from 'zod';
import { daySchema } from './day.ts';
import { referenceTo } from './id.ts';
import { localizedSchema } from './localized.ts';
import type { Link } from './measure.ts';

/** What a reader sees in a pair, from the weakest to the strongest; the distance between two is that of their places. */
export const codes = ['none', 'enabling', 'direct-part', 'direct-full'] as const;
export type Code = (typeof codes)[number];

const codeHelp =
  'none: no contribution; enabling: a precondition; direct-part, direct-full: does what the words say, in part or in full';
export const codeSchema = z.enum(codes).describe(codeHelp);
const givenCodeSchema = z
  .enum(['enabling', 'direct-part', 'direct-full'])
  .describe(`${codeHelp}. A pair that is read and not listed is none`);

/** Kinds of reader; a person is never named. */
export const readers = [
  'language-model',
  'department',
  'researcher',
  'partner-city',
  'other-person',
] as const;
export type Reader = (typeof readers)[number];
export const readerSchema = z
  .enum(readers)
  .describe('Who read: a machine (language-model), or what sort of person; never a name');

export function isMachine(reader: Reader): boolean {
  return reader === 'language-model';
}

export const readingSchema = z
  .strictObject({
    edition: referenceTo('editions').describe('Id of the edition that was read'),
    readOn: daySchema.describe('Day on which the reading was finished'),
    reader: readerSchema,
    blind: z
      .boolean()
      .describe('Whether the reader saw neither the links of the project nor another reading before'),
    note: localizedSchema.optional().describe('What the reader was shown, or what else one has to know'),
    targets: z
      .array(referenceTo('targets'))
      .min(1)
      .describe('Claims and commitments that were read, each against every measure below'),
    measures: z
      .array(
        z.strictObject({
          measure: referenceTo('measures'),
          codes: z
            .array(z.strictObject({ target: referenceTo('targets'), code: givenCodeSchema }))
            .describe('What the reader sees a contribution to; may be empty'),
        }),
      )
      .min(1)
      .describe('Measures that were read, all of the edition'),
  })
  .describe('A second reading of all pairs of measures and targets of an edition');

export type Reading = z.infer<typeof readingSchema> & { readonly id: string };

/** A link as a reader would code it. */
export function codeOf(link: Pick<Link, 'contribution' | 'extent'> | undefined): Code {
  if (link === undefined) return 'none';
  return link.contribution === 'enabling' ? 'enabling' : `direct-${link.extent}`;
}
