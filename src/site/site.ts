/** What every page needs: the knowledge base with the coverage of its edition, in one language. */
import { getCollection } from 'astro:content';
import { loadKnowledgeBase } from '../astro/knowledge-base.ts';
import { loadOutdated } from '../astro/outdated.ts';
import { type Coverage, coverage } from '../derived/coverage.ts';
import type { Cell } from '../derived/crosswalk-cells.ts';
import type { City } from '../model/city.ts';
import type { Edition } from '../model/edition.ts';
import { isInEdition, type Span } from '../model/edition.ts';
import { findBaseLanguage, type Kind, plainLanguagePage } from '../model/kinds.ts';
import { type KnowledgeBase, latestEdition, type Target, targetsOf } from '../model/knowledge-base.ts';
import { getText, type Localized, sameInAllLanguages } from '../model/localized.ts';
import { findState, type Link, linksInEdition, type Measure, type State } from '../model/measure.ts';
import { loadChecks, type SiteCheckResult } from '../release/site-checks.ts';
import { formatDate } from './format.ts';
import {
  type BriefView,
  cellId,
  type OptionalPages,
  pathOf,
  type RecordView,
  type Route,
  type SingleView,
  sectionAnchor,
} from './routes.ts';
import { getWording, type Wording } from './wording/index.ts';

export class Site {
  readonly knowledgeBase: KnowledgeBase;
  readonly language: string;
  readonly wording: Wording;
  readonly edition: Edition;
  readonly coverage: Coverage;
  /** Tag of the plain language of each language that has it. */
  readonly plain: ReadonlyMap<string, string>;
  /** Results of the checks of this code and content; none in a plain build. */
  readonly checks: readonly SiteCheckResult[];
  /** Files whose translation into this language is older than its original. */
  readonly outdated: ReadonlySet<string>;

  constructor(
    knowledgeBase: KnowledgeBase,
    language: string,
    plain: ReadonlyMap<string, string>,
    checks: readonly SiteCheckResult[],
    outdated: ReadonlySet<string>,
  ) {
    this.knowledgeBase = knowledgeBase;
    this.language = language;
    this.wording = getWording(language);
    this.edition = latestEdition(knowledgeBase);
    this.coverage = coverage(knowledgeBase, this.edition);
    this.plain = plain;
    this.checks = checks;
    this.outdated = outdated;
  }

  /** A text in the language of the page. */
  text(localized: Localized): string {
    return getText(localized, this.language);
  }

  /**
   * Language of an official name that is the same in all languages: that of the city, which is its first.
   *
   * @returns undefined where it is the language of the page
   */
  languageOf(name: Localized): string | undefined {
    const [first] = this.knowledgeBase.city.languages;
    return sameInAllLanguages in name && first !== this.language ? first : undefined;
  }

  /** A fragment of wording as a sentence of its own: with a capital letter and a full stop. */
  sentence(text: string): string {
    return `${text.charAt(0).toLocaleUpperCase(this.language)}${text.slice(1)}.`;
  }

  /** One of the city's own words (guideline, field, department …), with a capital first letter. */
  word(name: keyof City['words']): string {
    const word = this.words[name];
    return word.charAt(0).toLocaleUpperCase(this.language) + word.slice(1);
  }

  /** The city's own words as they stand within a sentence. */
  get words(): Readonly<Record<keyof City['words'], string>> {
    const { words } = this.knowledgeBase.city;
    return Object.fromEntries(Object.entries(words).map(([name, word]) => [name, this.text(word)])) as Record<
      keyof City['words'],
      string
    >;
  }

  date(date: string): string {
    return formatDate(date, this.wording.locale);
  }

  /** Wording of another language, for links to it. */
  inLanguage(language: string): Wording {
    return getWording(language);
  }

  /** Address of a list or single page. */
  list(view: SingleView, language = this.language): string {
    return this.address({ language, view });
  }

  /** Address of a record's page. */
  record(view: RecordView | 'matrix', id: string, language = this.language): string {
    return this.address({ language, view, id });
  }

  /** Address of a cell of the matrix. */
  cell(cell: Pick<Cell, 'principle' | 'field'>, language = this.language): string {
    return this.address({ language, view: 'matrix', id: cellId(cell) });
  }

  /** Address of the brief of a record. */
  brief(view: BriefView, id: string, language = this.language): string {
    return this.address({ language, view, id, brief: true });
  }

  /** Address of a claim or commitment: a fragment on the page of its principle or field. */
  target(target: Target): string {
    const view = target.kind === 'claim' ? 'principles' : 'fields';
    return `${this.record(view, target.parent.id)}#${target.id}`;
  }

  /** Address of a section of a source: a fragment on the source's page. */
  section(source: string, section: string): string {
    return `${this.record('sources', source)}#${sectionAnchor(section)}`;
  }

  /**
   * Title and address of a record of any kind; without kind, of a measure, field or tenet.
   *
   * @returns undefined for kinds that have no page (the city)
   */
  linkTo(
    id: string,
    kind?: Kind,
  ): { readonly title: string; readonly address: string; readonly lang?: string | undefined } | undefined {
    const { knowledgeBase, wording } = this;
    if (kind === undefined) {
      if (knowledgeBase.measureById.has(id)) return this.linkTo(id, 'measures');
      if (knowledgeBase.fieldById.has(id)) return this.linkTo(id, 'fields');
      return this.linkTo(id, 'tenets');
    }
    switch (kind) {
      case 'principles':
      case 'fields':
      case 'measures':
      case 'departments':
      case 'sources': {
        const record = knowledgeBase[kind].find((candidate) => candidate.id === id);
        return (
          record && {
            title: this.text(record.title),
            address: this.record(kind, id),
            lang: kind === 'departments' ? this.languageOf(record.title) : undefined,
          }
        );
      }
      case 'gaps': {
        const gap = knowledgeBase.gapById.get(id);
        const target = gap && knowledgeBase.targetById.get(gap.target);
        return (
          target && {
            title: `${wording.names.gaps}: ${this.text(target.title)}`,
            address: this.record('gaps', id),
          }
        );
      }
      case 'statements': {
        const statement = knowledgeBase.statementById.get(id);
        const department = statement && knowledgeBase.departmentById.get(statement.department);
        return (
          department && {
            title: `${wording.departments.statement}: ${this.text(department.title)}`,
            address: this.record('statements', id),
          }
        );
      }
      case 'tenets': {
        const tenet = knowledgeBase.tenets.find((candidate) => candidate.id === id);
        return tenet && { title: this.text(tenet.title), address: `${this.list('fields')}#${id}` };
      }
      case 'terms': {
        const term = knowledgeBase.terms.find((candidate) => candidate.id === id);
        return term && { title: this.text(term.title), address: `${this.list('glossary')}#${id}` };
      }
      case 'coalition':
        return { title: wording.names.coalition, address: this.list('coalition') };
      case 'proceeding':
        return { title: wording.names.proceeding, address: this.list('proceeding') };
      case 'guideline':
        return { title: this.word('guideline'), address: this.list('fields') };
      case 'crosswalk':
        return {
          title: wording.fields.crosswalk(this.words.guideline),
          address: `${this.list('fields')}#crosswalk`,
        };
      case 'questions': {
        const question = knowledgeBase.questions.find((candidate) => candidate.id === id);
        return question && { title: this.text(question.title), address: `${this.list('questions')}#${id}` };
      }
      case 'city':
        return undefined;
      default:
        return kind satisfies never;
    }
  }

  address(route: Route): string {
    return this.file(pathOf(route, this.knowledgeBase.city));
  }

  /** Address of a path below the site's base: a published file, or what lies beside the pages. */
  file(path: string): string {
    return import.meta.env.BASE_URL.replace(/\/?$/u, '/') + path;
  }

  /** Whether something belongs to the edition that the page shows. */
  inEdition(span: Span): boolean {
    return isInEdition(span, this.edition, this.knowledgeBase.city.editions);
  }

  /** Claims of a principle, or commitments of a field, in the edition that the page shows. */
  targetsOf(parent: string) {
    return targetsOf(this.knowledgeBase, parent).filter((target) => this.inEdition(target));
  }

  /** Gaps of a claim or commitment in the edition that the page shows. */
  gapsOf(target: string) {
    return (this.knowledgeBase.gapsByTarget.get(target) ?? []).filter((gap) => this.inEdition(gap));
  }

  links(measure: Measure): Link[] {
    return linksInEdition(measure, this.edition, this.knowledgeBase.city.editions);
  }

  state(measure: Measure): State {
    return findState(measure, this.edition)?.state ?? 'unknown';
  }
}

/** Which pages there are beside those that every site has. */
export async function loadOptionalPages(): Promise<OptionalPages> {
  return { plain: await loadPlainLanguages(), checks: (await loadChecks()).length > 0 };
}

/** Tag of the plain language by language, from the pages that there are. */
async function loadPlainLanguages(): Promise<Map<string, string>> {
  const { city } = await loadKnowledgeBase();
  const tags = (await getCollection('pages'))
    .map(({ id }) => id.split('.'))
    .flatMap(([name, tag]) => (name === plainLanguagePage && tag !== undefined ? [tag] : []));
  return new Map(
    tags.flatMap((tag) => {
      const language = findBaseLanguage(tag, city.languages);
      return language === undefined ? [] : [[language, tag] as const];
    }),
  );
}

const sites = new Map<string, Promise<Site>>();

/** The site in one language; made once per build, in development anew for every page. */
export function loadSite(language: string): Promise<Site> {
  const load = async () =>
    new Site(
      await loadKnowledgeBase(),
      language,
      await loadPlainLanguages(),
      await loadChecks(),
      await loadOutdated(language),
    );
  if (import.meta.env.DEV) return load();
  let site = sites.get(language);
  if (!site) {
    site = load();
    sites.set(language, site);
  }
  return site;
}
