/** What every page needs: the knowledge base with the coverage of its edition, in one language, and every address. */

import { joinReadings, type SecondReadings } from '../derived/agreement.ts';
import { type Coverage, coverage } from '../derived/coverage.ts';
import { type Cell, crosswalkCells } from '../derived/crosswalk-cells.ts';
import { asOf } from '../model/as-of.ts';
import type { City } from '../model/city.ts';
import { type Edition, editionBefore, isInEdition, type Span } from '../model/edition.ts';
import { findById, type KnowledgeBase, latestEdition, targetsOf } from '../model/knowledge-base.ts';
import { getText, type Localized, sameInAllLanguages } from '../model/localized.ts';
import {
  currentLinks,
  type Link,
  linksInEdition,
  type Measure,
  type StateInEdition,
  stateInEdition,
} from '../model/measure.ts';
import { memoise } from '../model/memoise.ts';
import type { EditionState } from '../model/state.ts';
import { Addresses } from './addresses.ts';
import { formatDate, formatNumber } from './format.ts';
import { countPages, longLists } from './measure-lists.ts';
import type { Route } from './routes.ts';
import type { CityWords } from './wording/city-words.ts';
import { getWording, type Wording } from './wording/index.ts';

/** The cells of a site: each has a page, and several pages show them all. */
const cellsOf = memoise((site: Site) =>
  crosswalkCells(site.knowledgeBase, (measure) => site.currentLinks(measure)),
);

export interface SiteOptions {
  readonly language: string;
  /** The edition that its pages show; the latest when left out. */
  readonly edition?: Edition | undefined;
  /** Path of the site below its host. */
  readonly base: string;
  /** Tag of the plain language of each language that has it. */
  readonly plain?: ReadonlyMap<string, string>;
  /** Files whose translation into the language is older than its original. */
  readonly outdated?: ReadonlySet<string>;
}

export class Site extends Addresses {
  /** As of the edition that the pages show. */
  readonly knowledgeBase: KnowledgeBase;
  /** With all that later editions brought: for what speaks of several editions. */
  readonly everything: KnowledgeBase;
  readonly wording: Wording;
  readonly edition: Edition;
  readonly coverage: Coverage;
  /** The edition before the one that the pages show; undefined for the first. */
  readonly before: { readonly edition: Edition; readonly coverage: Coverage } | undefined;
  /** Second readings of the edition. */
  readonly readings: SecondReadings;
  readonly plain: ReadonlyMap<string, string>;
  readonly outdated: ReadonlySet<string>;

  constructor(
    everything: KnowledgeBase,
    {
      language,
      base,
      edition = latestEdition(everything),
      plain = new Map(),
      outdated = new Set(),
    }: SiteOptions,
  ) {
    super(everything.city, language, base, edition);
    this.everything = everything;
    this.knowledgeBase = asOf(everything, edition);
    this.wording = getWording(language);
    this.edition = edition;
    this.coverage = coverage(this.knowledgeBase, edition);
    const before = editionBefore(this.knowledgeBase, edition);
    this.before = before && { edition: before, coverage: coverage(asOf(everything, before), before) };
    this.readings = joinReadings(this.knowledgeBase, edition);
    this.plain = plain;
    this.outdated = outdated;
  }

  /** A text in the language of the page. */
  text(localized: Localized): string {
    return getText(localized, this.language);
  }

  /** Records by their titles, as a reader of the language would sort them. */
  sortByTitle<Titled extends { readonly title: Localized }>(records: readonly Titled[]): Titled[] {
    const { compare } = new Intl.Collator(this.language);
    return [...records].sort((a, b) => compare(this.text(a.title), this.text(b.title)));
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
  get words(): CityWords {
    const { words, wordForms } = this.knowledgeBase.city;
    const text = (name: keyof City['words']) => this.text(words[name]);
    const forms = (name: keyof CityWords['forms']) => {
      const word = text(name);
      const plain = { nominative: word, genitive: word, dative: word, accusative: word, indefinite: word };
      return wordForms?.[this.language]?.[name] ?? plain;
    };
    return {
      guideline: text('guideline'),
      field: text('field'),
      fields: text('fields'),
      department: text('department'),
      departments: text('departments'),
      paper: text('paper'),
      council: text('council'),
      forms: { guideline: forms('guideline'), paper: forms('paper') },
    };
  }

  /** How many there are of what the city and its coalition count. */
  get numbers(): { readonly principles: number; readonly fields: number; readonly tenets: number } {
    const { principles, fields, tenets } = this.knowledgeBase;
    return { principles: principles.length, fields: fields.length, tenets: tenets.length };
  }

  /** A number as people of the language write it. */
  number(number: number): string {
    return formatNumber(number, this.wording.locale);
  }

  date(date: string): string {
    return formatDate(date, this.wording.locale);
  }

  /** Wording of another language, for links to it. */
  inLanguage(language: string): Wording {
    return getWording(language);
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

  /** What stands against a claim or commitment in the edition that the page shows. */
  tensionsOf(target: string) {
    return (this.knowledgeBase.tensionsByTarget.get(target) ?? []).filter((tension) =>
      this.inEdition(tension),
    );
  }

  links(measure: Measure): Link[] {
    return linksInEdition(measure, this.edition, this.knowledgeBase.city.editions);
  }

  /** Those of a measure that is still there: what a matrix counts. */
  currentLinks(measure: Measure): Link[] {
    return currentLinks(measure, this.edition, this.knowledgeBase.city.editions);
  }

  /** Every cell of the matrix, with the measures that are still there. */
  get cells(): readonly Cell[] {
    return cellsOf(this);
  }

  state(measure: Measure): EditionState {
    return this.stateOf(measure).state;
  }

  /** The state in words; of one that is not attested any more, when it last was. */
  stateText(measure: Measure): string {
    const { state, attested } = this.stateOf(measure);
    return state === 'unattested' && attested
      ? this.wording.unattested(attested.on.slice(0, 4))
      : this.wording.state[state];
  }

  /** The state in the edition that the page shows, with what attests it. */
  stateOf(measure: Measure): StateInEdition {
    return stateInEdition(measure, this.edition);
  }

  /**
   * The same page in another edition; undefined for a record that it does not know. A list that is too short there to have
   * a page of its own stands on that of all measures.
   */
  routeIn(route: Route, edition: Edition): Route | undefined {
    const shown = asOf(this.everything, edition);
    if (route.view === 'list') {
      const list = longLists(shown).get(route.id);
      return list
        ? { ...route, edition: edition.id, page: Math.min(route.page, countPages(list)) }
        : { language: route.language, view: 'measures', edition: edition.id };
    }
    const { view, id } = route;
    const isThere =
      id === undefined ||
      view === 'matrix' ||
      findById<{ readonly id: string }>(shown[view], id) !== undefined;
    return isThere ? { ...route, edition: edition.id } : undefined;
  }

  /** What the edition holds, in a sentence: so many measures from so many sources. */
  get editionText(): string {
    const { measures } = this.knowledgeBase;
    const sources = new Set(measures.flatMap(({ evidence }) => evidence.map(({ source }) => source)));
    return this.wording.start.editionText(
      this.text(this.edition.name),
      this.date(this.edition.on),
      measures.length,
      sources.size,
      this.numbers.principles,
      this.words,
    );
  }

  /** An edition in a word: its year, or its name where another one is of the same year. */
  editionLabel(edition: Edition): string {
    const year = edition.on.slice(0, 4);
    const sameYear = this.knowledgeBase.editions.filter(({ on }) => on.startsWith(year));
    return sameYear.length > 1 ? this.text(edition.name) : year;
  }

  /** Whether the page shows an earlier edition than the latest. */
  get isEarlier(): boolean {
    return this.edition.id !== latestEdition(this.everything).id;
  }
}
