/**
 * Routes: every page of the site, in every language, and its path below the site; addresses are made from these in
 * `addresses.ts`. The path of a view comes from the wording of its language.
 */

import { type Cell, crosswalkCells } from '../derived/crosswalk-cells.ts';
import { asOf } from '../model/as-of.ts';
import type { City } from '../model/city.ts';
import { type Edition, editionFolder, sortEditions } from '../model/edition.ts';
import { pagedFolders } from '../model/kinds.ts';
import { type KnowledgeBase, latestEdition } from '../model/knowledge-base.ts';
import { isKnownLanguage } from '../model/language.ts';
import { getText } from '../model/localized.ts';
import type { Presumption } from '../model/presumption.ts';
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

/** A view that only cities have that tell of a change. */
export const changesView = 'changes';

/** Fragment of the second readings on the page of the method. */
export const readingsAnchor = 'second-readings';

/** Fragment of the pictures for other websites on the page of the data. */
export const embedAnchor = 'embed';

/** Fragment of the request for information on the page of a gap. */
export const requestAnchor = 'request';

/** Records with a brief for printing, as a page below their own. */
export const briefViews = ['principles', 'departments'] as const;

export type SingleView =
  | (typeof singleViews)[number]
  | typeof plainView
  | typeof comparisonView
  | typeof changesView
  | typeof checksView;
export type BriefView = (typeof briefViews)[number];
/** Views that show one record, below the list of that name. */
export type RecordView = (typeof pagedFolders)[number];

export type Route = {
  readonly language: string;
  /** Id of an edition; the latest, whose pages stand at the root, when left out. */
  readonly edition?: string | undefined;
} & (
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

/** Views whose pages depend on coverage, or lead to such: every edition has its own. */
const editionViews = [
  'start',
  'principles',
  'fields',
  'measures',
  'gaps',
  'departments',
  'questions',
  'matrix',
  'report',
  'list',
] as const satisfies readonly (SingleView | 'list')[];

/** Whether an earlier edition has a page of its own for a view. */
export function isEditionView(view: Route['view']): boolean {
  return editionViews.some((candidate) => candidate === view);
}

/** Style sheets beside those that every page has; `src/styles/README.md` says what each holds. */
export type Sheet = 'facts' | 'board' | 'target' | 'measure' | 'tools' | 'asking';

/** What lists and single pages need; the others are tables, forms and pictures, which staff work with. */
const sheetsOfView: { readonly [View in Route['view']]?: readonly Sheet[] } = {
  start: ['board'],
  principles: ['board'],
  fields: ['board', 'target'],
  departments: [],
  questions: ['target'],
  glossary: [],
  coalition: [],
  [plainView]: [],
  matrix: ['target', 'tools'],
  report: ['board', 'target', 'tools'],
  proceeding: ['measure', 'tools'],
  data: ['tools', 'asking'],
};

/** What pages of one record need; few, since people come to them from outside. */
const sheetsOfRecord: { readonly [View in Route['view']]?: readonly Sheet[] } = {
  principles: ['target'],
  fields: ['target'],
  measures: ['measure'],
  gaps: ['asking'],
  sources: ['tools'],
  list: ['tools'],
};

/** Pages of one record, or of a list, without facts and parts that open. */
const withoutFacts: readonly Route['view'][] = ['principles', 'fields', 'list'];

/** The style sheets of a page beside those that every page has. */
export function sheetsOf({ view, id, brief }: Route): readonly Sheet[] {
  if (brief) return ['facts', 'tools'];
  if (id === undefined) return ['facts', ...(sheetsOfView[view] ?? ['tools'])];
  const own = sheetsOfRecord[view] ?? [];
  return withoutFacts.includes(view) ? own : ['facts', ...own];
}

/** Every page, in the order of languages and views; those of earlier editions after those of the latest. */
export function buildRoutes(knowledgeBase: KnowledgeBase, optional: OptionalPages): Route[] {
  const earlier = knowledgeBase.editions.slice(0, -1);
  const latest = asOf(knowledgeBase, latestEdition(knowledgeBase));
  return knowledgeBase.city.languages.flatMap((language): Route[] => [
    ...routesOf(latest, language, optional),
    ...earlier.flatMap((edition) =>
      routesOf(asOf(knowledgeBase, edition), language, optional)
        .filter(({ view }) => isEditionView(view))
        .map((route): Route => ({ ...route, edition: edition.id })),
    ),
  ]);
}

/** Every page of the edition that a knowledge base shows. */
function routesOf(knowledgeBase: KnowledgeBase, language: string, { plain, checks }: OptionalPages): Route[] {
  return [
    ...singleViews.map((view) => ({ language, view })),
    ...(knowledgeBase.editions.length > 1 ? [{ language, view: comparisonView } as const] : []),
    ...(knowledgeBase.changes.length > 0 ? [{ language, view: changesView } as const] : []),
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
  ];
}

/** Paths of every page that the records make, and of the folders in which other files lie; two that are equal collide. */
export function listAddresses(knowledgeBase: KnowledgeBase): string[] {
  const { city } = knowledgeBase;
  if (!canListRoutes(city)) return [];
  const plain = new Map(city.languages.map((language) => [language, language]));
  const pages = buildRoutes(knowledgeBase, { plain, checks: true }).map((route) => pathOf(route, city));
  // Pictures of the latest edition already lie where its pages will stand.
  const latest = sortEditions(city.editions).at(-1);
  const isUnique = city.editions.filter(({ id }) => id === latest?.id).length === 1;
  const fixed = city.languages.flatMap((language) =>
    latest && isUnique ? [fixedPathOf({ language, view: 'start' }, city, latest)] : [],
  );
  return ['_astro/', '.well-known/', ...pages, ...fixed];
}

/** Whether the city's languages and words are good enough to make addresses; where they are not, other rules say so. */
export function canListRoutes({ languages, addresses }: City): boolean {
  // Languages in which the site cannot speak make no pages, nor do those in which a word is missing.
  const folders = Object.values(addresses);
  return languages.every(
    (language) => isKnownLanguage(language) && folders.every((words) => language in words),
  );
}

/** Path of a route below the site's base, without leading slash; the empty string for the start page. */
export function pathOf(route: Route, city: City): string {
  return buildPath(route, city, findEarlierEdition(city, route.edition));
}

/**
 * Path of a route in the folder of its edition, of the latest one as well: its pages move there when a later edition comes,
 * so what is published there now keeps its address.
 */
export function fixedPathOf(route: Route, city: City, edition: Edition): string {
  return buildPath(route, city, edition);
}

/** @param edition the one in whose folder the page stands; at the root when left out */
function buildPath(route: Route, city: City, edition: Edition | undefined): string {
  const language = route.language === city.languages[0] ? '' : `${route.language}/`;
  const prefix = edition ? `${language}${editionFolder(edition, route.language)}/` : language;
  const folder = route.view === 'start' ? '' : `${folderOf(route.view, route.language, city)}/`;
  const record = route.id === undefined ? '' : `${route.id}/`;
  const page = route.view === 'list' && route.page > 1 ? `${route.page}/` : '';
  const brief = route.brief ? `${getWording(route.language).brief.slug}/` : '';
  return `${prefix}${folder}${record}${page}${brief}`;
}

/** An edition whose pages do not stand at the root. */
function findEarlierEdition({ editions }: City, id: string | undefined): Edition | undefined {
  if (id === undefined) return undefined;
  return sortEditions(editions)
    .slice(0, -1)
    .find((edition) => edition.id === id);
}

/** Id of a cell of the matrix, as its address has it. */
export function cellId({ principle, field }: Pick<Cell, 'principle' | 'field'>): string {
  return `${principle.id}-${field.id}`;
}

/** Fragment of a change on the page of changes; an id may begin with a digit. */
export function changeAnchor(id: string): string {
  return `change-${id}`;
}

/** Fragment of a record's quotation on its page, counted from 0. */
export function evidenceAnchor(index: number): string {
  return `evidence-${index + 1}`;
}

/** Fragment of a reply on the page of the record that it answers, counted from 0. */
export function replyAnchor(index: number): string {
  return `reply-${index + 1}`;
}

/** Fragment of a presumption on the page of its measure. */
export function presumptionAnchor({ department }: Pick<Presumption, 'department'>): string {
  return `presumably-${department}`;
}

function folderOf(view: Exclude<Route['view'], 'start'>, language: string, city: City): string {
  if (view === 'fields' || view === 'departments') return getText(city.addresses[view], language);
  return getWording(language).slugs[view];
}
