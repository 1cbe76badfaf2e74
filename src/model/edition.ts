/**
 * Editions: named days for which the knowledge base is complete in itself. Records, links and gaps may begin or
 * end with an edition, so that a later one changes nothing in an earlier one.
 */
import { z } from 'zod';
import { daySchema } from './day.ts';
import { idSchema, referenceTo } from './id.ts';
import { localizedSchema } from './localized.ts';

export const editionSchema = z
  .strictObject({
    id: idSchema,
    name: localizedSchema.describe('Name of the edition as readers see it'),
    on: daySchema.describe('Day of the edition; states attested later do not count in it'),
  })
  .describe('A named day for which coverage is computed');

export type Edition = z.infer<typeof editionSchema>;

/** Fields that a record, link or gap may carry to belong to some editions only. */
export const spanShape = {
  from: referenceTo('editions')
    .optional()
    .describe('First edition that holds this; all from the first when left out'),
  until: referenceTo('editions')
    .optional()
    .describe('Last edition that holds this (inclusive); all later ones when left out'),
};

export interface Span {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** Oldest first. */
export function sortEditions(editions: readonly Edition[]): Edition[] {
  return [...editions].sort((a, b) => a.on.localeCompare(b.on));
}

/**
 * Whether something belongs to an edition. A `from` or `until` that names no edition counts as left out, so that
 * the rules go on and `broken-reference` can report it.
 *
 * @param editions all editions of the city, in any order
 */
export function isInEdition(span: Span, edition: Edition, editions: readonly Edition[]): boolean {
  const dayOf = (id: string | undefined) => editions.find((candidate) => candidate.id === id)?.on;
  const from = dayOf(span.from);
  const until = dayOf(span.until);
  return (from === undefined || from <= edition.on) && (until === undefined || until >= edition.on);
}
