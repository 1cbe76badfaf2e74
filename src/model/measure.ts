/** Measures: something concrete that the city runs, plans, funds, holds or has set up; and their links and states. */
import { z } from 'zod';
import { dateSchema, daySchema } from './day.ts';
import { type Edition, isInEdition, spanShape } from './edition.ts';
import { type Evidence, evidenceSchema } from './evidence.ts';
import { referenceTo } from './id.ts';
import { localizedSchema, searchWordsSchema } from './localized.ts';
import { presumptionSchema } from './presumption.ts';
import { repliesShape } from './reply.ts';
import { type EditionState, isOver, lastingStates, states } from './state.ts';

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
    restsOn: z
      .array(referenceTo('sources'))
      .min(1)
      .optional()
      .describe(
        'Sources of the evidence on the measure that carries the link: needed where a later edition attests the measure anew and the link goes on',
      ),
    ...spanShape,
  })
  .describe('From a measure to a claim or commitment, with its justification');

export const datedStateSchema = z
  .strictObject({
    on: daySchema.describe('Day of the source that attests the state'),
    state: stateSchema,
    source: referenceTo('sources').describe('Id of the source that attests it'),
    since: dateSchema.optional().describe('Only where the source says since when: year, month or day'),
    undated: z
      .literal(true)
      .optional()
      .describe('Where the source bears no day: the state then stands under the day on which it was seen'),
    note: localizedSchema.optional().describe('Why this state, where the words leave room'),
  })
  .describe('A state as a source attests it on a day');

export const revisionSchema = z
  .strictObject({
    from: referenceTo('editions').describe('First edition that shows these texts'),
    summary: localizedSchema.optional().meta({ longest: 160, description: 'In place of the first summary' }),
    meaning: localizedSchema.optional().meta({ longest: 160, description: 'In place of the first meaning' }),
  })
  .describe('Texts of a measure from a later edition on, so that an earlier one keeps its own');

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
    presumablyBy: z
      .array(presumptionSchema)
      .min(1)
      .optional()
      .describe(
        'Departments that we presume responsible; the source does not name them, and nothing counts them',
      ),
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
    searchWords: searchWordsSchema,
    revisions: z.array(revisionSchema).min(1).optional().describe('Texts of later editions, oldest first'),
    ...repliesShape,
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

/** What an edition shows of a measure's state: as attested, or `unattested` when that is too long ago. */
export interface StateInEdition {
  readonly state: EditionState;
  /** The newest attested state; undefined when none is attested up to the day of the edition. */
  readonly attested: DatedState | undefined;
}

/**
 * The state that a measure has in an edition. What was planned, under way or in operation has to be attested within the
 * reporting period; what was completed or discontinued stays so.
 */
export function stateInEdition(measure: Pick<Measure, 'states'>, edition: Edition): StateInEdition {
  const attested = findState(measure, edition);
  if (!attested) return { state: 'unknown', attested };
  const tooOld = edition.from !== undefined && attested.on < edition.from;
  const state = tooOld && !lastingStates.includes(attested.state) ? 'unattested' : attested.state;
  return { state, attested };
}

/** The evidence on a measure from the source that attests its state in an edition; else the first. */
export function currentEvidence(
  measure: Pick<Measure, 'states' | 'evidence'>,
  edition: Edition,
): Evidence | undefined {
  const attested = findState(measure, edition);
  return measure.evidence.find(({ source }) => source === attested?.source) ?? measure.evidence[0];
}

/** Links that belong to an edition. */
export function linksInEdition(measure: Measure, edition: Edition, editions: readonly Edition[]): Link[] {
  if (!isInEdition(measure, edition, editions)) return [];
  return measure.links.filter((link) => isInEdition(link, edition, editions));
}

/** Links that belong to an edition, of a measure that is still there in it. */
export function currentLinks(measure: Measure, edition: Edition, editions: readonly Edition[]): Link[] {
  return isOver(stateInEdition(measure, edition).state) ? [] : linksInEdition(measure, edition, editions);
}
