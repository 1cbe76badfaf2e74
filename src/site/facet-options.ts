/** The facets of the measures as a page offers them: values with their names and counts, and which of them a measure has. */
import { outcomes } from '../derived/comparison.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { measureKinds } from '../model/measure.ts';
import { memoise } from '../model/memoise.ts';
import { editionStates } from '../model/state.ts';
import { type FacetName, facetNames } from '../search/document.ts';
import { searchDocuments } from './search-index.ts';
import type { Site } from './site.ts';

export interface FacetOption {
  readonly value: string;
  readonly name: string;
  /** Number that the source gives it, such as that of a principle. */
  readonly number?: number;
  /** Measures that have the value; gaps and targets are counted where the search lists them. */
  readonly count: number;
  /** Id of its button, and class of the rows that have it; the style sheet knows them. */
  readonly token: string;
}

export interface Facet {
  readonly name: FacetName;
  readonly options: readonly FacetOption[];
}

/** Facets that the style sheet has room for choose rows without script: so many values each (`_search.scss`). */
export const mostStyledOptions: Readonly<Record<FacetName, number>> = {
  principle: 8,
  field: 10,
  department: 24,
  presumption: 24,
  kind: 12,
  state: 8,
  contribution: 2,
  basis: 3,
  gap: 3,
  outcome: 6,
};

const letter = (name: FacetName) => String.fromCharCode(97 + facetNames.indexOf(name));

/** Facets with the values that occur, in the order in which people look for them. */
export const facetsOf = memoise((site: Site): readonly Facet[] => {
  const { knowledgeBase, wording } = site;
  const numbered = (records: KnowledgeBase['principles'] | KnowledgeBase['fields']) =>
    records.map(({ id, number, title }) => ({ value: id, number, name: site.text(title) }));
  const named = <Value extends string>(
    values: readonly Value[],
    names: Readonly<Record<NoInfer<Value>, string>>,
  ) => values.map((value) => ({ value, name: names[value] as string }));
  const departments = knowledgeBase.departments.map(({ id, title }) => ({
    value: id,
    name: site.text(title),
  }));
  const values: Readonly<Record<FacetName, readonly Pick<FacetOption, 'value' | 'name' | 'number'>[]>> = {
    principle: numbered(knowledgeBase.principles),
    field: numbered(knowledgeBase.fields),
    state: named(editionStates, wording.state),
    kind: named(measureKinds, wording.kind),
    outcome: named(outcomes, wording.measureOutcome),
    department: departments,
    presumption: departments,
    contribution: named(['direct', 'enabling'], wording.contribution),
    basis: named(['stated', 'via-field', 'editorial'], wording.basis),
    gap: named(['open', 'closed', 'none'], wording.search.gap),
  };
  const order = Object.keys(values) as FacetName[];
  return order.flatMap((name): Facet[] => {
    const used = values[name]
      .map((option) => ({ ...option, count: countMeasures(site, name, option.value) }))
      .filter(({ value, count }) => count > 0 || isListed(site, name, value))
      .map((option, index) => ({ ...option, token: `${letter(name)}${index}` }));
    return used.length > 1 ? [{ name, options: used }] : [];
  });
});

function countMeasures(site: Site, name: FacetName, value: string): number {
  return searchDocuments(site).filter(
    ({ kind, facets }) => kind === 'measure' && facets?.[name].includes(value),
  ).length;
}

const isListed = (site: Site, name: FacetName, value: string) =>
  searchDocuments(site).some(({ facets }) => facets?.[name].includes(value));

/** Classes of a measure's row: one for each value that it has. */
export const facetTokens = memoise((site: Site): ReadonlyMap<string, string> => {
  const facets = facetsOf(site);
  return new Map(
    searchDocuments(site)
      .filter(({ kind }) => kind === 'measure')
      .map((document) => [
        document.id,
        facets
          .flatMap(({ name, options }) =>
            options.filter(({ value }) => document.facets?.[name].includes(value)).map(({ token }) => token),
          )
          .join(' '),
      ]),
  );
});
