/**
 * What a table of results holds beyond the search index, of one language: its text, and its path with a hash of the text.
 * A file of its own, so that only those load it who take the table along.
 */
import { type Evidence, isQuotation } from '../model/evidence.ts';
import type { Measure } from '../model/measure.ts';
import { memoise } from '../model/memoise.ts';
import { hashText } from '../proof/hash.ts';
import type { DocumentKind } from '../search/document.ts';
import { detailsKey, type ResultDetails, type ResultList } from '../search/result-table.ts';
import type { Site } from './site.ts';

/** Joins several values in one cell. */
const separator = ' | ';

/** Path below the site's base, without leading slash, and the text of the file. */
export const buildResultList = memoise((site: Site): { readonly path: string; readonly text: string } => {
  const list: ResultList = {
    edition: site.text(site.edition.name),
    details: Object.fromEntries(
      [...listDetails(site)].map(([kind, id, details]) => [detailsKey({ kind, id }), details]),
    ),
  };
  const text = JSON.stringify(list);
  return { path: `_astro/results.${site.language}.${hashText(text).slice(0, 8)}.json`, text };
});

function* listDetails(site: Site): Generator<readonly [DocumentKind, string, ResultDetails]> {
  const { measures, statements, gaps, sources, targetById } = site.knowledgeBase;
  for (const measure of measures) yield ['measure', measure.id, describeMeasure(site, measure)];
  for (const { id, department, evidence } of statements) {
    yield [
      'statement',
      id,
      { departments: nameDepartments(site, [department]), ...describe(site, evidence) },
    ];
  }
  for (const { id, target, evidence } of gaps) {
    const { kind } = targetById.get(target) ?? {};
    if (kind) yield ['gap', id, { links: nameTarget(site, target), ...describe(site, evidence ?? []) }];
  }
  for (const source of sources)
    for (const { id } of source.sections)
      yield ['section', `${source.id} ${id}`, { section: nameSection(site, source.id, id) }];
}

function describeMeasure(site: Site, measure: Measure): ResultDetails {
  const { wording } = site;
  const { attested } = site.stateOf(measure);
  return {
    state: site.stateText(measure),
    ...(attested ? { stateOn: attested.on } : {}),
    departments: nameDepartments(site, measure.departments),
    presumablyBy: nameDepartments(
      site,
      (measure.presumablyBy ?? []).map(({ department }) => department),
    ),
    links: site
      .links(measure)
      .map(
        ({ target, contribution, basis }) =>
          `${nameTarget(site, target)} (${wording.contribution[contribution]}, ${wording.basis[basis]})`,
      )
      .join(separator),
    ...describe(site, measure.evidence),
  };
}

/** Quotations and where they stand, in the same order. */
function describe(site: Site, evidence: readonly Evidence[]): ResultDetails {
  const quotations = evidence.filter(isQuotation);
  return {
    quotation: quotations.map(({ quote }) => quote).join(separator),
    section: quotations.map(({ source, section }) => nameSection(site, source, section)).join(separator),
  };
}

function nameDepartments(site: Site, ids: readonly string[]): string {
  return ids
    .map((id) => site.knowledgeBase.departmentById.get(id))
    .flatMap((department) => (department ? [site.text(department.title)] : []))
    .join(separator);
}

function nameTarget(site: Site, id: string): string {
  const target = site.knowledgeBase.targetById.get(id);
  return target ? `${site.wording.search.documentKind[target.kind]}: ${site.text(target.title)}` : id;
}

function nameSection(site: Site, sourceId: string, sectionId: string): string {
  const source = site.knowledgeBase.sourceById.get(sourceId);
  const section = source?.sections.find(({ id }) => id === sectionId);
  if (!source) return sectionId;
  return site.wording.brief.source(site.text(source.title), section ? site.text(section.title) : sectionId);
}
