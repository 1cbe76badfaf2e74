/** Makes the search documents of all records, in one language. */

import type { Coverage } from '../derived/coverage.ts';
import { isInEdition, type Span } from '../model/edition.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { getText, type Localized, sameInAllLanguages } from '../model/localized.ts';
import { findState, linksInEdition, type Measure } from '../model/measure.ts';
import { paperNumbersOf } from '../model/source.ts';
import type { DocumentKind, Facets, SearchDocument } from './document.ts';

/** Words of the site that documents hold: names of kinds and states. */
export interface DocumentWords {
  readonly kind: Readonly<Record<Measure['kind'], string>>;
  readonly state: Readonly<Record<Measure['states'][number]['state'], string>>;
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
  const plain = (kind: DocumentKind, id: string, title: Localized, rest: Partial<SearchDocument> = {}) => ({
    kind,
    id,
    title: text(title),
    synonyms: '',
    other: others(title).join(', '),
    summary: '',
    tags: '',
    ...rest,
  });
  const departmentNames = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const department = knowledgeBase.departmentById.get(id);
      return department ? [text(department.title), department.abbreviation ?? ''] : [];
    });
  // What has ended is found on its page only.
  const isShown = (span: Span) => isInEdition(span, of.edition, knowledgeBase.editions);
  const measures = knowledgeBase.measures.filter(isShown).map((measure) => {
    const state = findState(measure, of.edition)?.state ?? 'unknown';
    return plain('measure', measure.id, measure.title, {
      synonyms: (measure.searchWords[language] ?? []).join(', '),
      other: [
        ...others(measure.title),
        ...Object.entries(measure.searchWords)
          .filter(([key]) => key !== language)
          .flatMap(([, list]) => list),
      ].join(', '),
      summary: `${text(measure.summary)} ${text(measure.meaning)}`,
      tags: [
        words.kind[measure.kind],
        words.state[state],
        ...departmentNames(measure.departments),
        ...measure.fields.map((id) => text(knowledgeBase.fieldById.get(id)?.title ?? { [language]: '' })),
      ].join(', '),
      facets: facetsOf(knowledgeBase, of, measure),
    });
  });
  return [
    ...measures,
    ...knowledgeBase.targets.filter(isShown).map((target) =>
      plain(target.kind, target.id, target.title, {
        summary: text(target.explanation),
        tags: text(target.parent.title),
      }),
    ),
    ...knowledgeBase.principles.map((principle) =>
      plain('principle', principle.id, principle.title, {
        synonyms: text(principle.officialTitle),
        summary: text(principle.summary),
      }),
    ),
    ...knowledgeBase.fields.map((field) =>
      plain('field', field.id, field.title, {
        synonyms: text(field.officialTitle),
        summary: text(field.summary),
      }),
    ),
    ...knowledgeBase.gaps.filter(isShown).flatMap((gap) => {
      const target = knowledgeBase.targetById.get(gap.target);
      if (!target) return [];
      return [
        plain('gap', gap.id, target.title, { summary: text(gap.missing), tags: words.finding[gap.finding] }),
      ];
    }),
    ...knowledgeBase.departments.map((department) =>
      plain('department', department.id, department.title, {
        synonyms: department.abbreviation ?? '',
        summary: text(department.gloss),
      }),
    ),
    ...knowledgeBase.statements.flatMap((statement) => {
      const department = knowledgeBase.departmentById.get(statement.department);
      if (!department) return [];
      return [
        plain('statement', statement.id, department.title, {
          summary: text(statement.summary),
          tags: words.statement,
        }),
      ];
    }),
    ...knowledgeBase.terms.map((term) =>
      plain('term', term.id, term.title, {
        synonyms: [
          ...(term.expansion ? [text(term.expansion)] : []),
          ...(term.synonyms?.[language] ?? []),
        ].join(', '),
        summary: text(term.definition),
      }),
    ),
    ...knowledgeBase.sources.map((source) =>
      plain('source', source.id, source.title, {
        synonyms: paperNumbersOf(source, knowledgeBase.city.paperNumber).join(', '),
        summary: text(source.description),
      }),
    ),
    ...knowledgeBase.sources.flatMap((source) =>
      source.sections.map((section) =>
        plain('section', `${source.id} ${section.id}`, section.title, {
          synonyms: section.id,
          tags: text(source.title),
        }),
      ),
    ),
  ];
}

function facetsOf(knowledgeBase: KnowledgeBase, of: Coverage, measure: Measure): Facets {
  const links = linksInEdition(measure, of.edition, knowledgeBase.city.editions);
  const targets = links.flatMap((link) => knowledgeBase.targetById.get(link.target) ?? []);
  const unique = (values: readonly string[]) => [...new Set(values)];
  const undocumented = targets.some(({ id }) => of.byTarget.get(id)?.status !== 'documented');
  return {
    principle: unique(targets.flatMap((target) => (target.kind === 'claim' ? [target.parent.id] : []))),
    field: measure.fields,
    department: measure.departments,
    kind: [measure.kind],
    state: [findState(measure, of.edition)?.state ?? 'unknown'],
    contribution: unique(links.map(({ contribution }) => contribution)),
    basis: unique(links.map(({ basis }) => basis)),
    // A measure that leads to something that is still open, and one that leads nowhere.
    gap: links.length === 0 ? ['none'] : undocumented ? ['open'] : ['closed'],
  };
}
