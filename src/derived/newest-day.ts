/** When the content last changed in a way that it knows of: the day of the build would say nothing about it. */
/** Of the records, what bears a day; the knowledge base fits. */
interface Dated {
  readonly city: { readonly editions: readonly { readonly on: string }[] };
  readonly measures: readonly { readonly states: readonly { readonly on: string }[] }[];
  readonly targets: readonly { readonly examinedOn: string }[];
  readonly gaps: readonly { readonly searched?: { readonly on: string } | undefined }[];
  readonly statements: readonly { readonly on?: string | undefined }[];
  readonly readings: readonly { readonly readOn: string }[];
  readonly decisions: readonly { readonly decidedOn: string }[];
  readonly changes: readonly { readonly on: string }[];
  readonly sources: readonly {
    readonly datedOn?: string | undefined;
    readonly accessedOn?: string | undefined;
  }[];
}

/**
 * The newest day that the records bear for themselves: of editions, states of measures, examinations, statements,
 * second readings, decisions, changes, and sources when they were made or taken over. Days that records tell of, such as events of the proceeding, do not count.
 *
 * @returns a day as YYYY-MM-DD
 */
export function newestDay({ city, measures, targets, gaps, statements, sources, ...review }: Dated): string {
  const days = [
    ...city.editions.map(({ on }) => on),
    ...measures.flatMap(({ states }) => states.map(({ on }) => on)),
    ...targets.map(({ examinedOn }) => examinedOn),
    ...gaps.map(({ searched }) => searched?.on),
    ...statements.map(({ on }) => on),
    ...review.readings.map(({ readOn }) => readOn),
    ...review.decisions.map(({ decidedOn }) => decidedOn),
    ...review.changes.map(({ on }) => on),
    ...sources.flatMap(({ datedOn, accessedOn }) => [datedOn, accessedOn]),
  ];
  return days.reduce<string>((newest, one) => (one !== undefined && one > newest ? one : newest), '');
}
