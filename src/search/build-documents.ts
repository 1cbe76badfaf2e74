/** Makes the search documents of all records, in one language. */

import { paperNumbersOfMeasure } from '../derived/citations.ts';
import { compareMeasure } from '../derived/comparison.ts';
import type { Coverage } from '../derived/coverage.ts';
import { type Responsibility, remitOf, responsibilities } from '../derived/responsibility.ts';
import { editionBefore, isInEdition, type Span } from '../model/edition.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { getText, type Localized, sameInAllLanguages } from '../model/localized.ts';
import { linksInEdition, type Measure, stateInEdition } from '../model/measure.ts';
import { isDocument, paperNumbersOf } from '../model/source.ts';
import type { EditionState } from '../model/state.ts';
import { type DocumentKind, type Facets, mapFacets, type SearchDocument } from './document.ts';

/** Words of the site that documents hold: names of kinds and states. */
export interface DocumentWords {
  readonly kind: Readonly<Record<Measure['kind'], string>>;
  readonly state: Readonly<Record<EditionState, string>>;
  readonly finding: Readonly<Record<KnowledgeBase['gaps'][number]['finding'], string>>;
  readonly statement: string;
}

/** Every document in one language, measures first. The same knowledge base gives the same list. */
export function buildSearchDocuments(
  knowledgeBase: KnowledgeBase,
  of: Coverage,
  language: string,
  words: DocumentWords,
): SearchDocument[] {
  const text = (localized: Localized) => getText(localized, language);
  const others = (localized: Localized) =>
    Object.entries(localized)
      .filter(([key]) => key !== language && key !== sameInAllLanguages)
      .map(([, value]) => value);
  /** @param more names of the record beside its title: official ones, abbreviations, numbers */
  const plain = (
    kind: DocumentKind,
    id: string,
    title: Localized,
    { searchWords = {} }: { readonly searchWords?: Readonly<Record<string, readonly string[]>> | undefined },
    rest: Partial<SearchDocument> = {},
    more: readonly string[] = [],
  ): SearchDocument => ({
    kind,
    id,
    title: text(title),
    synonyms: [...more, ...(searchWords[language] ?? [])].join(', '),
    ...(more.length > 0 ? { names: more.join(', ') } : {}),
    other: others(title).join(', '),
    summary: '',
    tags: '',
    ...rest,
  });
  // Who reads a translation has often heard what the city calls its services.
  const [local = language] = knowledgeBase.city.languages;
  const localWords = (measure: Measure) => (language === local ? [] : (measure.searchWords[local] ?? []));
  const departmentNames = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const department = knowledgeBase.departmentById.get(id);
      return department ? [text(department.title), department.abbreviation ?? ''] : [];
    });
  const { gapFacets, targetFacets } = departmentFacets(knowledgeBase, of);
  // What has ended is found on its page only.
  const isShown = (span: Span) => isInEdition(span, of.edition, knowledgeBase.editions);
  const measures = knowledgeBase.measures.filter(isShown).map((measure) => {
    const { state, attested } = stateInEdition(measure, of.edition);
    return plain('measure', measure.id, measure.title, measure, {
      other: [...others(measure.title), ...localWords(measure)].join(', '),
      summary: `${text(measure.summary)} ${text(measure.meaning)}`,
      tags: [
        words.kind[measure.kind],
        words.state[state],
        ...departmentNames(measure.departments),
        ...measure.fields.map((id) => text(knowledgeBase.fieldById.get(id)?.title ?? { [language]: '' })),
        ...paperNumbersOfMeasure(measure, knowledgeBase.city.paperNumber),
      ].join(', '),
      facets: facetsOf(knowledgeBase, of, measure),
      ...(attested ? { attestedOn: attested.on } : {}),
    });
  });
  return [
    ...measures,
    ...knowledgeBase.targets.filter(isShown).map((target) =>
      plain(target.kind, target.id, target.title, target, {
        summary: text(target.explanation),
        tags: text(target.parent.title),
        ...targetFacets(target.id),
      }),
    ),
    ...knowledgeBase.principles.map((principle) =>
      plain('principle', principle.id, principle.title, principle, { summary: text(principle.summary) }, [
        text(principle.officialTitle),
      ]),
    ),
    ...knowledgeBase.fields.map((field) =>
      plain('field', field.id, field.title, field, { summary: text(field.summary) }, [
        text(field.officialTitle),
      ]),
    ),
    ...knowledgeBase.gaps.filter(isShown).flatMap((gap) => {
      const target = knowledgeBase.targetById.get(gap.target);
      if (!target) return [];
      return [
        plain('gap', gap.id, target.title, gap, {
          summary: text(gap.missing),
          tags: words.finding[gap.finding],
          ...gapFacets(gap.id),
        }),
      ];
    }),
    ...knowledgeBase.questions.filter(isShown).map((question) =>
      plain('question', question.id, question.title, question, {
        summary: text(question.answer),
      }),
    ),
    ...knowledgeBase.departments.map((department) =>
      plain(
        'department',
        department.id,
        department.title,
        department,
        { summary: text(department.gloss) },
        department.abbreviation ? [department.abbreviation] : [],
      ),
    ),
    ...knowledgeBase.statements.flatMap((statement) => {
      const department = knowledgeBase.departmentById.get(statement.department);
      if (!department) return [];
      return [
        plain('statement', statement.id, department.title, statement, {
          summary: text(statement.summary),
          tags: words.statement,
        }),
      ];
    }),
    ...knowledgeBase.terms.map((term) =>
      plain('term', term.id, term.title, term, { summary: text(term.definition) }, [
        ...(term.expansion ? [text(term.expansion)] : []),
        ...(term.synonyms?.[language] ?? []),
      ]),
    ),
    // Of a source people know title, number and publisher; its description says how reliable it is, not what is in it.
    ...knowledgeBase.sources.map((source) =>
      plain(
        'source',
        source.id,
        source.title,
        source,
        { tags: text(source.publisher) },
        paperNumbersOf(source, knowledgeBase.city.paperNumber),
      ),
    ),
    // The parts of a file or page are found under the file or page.
    ...knowledgeBase.sources
      .filter(isDocument)
      .flatMap((source) =>
        source.sections.map((section) =>
          plain('section', `${source.id} ${section.id}`, section.title, {}, { tags: text(source.title) }, [
            section.id,
          ]),
        ),
      ),
  ];
}

function facetsOf(knowledgeBase: KnowledgeBase, of: Coverage, measure: Measure): Facets {
  const links = linksInEdition(measure, of.edition, knowledgeBase.city.editions);
  const before = editionBefore(knowledgeBase, of.edition);
  const targets = links.flatMap((link) => knowledgeBase.targetById.get(link.target) ?? []);
  const unique = (values: readonly string[]) => [...new Set(values)];
  const undocumented = targets.some(({ id }) => of.byTarget.get(id)?.status !== 'documented');
  return {
    principle: unique(targets.flatMap((target) => (target.kind === 'claim' ? [target.parent.id] : []))),
    field: measure.fields,
    department: measure.departments,
    presumption: (measure.presumablyBy ?? []).map(({ department }) => department),
    kind: [measure.kind],
    state: [stateInEdition(measure, of.edition).state],
    contribution: unique(links.map(({ contribution }) => contribution)),
    basis: unique(links.map(({ basis }) => basis)),
    // A measure that leads to something that is still open, and one that leads nowhere.
    outcome: before ? [compareMeasure(knowledgeBase, measure, before, of.edition).outcome] : [],
    gap: links.length === 0 ? ['none'] : undocumented ? ['open'] : ['closed'],
  };
}

/** Departments by what is theirs to mend: facets of gaps, and of claims and commitments without a documented measure. */
function departmentFacets(knowledgeBase: KnowledgeBase, of: Coverage) {
  const gaps = new Map<string, Record<Responsibility, string[]>>();
  const targets = new Map<string, Record<Responsibility, string[]>>();
  const add = (to: typeof gaps, id: string, responsibility: Responsibility, department: string) => {
    const found = to.get(id) ?? { named: [], presumed: [] };
    found[responsibility].push(department);
    to.set(id, found);
  };
  for (const { id: department } of knowledgeBase.departments) {
    for (const responsibility of responsibilities) {
      const remit = remitOf(knowledgeBase, of, department, responsibility);
      for (const { id } of remit.gaps) add(gaps, id, responsibility, department);
      for (const { id } of remit.undocumented) add(targets, id, responsibility, department);
    }
  }
  const facets = (found: Record<Responsibility, string[]> | undefined): { facets?: Facets } => {
    if (!found) return {};
    return { facets: { ...mapFacets(() => []), department: found.named, presumption: found.presumed } };
  };
  return {
    gapFacets: (id: string) => facets(gaps.get(id)),
    targetFacets: (id: string) => facets(targets.get(id)),
  };
}
