/** Which pages the menus lead to, in their order, and what each is called there. */
import { changesView, comparisonView, type SingleView } from './routes.ts';
import type { Site } from './site.ts';

const menus = {
  main: ['questions', 'principles', 'measures', 'matrix', 'gaps', 'report'],
  lookUp: ['fields', 'glossary', 'coalition'],
  council: [comparisonView, changesView, 'proceeding', 'statements', 'departments'],
  verify: ['sources', 'method', 'data'],
  legal: ['accessibility', 'privacy', 'legal-notice'],
  /** Reached by a place of their own: the site's name, the language switch, a link in the text. */
  elsewhere: ['start', 'simple-language', 'checks'],
} as const satisfies Readonly<Record<string, readonly SingleView[]>>;

/** Groups behind „Mehr“ and in the footer, in their order. */
export const menuGroups = ['lookUp', 'council', 'verify'] as const;

export type Menu = 'main' | 'legal' | (typeof menuGroups)[number];
type Placed = (typeof menus)[keyof typeof menus][number];

/** Nothing may be left: a view that is in no menu would be found by nobody. */
type Unplaced = Exclude<SingleView, Placed>;
const everyViewIsPlaced: [Unplaced] extends [never] ? true : Unplaced = true;

export interface MenuEntry {
  readonly view: SingleView;
  readonly name: string;
}

/** Entries of a menu; without those that this site does not have. */
export function menuOf(site: Site, menu: Menu): MenuEntry[] {
  const { editions, changes } = site.knowledgeBase;
  const absent = new Set<SingleView>([
    ...(everyViewIsPlaced && editions.length > 1 ? [] : ([comparisonView] as const)),
    ...(changes.length > 0 ? [] : ([changesView] as const)),
  ]);
  return menus[menu].filter((view) => !absent.has(view)).map((view) => ({ view, name: nameOf(site, view) }));
}

/** Name of a list or single page. */
export function nameOf(site: Site, view: SingleView): string {
  const { names, matrix, report, comparison, changes, data, checks, layout } = site.wording;
  const titles: Readonly<Record<SingleView, string>> = {
    start: layout.home,
    principles: names.principles,
    fields: site.word('fields'),
    measures: names.measures,
    matrix: matrix.title,
    gaps: names.gaps,
    report: report.title,
    proceeding: names.proceeding,
    departments: site.word('departments'),
    sources: names.sources,
    method: names.method,
    questions: names.questions,
    coalition: names.coalition,
    comparison: comparison.title,
    changes: changes.title,
    statements: names.statements,
    data: data.title,
    glossary: names.glossary,
    accessibility: names.accessibility,
    privacy: names.privacy,
    'legal-notice': names.legalNotice,
    'simple-language': names.simpleLanguage,
    checks: checks.title,
  };
  return titles[view];
}
