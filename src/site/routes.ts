/**
 * Routes: every page of the site, in every language, and the only place that builds an address. The path of a view
 * comes from the wording of its language.
 */

import { type Cell, crosswalkCells } from '../derived/crosswalk-cells.ts';
import type { City } from '../model/city.ts';
import { pagedFolders } from '../model/kinds.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { isKnownLanguage } from '../model/language.ts';
import { getText } from '../model/localized.ts';
import { countPages, longLists } from './measure-lists.ts';
import { getWording } from './wording/index.ts';

/** Views that show one thing of which there is only one. */
export const singleViews = [
  'start',
  'coalition',
  'principles',
  'fields',
  'measures',
  'gaps',
  'statements',
  'departments',
  'questions',
  'matrix',
  'report',
  'proceeding',
  'sources',
  'data',
  'glossary',
  'method',
  'accessibility',
  'privacy',
  'legal-notice',
] as const;
/** A view that only languages with a page in plain language have. */
export const plainView = 'simple-language';

/** A view that only a release has, with the results of the checks. */
export const checksView = 'checks';

/** A view that only cities with several editions have. */
export const comparisonView = 'comparison';

/** Records with a brief for printing, as a page below their own. */
export const briefViews = ['principles', 'departments'] as const;

export type SingleView =
  | (typeof singleViews)[number]
  | typeof plainView
  | typeof comparisonView
  | typeof checksView;
export type BriefView = (typeof briefViews)[number];
/** Views that show one record, below the list of that name. */
export type RecordView = (typeof pagedFolders)[number];

export type Route = { readonly language: string } & (
  | { readonly view: SingleView; readonly id?: undefined; readonly brief?: undefined }
  | { readonly view: RecordView | 'matrix'; readonly id: string; readonly brief?: undefined }
  | { readonly view: BriefView; readonly id: string; readonly brief: true }
  | ListRoute
);

/** A page of a long list of measures; the first has the number 1. */
export interface ListRoute {
  readonly view: 'list';
  readonly id: string;
  readonly page: number;
  readonly brief?: undefined;
}

/** A page that shows one record, or one cell of the matrix. */
export type RecordRoute = Exclude<Extract<Route, { readonly id: string }>, ListRoute>;

/** Which of the pages that not every site has there are. */
export interface OptionalPages {
  /** Tag of the plain language (de-simple) by language, for those that have it. */
  readonly plain: ReadonlyMap<string, string>;
  /** Whether there are results of checks. */
  readonly checks: boolean;
}

/** Every page, in the order of languages and views. */
export function buildRoutes(knowledgeBase: KnowledgeBase, { plain, checks }: OptionalPages): Route[] {
  return knowledgeBase.city.languages.flatMap((language): Route[] => [
    ...singleViews.map((view) => ({ language, view })),
    ...(knowledgeBase.editions.length > 1 ? [{ language, view: comparisonView } as const] : []),
    ...(checks ? [{ language, view: checksView } as const] : []),
    ...(plain.has(language) ? [{ language, view: plainView } as const] : []),
    ...pagedFolders.flatMap((view) => knowledgeBase[view].map(({ id }) => ({ language, view, id }))),
    ...crosswalkCells(knowledgeBase).map((cell) => ({ language, view: 'matrix' as const, id: cellId(cell) })),
    ...[...longLists(knowledgeBase)].flatMap(([id, list]) =>
      Array.from({ length: countPages(list) }, (_, index) => ({
        language,
        view: 'list' as const,
        id,
        page: index + 1,
      })),
    ),
    ...briefViews.flatMap((view) =>
      knowledgeBase[view].map(({ id }) => ({ language, view, id, brief: true as const })),
    ),
  ]);
}

/** Paths of every page that the records make, and of the folders in which other files lie; two that are equal collide. */
export function listAddresses(knowledgeBase: KnowledgeBase): string[] {
  const { city } = knowledgeBase;
  // Languages in which the site cannot speak have been reported; they make no pages.
  if (!city.languages.every(isKnownLanguage)) return [];
  // So have words that are missing in one of them.
  const folders = Object.values(city.addresses);
  if (!city.languages.every((language) => folders.every((words) => language in words))) return [];
  const plain = new Map(city.languages.map((language) => [language, language]));
  const pages = buildRoutes(knowledgeBase, { plain, checks: true }).map((route) => pathOf(route, city));
  return ['_astro/', '.well-known/', ...pages];
}

/** Path of a route below the site's base, without leading slash; the empty string for the start page. */
export function pathOf(route: Route, city: City): string {
  const prefix = route.language === city.languages[0] ? '' : `${route.language}/`;
  const folder = route.view === 'start' ? '' : `${folderOf(route.view, route.language, city)}/`;
  const record = route.id === undefined ? '' : `${route.id}/`;
  const page = route.view === 'list' && route.page > 1 ? `${route.page}/` : '';
  const brief = route.brief ? `${getWording(route.language).brief.slug}/` : '';
  return `${prefix}${folder}${record}${page}${brief}`;
}

/** Id of a cell of the matrix, as its address has it. */
export function cellId({ principle, field }: Pick<Cell, 'principle' | 'field'>): string {
  return `${principle.id}-${field.id}`;
}

/** Fragment of a record's quotation on its page, counted from 0. */
export function evidenceAnchor(index: number): string {
  return `evidence-${index + 1}`;
}

function folderOf(view: Exclude<Route['view'], 'start'>, language: string, city: City): string {
  if (view === 'fields' || view === 'departments') return getText(city.addresses[view], language);
  return getWording(language).slugs[view];
}
