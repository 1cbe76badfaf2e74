/**
 * Addresses of everything on the site in one language: below the site's base for links from page to page, or in full for
 * data that leave the site. Paths come from `routes.ts`; nothing else puts an address together.
 */
import type { Cell } from '../derived/crosswalk-cells.ts';
import type { City } from '../model/city.ts';
import { type Edition, isInEdition, sortEditions } from '../model/edition.ts';
import type { Target } from '../model/knowledge-base.ts';
import type { Link, Measure } from '../model/measure.ts';
import { sectionAnchor } from '../model/section-anchor.ts';
import {
  type BriefView,
  cellId,
  evidenceAnchor,
  fixedPathOf,
  isEditionView,
  pathOf,
  type RecordView,
  type Route,
  type SingleView,
} from './routes.ts';

export class Addresses {
  readonly language: string;
  readonly #city: City;
  readonly #prefix: string;
  /** The edition that the pages show: the latest, unless another one was asked for. */
  readonly #shown: Edition | undefined;

  /**
   * @param prefix what stands before every path, with a slash at its end: the site's base, or its full address
   * @param edition the edition to whose pages the addresses lead, as far as it has its own
   */
  constructor(city: City, language: string, prefix: string, edition?: Edition) {
    this.language = language;
    this.#city = city;
    this.#shown = edition ?? sortEditions(city.editions).at(-1);
    this.#prefix = prefix.replace(/\/?$/u, '/');
  }

  /** Path of a page below the site's base, without leading slash; in the edition shown, unless the route names one. */
  path(route: Route): string {
    const edition = isEditionView(route.view) ? (route.edition ?? this.#shown?.id) : undefined;
    return pathOf({ ...route, edition }, this.#city);
  }

  /** Path of a page in the folder of the edition shown, where it stays when a later one comes. */
  fixedPath(route: Route): string {
    return this.#shown ? fixedPathOf(route, this.#city, this.#shown) : this.path(route);
  }

  address(route: Route): string {
    return this.file(this.path(route));
  }

  /** Address of a path below the site's base: a published file, or what lies beside the pages. */
  file(path: string): string {
    return this.#prefix + path;
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

  /** Address of a page of a long list of measures. */
  measureList(id: string, page = 1, language = this.language): string {
    return this.address({ language, view: 'list', id, page });
  }

  /** Address of the brief of a record. */
  brief(view: BriefView, id: string, language = this.language): string {
    return this.address({ language, view, id, brief: true });
  }

  /**
   * Address of a claim or commitment: a fragment on the page of its principle or field. The page shows those of its own
   * edition; of another edition's, its address is the page.
   */
  target(target: Target, language = this.language): string {
    const view = target.kind === 'claim' ? 'principles' : 'fields';
    const page = this.record(view, target.parent.id, language);
    const isShown = this.#shown !== undefined && isInEdition(target, this.#shown, this.#city.editions);
    return isShown ? `${page}#${target.id}` : page;
  }

  /** Address of a link: its place on the measure's page. */
  link(measure: Pick<Measure, 'id'>, link: Pick<Link, 'target'>): string {
    return `${this.record('measures', measure.id)}#${link.target}`;
  }

  /** Address of one of a measure's quotations, counted from 0. */
  evidence(measure: Pick<Measure, 'id'>, index: number): string {
    return `${this.record('measures', measure.id)}#${evidenceAnchor(index)}`;
  }

  /** Address of a section of a source: a fragment on the source's page. */
  section(source: string, section: string): string {
    return `${this.record('sources', source)}#${sectionAnchor(section)}`;
  }

  /** Something for each language of the city. */
  inLanguages<Value>(make: (language: string) => Value): Record<string, Value> {
    return Object.fromEntries(this.#city.languages.map((language) => [language, make(language)]));
  }
}
