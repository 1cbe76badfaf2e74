/** What a published data file is, and what every format is given to make it from. Knows no format. */
import { createHash } from 'node:crypto';
import type { Coverage } from '../derived/coverage.ts';
import type { TranslationLock } from '../derived/translations.ts';
import { type Edition, isInEdition, type Span } from '../model/edition.ts';
import type { KnowledgeBase, Target } from '../model/knowledge-base.ts';
import { latestEdition } from '../model/knowledge-base.ts';
import { getText, type Localized } from '../model/localized.ts';
import type { Link, Measure } from '../model/measure.ts';
import { pathOf, type RecordView, type Route, type SingleView } from '../site/routes.ts';

export interface PublishedFile {
  /** Path below the site's base, without leading slash. */
  readonly path: string;
  /** Media type as IANA registers it. */
  readonly mediaType: string;
  readonly text: string;
}

/** A page of prose, as its file holds it. */
export interface Prose {
  readonly name: string;
  readonly language: string;
  readonly text: string;
}

/** The knowledge base with its addresses on the built site: all that a format needs. */
export class Publication {
  readonly knowledgeBase: KnowledgeBase;
  /** The latest edition: what its tables, graph and feeds show. */
  readonly edition: Edition;
  readonly coverage: Coverage;
  readonly prose: readonly Prose[];
  readonly translations: TranslationLock;
  /** First language of the city: its pages give the records their addresses. */
  readonly language: string;
  readonly #base: string;

  /** @param base path of the site below its host, as Astro gives it */
  constructor(
    knowledgeBase: KnowledgeBase,
    coverage: Coverage,
    prose: readonly Prose[],
    translations: TranslationLock,
    base: string,
  ) {
    this.knowledgeBase = knowledgeBase;
    this.edition = latestEdition(knowledgeBase);
    this.coverage = coverage;
    this.prose = prose;
    this.translations = translations;
    this.language = knowledgeBase.city.languages[0] ?? '';
    this.#base = base.replace(/\/?$/u, '/');
  }

  /** Folder of the data files, with a slash at its end: that of the data page in the first language. */
  get folder(): string {
    return this.path({ language: this.language, view: 'data' });
  }

  /** Language for formats that have room for one: English where the city has it. */
  get internationalLanguage(): string {
    return this.knowledgeBase.city.languages.includes('en') ? 'en' : this.language;
  }

  /** Path of a page below the site's base. */
  path(route: Route): string {
    return pathOf(route, this.knowledgeBase.city);
  }

  /** Absolute address of a path below the site's base. */
  absolute(path: string): string {
    return new URL(this.#base + path, this.knowledgeBase.city.siteUrl).href;
  }

  /** Absolute address of a page; in the first language unless told otherwise. */
  page(view: SingleView, language = this.language): string {
    return this.absolute(this.path({ language, view }));
  }

  /** Absolute address of a record's page, which is its URI in the first language. */
  record(view: RecordView, id: string, language = this.language): string {
    return this.absolute(this.path({ language, view, id }));
  }

  /** URI of a claim or commitment: a fragment of its principle's or field's page. */
  target(target: Target, language = this.language): string {
    const view = target.kind === 'claim' ? 'principles' : 'fields';
    return `${this.record(view, target.parent.id, language)}#${target.id}`;
  }

  /** URI of a link: its place on the measure's page. */
  link(measure: Pick<Measure, 'id'>, link: Pick<Link, 'target'>): string {
    return `${this.record('measures', measure.id)}#${link.target}`;
  }

  /** Address in each language. */
  inLanguages(address: (language: string) => string): Record<string, string> {
    return Object.fromEntries(
      this.knowledgeBase.city.languages.map((language) => [language, address(language)]),
    );
  }

  /** Text by language, one for each language of the city. */
  texts(localized: Localized): Record<string, string> {
    return this.inLanguages((language) => getText(localized, language));
  }

  /** Whether something belongs to the latest edition; may be handed to a filter as it is. */
  readonly inEdition = (span: Span): boolean =>
    isInEdition(span, this.edition, this.knowledgeBase.city.editions);
}

/** Formats JSON as all published files have it: readable, and with a line end. */
export function formatJson(data: unknown): string {
  return `${JSON.stringify(data, null, 1)}\n`;
}

/** SHA-256 as lower-case hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export function byteSize(text: string): number {
  return Buffer.byteLength(text);
}
