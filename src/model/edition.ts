/**
 * Editions: named days for which the knowledge base is complete in itself. Records, links and gaps may begin or
 * end with an edition, so that a later one changes nothing in an earlier one.
 */
import { z } from 'zod';
import { daySchema } from './day.ts';
import { idSchema, referenceTo } from './id.ts';
import { addressPartSchema, getText, localizedSchema } from './localized.ts';

export const editionSchema = z
  .strictObject({
    id: idSchema,
    name: localizedSchema.describe('Name of the edition as readers see it'),
    on: daySchema.describe('Day of the edition; states attested later do not count in it'),
    from: daySchema
      .optional()
      .describe(
        'First day of the reporting period: what was planned, under way or in operation counts only when it was attested since',
      ),
    address: addressPartSchema
      .optional()
      .describe(
        'Folder of its pages once a later edition stands at the root, by language: stand-2019; its id when left out',
      ),
  })
  .describe('A named day for which coverage is computed');

export type Edition = z.infer<typeof editionSchema>;

/** Folder of an edition's pages in a language, when a later one stands at the root. */
export function editionFolder({ id, address }: Edition, language: string): string {
  return address ? getText(address, language) : id;
}

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

/** Whether two records, links or gaps are both in some edition; where there is none, they can take nothing from each other. */
export function shareEdition(one: Span, other: Span, editions: readonly Edition[]): boolean {
  return editions.some(
    (edition) => isInEdition(one, edition, editions) && isInEdition(other, edition, editions),
  );
}

/** Whether a record, link or gap belongs to editions from a later one on only. */
export function beginsAfter({ from }: Span, edition: Edition, editions: readonly Edition[]): boolean {
  const day = editions.find(({ id }) => id === from)?.on;
  return day !== undefined && day > edition.on;
}

/** Whether a record, link or gap belongs to editions before one only. */
export function endsBefore({ until }: Span, edition: Edition, editions: readonly Edition[]): boolean {
  const day = editions.find(({ id }) => id === until)?.on;
  return day !== undefined && day < edition.on;
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

/** The edition before one; undefined for the first. */
export function editionBefore(
  { editions }: { readonly editions: readonly Edition[] },
  { id }: Pick<Edition, 'id'>,
): Edition | undefined {
  return editions[editions.findIndex((edition) => edition.id === id) - 1];
}
