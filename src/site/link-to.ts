/** Title and address of a record of any kind, for lists of records of several kinds. */
import type { Kind } from '../model/kinds.ts';
import { findById } from '../model/knowledge-base.ts';
import type { Localized } from '../model/localized.ts';
import { changeAnchor, readingsAnchor } from './routes.ts';
import type { Site } from './site.ts';

export interface RecordLink {
  readonly title: string;
  readonly address: string;
  /** Language of the title, where it is not that of the page. */
  readonly lang?: string | undefined;
}

interface Titled {
  readonly id: string;
  readonly title: Localized;
}

type FindLink = (site: Site, id: string) => RecordLink | undefined;

const byTitle =
  (kind: 'principles' | 'fields' | 'measures' | 'sources'): FindLink =>
  (site, id) => {
    const record = findById<Titled>(site.knowledgeBase[kind], id);
    return record && { title: site.text(record.title), address: site.record(kind, id) };
  };

const onList =
  (kind: 'tenets' | 'terms' | 'questions', view: 'fields' | 'glossary' | 'questions'): FindLink =>
  (site, id) => {
    const record = findById<Titled>(site.knowledgeBase[kind], id);
    return record && { title: site.text(record.title), address: `${site.list(view)}#${id}` };
  };

const finders: Readonly<Record<Kind, FindLink>> = {
  principles: byTitle('principles'),
  fields: byTitle('fields'),
  measures: byTitle('measures'),
  sources: byTitle('sources'),
  departments: (site, id) => {
    const department = site.knowledgeBase.departmentById.get(id);
    return (
      department && {
        title: site.text(department.title),
        address: site.record('departments', id),
        lang: site.languageOf(department.title),
      }
    );
  },
  gaps: (site, id) => {
    const gap = site.knowledgeBase.gapById.get(id);
    const target = gap && site.knowledgeBase.targetById.get(gap.target);
    return (
      target && {
        title: `${site.wording.names.gaps}: ${site.text(target.title)}`,
        address: site.record('gaps', id),
      }
    );
  },
  tensions: (site, id) => {
    const tension = findById(site.knowledgeBase.tensions, id);
    const target = tension && site.knowledgeBase.targetById.get(tension.target);
    return (
      target && {
        title: site.text(tension.title),
        address: `${site.record(target.kind === 'claim' ? 'principles' : 'fields', target.parent.id)}#${id}`,
      }
    );
  },
  statements: (site, id) => {
    const statement = site.knowledgeBase.statementById.get(id);
    const department = statement && site.knowledgeBase.departmentById.get(statement.department);
    return (
      department && {
        title: `${site.wording.departments.statement}: ${site.text(department.title)}`,
        address: site.record('statements', id),
      }
    );
  },
  tenets: onList('tenets', 'fields'),
  terms: onList('terms', 'glossary'),
  questions: onList('questions', 'questions'),
  coalition: (site) => ({ title: site.wording.names.coalition, address: site.list('coalition') }),
  proceeding: (site) => ({ title: site.wording.names.proceeding, address: site.list('proceeding') }),
  guideline: (site) => ({ title: site.word('guideline'), address: site.list('fields') }),
  crosswalk: (site) => ({
    title: site.wording.fields.crosswalk(site.words.guideline),
    address: `${site.list('fields')}#crosswalk`,
  }),
  readings: (site) => ({
    title: site.wording.readings.heading,
    address: `${site.list('method')}#${readingsAnchor}`,
  }),
  decisions: (site) => ({
    title: site.wording.readings.disputed,
    address: `${site.list('method')}#${readingsAnchor}`,
  }),
  changes: (site, id) => {
    const change = findById(site.knowledgeBase.changes, id);
    return (
      change && { title: site.text(change.title), address: `${site.list('changes')}#${changeAnchor(id)}` }
    );
  },
  city: () => undefined,
};

/** @returns undefined for records that do not exist, and for kinds that have no page (the city) */
export function findRecordLink(site: Site, kind: Kind, id: string): RecordLink | undefined {
  return finders[kind](site, id);
}

/** Link to what a bullet of a source may name: a measure, field or tenet. */
export function findBulletLink(site: Site, id: string): RecordLink | undefined {
  return (
    findRecordLink(site, 'measures', id) ??
    findRecordLink(site, 'fields', id) ??
    findRecordLink(site, 'tenets', id)
  );
}
