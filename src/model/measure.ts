/** Measures: something concrete that the city runs, plans, funds, holds or has set up; and their links and states. */
import { z } from 'zod';
import { dateSchema, daySchema } from './day.ts';
import { type Edition, isInEdition, spanShape } from './edition.ts';
import { evidenceSchema } from './evidence.ts';
import { referenceTo } from './id.ts';
import { localizedSchema, wordsByLanguageSchema } from './localized.ts';
import { states } from './state.ts';

export const stateSchema = z.enum(states).describe('State of the measure, by the source’s own words');

export const measureKinds = [
  'service',
  'component',
  'data',
  'event',
  'funding',
  'programme',
  'process',
  'unit',
  'rules',
  'infrastructure',
] as const;
export const measureKindSchema = z.enum(measureKinds).describe('What sort of thing the measure is');

export const contributionSchema = z
  .enum(['direct', 'enabling'])
  .describe(
    'direct: the measure itself does what the words say, for those whom they name; enabling: a precondition',
  );
export const extentSchema = z
  .enum(['full', 'part'])
  .describe('part: one place, group, service or occasion, or less than the words ask');
export const basisSchema = z
  .enum(['stated', 'via-field', 'editorial'])
  .describe(
    'stated: a quotation on the link names the measure and the substance; via-field: the source puts the measure under this field (commitments only); editorial: our reading',
  );

export const linkSchema = z
  .strictObject({
    target: referenceTo('targets'),
    contribution: contributionSchema,
    extent: extentSchema,
    basis: basisSchema,
    rationale: localizedSchema.meta({
      longest: 140,
      description: 'One sentence that a reader could disagree with',
    }),
    limitation: localizedSchema.optional().describe('What the link does not prove'),
    evidence: z
      .array(evidenceSchema)
      .min(1)
      .optional()
      .describe('Only with basis stated: the quotation that names the measure and the substance'),
    ...spanShape,
  })
  .describe('From a measure to a claim or commitment, with its justification');

export const datedStateSchema = z
  .strictObject({
    on: daySchema.describe('Day of the source that attests the state'),
    state: stateSchema,
    source: referenceTo('sources').describe('Id of the source that attests it'),
    since: dateSchema.optional().describe('Only where the source says since when: year, month or day'),
    note: localizedSchema.optional().describe('Why this state, where the words leave room'),
  })
  .describe('A state as a source attests it on a day');

export const measureSchema = z
  .strictObject({
    title: localizedSchema.describe('Name of the measure, as people would look for it'),
    summary: localizedSchema.meta({ longest: 160, description: 'One or two short sentences: what it is' }),
    meaning: localizedSchema.meta({
      longest: 160,
      description: 'What it means for people: what one can do with it, or what changes',
    }),
    kind: measureKindSchema,
    states: z.array(datedStateSchema).min(1).describe('Oldest first'),
    departments: z
      .array(referenceTo('departments'))
      .describe('Those that the source names for the measure; may be empty'),
    fields: z
      .array(referenceTo('fields'))
      .describe('Fields under which the source puts the measure; may be empty'),
    links: z.array(linkSchema).describe('What the measure contributes to; may be empty'),
    evidence: z.array(evidenceSchema).min(1).describe('Where the sources name the measure'),
    mention: z
      .enum(['reported', 'requested'])
      .describe('reported: the paper names it; requested: a department asked to have it mentioned'),
    partOf: referenceTo('measures').optional().describe('Id of the measure that this one is a part of'),
    seeAlso: z
      .array(referenceTo('measures'))
      .optional()
      .describe('Measures with a similar name that the source does not show to be the same'),
    searchWords: wordsByLanguageSchema.describe(
      'Per language: synonyms, everyday words, abbreviations that people type',
    ),
    ...spanShape,
  })
  .describe('A concrete measure');

export type Link = z.infer<typeof linkSchema>;
export type DatedState = z.infer<typeof datedStateSchema>;
export type Measure = z.infer<typeof measureSchema> & { readonly id: string };
export type Contribution = z.infer<typeof contributionSchema>;
export type Basis = z.infer<typeof basisSchema>;

/**
 * The state that counts in an edition: the latest attested one; of several attested on the same day, the weakest.
 *
 * @returns undefined when no source attests a state up to the day of the edition
 */
export function findState(measure: Pick<Measure, 'states'>, edition: Edition): DatedState | undefined {
  let found: DatedState | undefined;
  for (const candidate of measure.states) {
    if (candidate.on > edition.on) continue;
    if (
      found === undefined ||
      candidate.on > found.on ||
      (candidate.on === found.on && states.indexOf(candidate.state) < states.indexOf(found.state))
    ) {
      found = candidate;
    }
  }
  return found;
}

/** Links that belong to an edition. */
export function linksInEdition(measure: Measure, edition: Edition, editions: readonly Edition[]): Link[] {
  if (!isInEdition(measure, edition, editions)) return [];
  return measure.links.filter((link) => isInEdition(link, edition, editions));
}
