/** What every page needs: the knowledge base with the coverage of its edition, in one language. */
import { type Coverage, coverage } from '../domain/coverage.ts';
import type { Edition } from '../domain/edition.ts';
import { isInEdition, type Span } from '../domain/edition.ts';
import { type KnowledgeBase, latestEdition, type Target } from '../domain/knowledge-base.ts';
import { getText, type Localized } from '../domain/localized.ts';
import { linksInEdition, type Link, type Measure, findState, type State } from '../domain/measure.ts';
import { formatDate } from './format.ts';
import { loadKnowledgeBase } from './knowledge-base.ts';
import { pathOf, type RecordView, type Route, type SingleView } from './routes.ts';
import { getWording, type Wording } from './wording/index.ts';

export class Site {
  readonly knowledgeBase: KnowledgeBase;
  readonly language: string;
  readonly wording: Wording;
  readonly edition: Edition;
  readonly coverage: Coverage;

  constructor(knowledgeBase: KnowledgeBase, language: string) {
    this.knowledgeBase = knowledgeBase;
    this.language = language;
    this.wording = getWording(language);
    this.edition = latestEdition(knowledgeBase);
    this.coverage = coverage(knowledgeBase, this.edition);
  }

  /** A text in the language of the page. */
  text(localized: Localized): string {
    return getText(localized, this.language);
  }

  date(date: string): string {
    return formatDate(date, this.language);
  }

  /** Address of a list or single page. */
  list(view: SingleView, language = this.language): string {
    return this.address({ language, view });
  }

  /** Address of a record's page. */
  record(view: RecordView, id: string, language = this.language): string {
    return this.address({ language, view, id });
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

  address(route: Route): string {
    const base = import.meta.env.BASE_URL.replace(/\/?$/u, '/');
    return base + pathOf(route, this.knowledgeBase.city.languages);
  }

  /** Whether something belongs to the edition that the page shows. */
  inEdition(span: Span): boolean {
    return isInEdition(span, this.edition, this.knowledgeBase.city.editions);
  }

  links(measure: Measure): Link[] {
    return linksInEdition(measure, this.edition, this.knowledgeBase.city.editions);
  }

  state(measure: Measure): State {
    return findState(measure, this.edition)?.state ?? 'unknown';
  }
}

/** Fragment of a section; a dot in it would have to be escaped in style sheets and scripts. */
export function sectionAnchor(section: string): string {
  return `s-${section.replaceAll('.', '-')}`;
}

const sites = new Map<string, Promise<Site>>();

/** The site in one language; made once per build, in development anew for every page. */
export function loadSite(language: string): Promise<Site> {
  const load = async () => new Site(await loadKnowledgeBase(), language);
  if (import.meta.env.DEV) return load();
  let site = sites.get(language);
  if (!site) {
    site = load();
    sites.set(language, site);
  }
  return site;
}
