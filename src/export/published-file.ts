/** What a published data file is, and what every format is given to make it from. Knows no format. */
import { createHash } from 'node:crypto';
import { joinReadings, type SecondReadings } from '../derived/agreement.ts';
import { type Coverage, coverage } from '../derived/coverage.ts';
import type { TranslationLock } from '../derived/translations.ts';
import type { VersionChanges } from '../derived/version-changes.ts';
import { asOf } from '../model/as-of.ts';
import { type Edition, isInEdition, type Span } from '../model/edition.ts';
import { type KnowledgeBase, latestEdition } from '../model/knowledge-base.ts';
import { getText, type Localized } from '../model/localized.ts';
import { Addresses } from '../site/addresses.ts';
import type { Wording } from '../site/wording/index.ts';
import type { FilePath } from './file-types.ts';

/** Kinds of data file, as the data page explains them. */
export type Format = keyof Wording['data']['formats'];

export interface PublishedFile {
  readonly path: FilePath;
  /** Media type as IANA registers it. */
  readonly mediaType: string;
  /** Format under which the data page lists it, if it lists it one by one. */
  readonly format: Format | 'unlisted';
  readonly text: string;
}

/** A page of prose, as its file holds it. */
export interface Prose {
  readonly name: string;
  readonly language: string;
  readonly text: string;
}

/** The knowledge base with its full addresses on the built site: all that a format needs. In the city's first language. */
export class Publication extends Addresses {
  /** As of the latest edition: what tables, graph and feeds show. */
  readonly knowledgeBase: KnowledgeBase;
  /** With every edition. */
  readonly all: KnowledgeBase;
  /** The latest edition: what its tables, graph and feeds show. */
  readonly edition: Edition;
  readonly coverage: Coverage;
  /** Second readings of the latest edition. */
  readonly readings: SecondReadings;
  readonly prose: readonly Prose[];
  readonly translations: TranslationLock;
  /** What changed since the version published before; undefined where none was compared. */
  readonly versionChanges: VersionChanges | undefined;

  /** @param base path of the site below its host, as Astro gives it */
  constructor(
    all: KnowledgeBase,
    prose: readonly Prose[],
    translations: TranslationLock,
    base: string,
    versionChanges?: VersionChanges,
  ) {
    const { city } = all;
    super(city, city.languages[0] ?? '', new URL(base, city.siteUrl).href);
    this.all = all;
    this.edition = latestEdition(all);
    this.knowledgeBase = asOf(all, this.edition);
    this.coverage = coverage(this.knowledgeBase, this.edition);
    this.readings = joinReadings(this.knowledgeBase, this.edition);
    this.prose = prose;
    this.translations = translations;
    this.versionChanges = versionChanges;
  }

  /** Folder of the data files, with a slash at its end: that of the data page in the first language. */
  get folder(): string {
    return this.path({ language: this.language, view: 'data' });
  }

  /** Language for formats that have room for one: English where the city has it. */
  get internationalLanguage(): string {
    return this.knowledgeBase.city.languages.includes('en') ? 'en' : this.language;
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
