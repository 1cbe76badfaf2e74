/** Every page that the records make, with the places on it that a link may name: what the check holds links against. */

import { paperNumberEntries } from '../derived/citations.ts';
import { compareEditions, coverageChange, outcomes } from '../derived/comparison.ts';
import { isInEdition } from '../model/edition.ts';
import { findings } from '../model/gap.ts';
import { findPlainLanguages, hasPage, pageNames, pagesFolder, plainLanguagePage } from '../model/kinds.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { measureKinds } from '../model/measure.ts';
import { sectionAnchor } from '../model/section-anchor.ts';
import { paperNumberAnchor } from '../model/source.ts';
import { findRequest } from './information-request.ts';
import { mostInTable } from './measure-lists.ts';
import {
  buildRoutes,
  canListRoutes,
  embedAnchor,
  evidenceAnchor,
  pathOf,
  plainView,
  type RecordView,
  type Route,
  replyAnchor,
  requestAnchor,
  type SingleView,
} from './routes.ts';
import { Site } from './site.ts';

interface SitePage {
  /** Path below the site's base, without leading slash. */
  readonly path: string;
  /** Fragments that records and views give; those of the headings of its prose not. */
  readonly fragments: () => readonly string[];
  /** File of the prose that it shows, below the content folder. */
  readonly prose?: string | undefined;
}

/**
 * Every page that a plain build makes; none while the city's languages or words are faulty, which other rules report.
 *
 * @param prose files of prose, below the content folder
 */
export function listPages(knowledgeBase: KnowledgeBase, prose: Iterable<string>): SitePage[] {
  const { city } = knowledgeBase;
  if (!canListRoutes(city)) return [];
  const names = [...prose].map((file) => file.slice(pagesFolder.length + 1).replace(/\.mdx$/u, ''));
  const plain = findPlainLanguages(names, city.languages);
  const sites = new Map<string, Site>();
  /** Made when a link first asks for places on its pages: most checks ask for few. */
  const siteOf = ({ language, edition }: Route): Site => {
    const key = `${language} ${edition ?? ''}`;
    const shown = knowledgeBase.editions.find(({ id }) => id === edition);
    const site = sites.get(key) ?? new Site(knowledgeBase, { language, base: '/', plain, edition: shown });
    sites.set(key, site);
    return site;
  };
  return buildRoutes(knowledgeBase, { plain, checks: false }).map((route) => ({
    path: pathOf(route, city),
    fragments: () => [...everywhere, ...fragmentsOf(siteOf(route), route)],
    prose: proseOf(route, plain),
  }));
}

function proseOf({ view, language }: Route, plain: ReadonlyMap<string, string>): string | undefined {
  if (view === plainView) return `${pagesFolder}/${plainLanguagePage}.${plain.get(language)}.mdx`;
  // The report ends with the method.
  const name = view === 'report' ? 'method' : pageNames.find((known) => known === view);
  return name && `${pagesFolder}/${name}.${language}.mdx`;
}

/** Where the content of each page begins. */
const everywhere = ['content'];

function fragmentsOf(site: Site, { view, id, brief }: Route): readonly string[] {
  if (brief || view === 'list' || (view === 'matrix' && id !== undefined)) return [];
  if (id !== undefined && hasPage(view))
    return [...(onRecords[view]?.(site, id) ?? []), ...repliesOn(site, view, id)];
  return onLists[view]?.(site) ?? [];
}

/** Replies to a record of the edition. */
function repliesOn({ knowledgeBase }: Site, view: RecordView, id: string): readonly string[] {
  const { replies = [] } = knowledgeBase[view].find((record) => record.id === id) ?? {};
  return replies.map((_, index) => replyAnchor(index));
}

const idsOf = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);

/** Claims or commitments, each with what stands against it. */
const withTensions = (site: Site, parent: string) =>
  site.targetsOf(parent).flatMap(({ id }) => [id, ...idsOf(site.tensionsOf(id))]);

const onRecords: Readonly<Partial<Record<RecordView, (site: Site, id: string) => readonly string[]>>> = {
  principles: withTensions,
  fields: withTensions,
  measures: (site, id) => {
    const measure = site.knowledgeBase.measureById.get(id);
    if (!measure) return [];
    return [
      ...site.links(measure).map(({ target }) => target),
      ...measure.evidence.map((_, index) => evidenceAnchor(index)),
    ];
  },
  gaps: (site, id) => {
    const gap = site.knowledgeBase.gapById.get(id);
    return gap && !site.isEarlier && findRequest(site, gap) ? [requestAnchor] : [];
  },
  sources: ({ knowledgeBase }, id) =>
    knowledgeBase.sourceById.get(id)?.sections.map((section) => sectionAnchor(section.id)) ?? [],
};

/** The groups of the comparison that hold something. */
function comparisonPlaces({ knowledgeBase, edition, before }: Site): readonly string[] {
  if (!before) return [];
  const { targets } = compareEditions(knowledgeBase, before.edition, edition);
  const groups = targets.map((change) => {
    const way = Math.sign(coverageChange(change));
    return `${change.target.kind}s-${way > 0 ? 'better' : way < 0 ? 'worse' : 'same'}`;
  });
  return [
    'claims',
    'commitments',
    'measures',
    ...new Set(groups),
    ...outcomes.map((outcome) => `outcome-${outcome}`),
  ];
}

const onLists: Readonly<Partial<Record<SingleView, (site: Site) => readonly string[]>>> = {
  fields: ({ knowledgeBase }) => ['preamble', 'tenets', 'crosswalk', ...idsOf(knowledgeBase.tenets)],
  questions: (site) => idsOf(site.knowledgeBase.questions.filter((question) => site.inEdition(question))),
  glossary: ({ knowledgeBase }) => idsOf(knowledgeBase.terms),
  gaps: (site) => {
    const { principles, fields } = site.knowledgeBase;
    const isOpen = (parent: { readonly id: string }) =>
      site.targetsOf(parent.id).some(({ id }) => site.gapsOf(id).length > 0);
    return ['principles', 'fields', ...idsOf([...principles, ...fields].filter(isOpen)), ...findings];
  },
  measures: ({ knowledgeBase, edition }) => {
    const { measures, fields, editions } = knowledgeBase;
    const shown = measures.filter((measure) => isInEdition(measure, edition, editions));
    // In one table there is nothing to jump to.
    if (shown.length <= mostInTable) return ['complete-list'];
    return [
      'complete-list',
      ...idsOf(fields.filter(({ id }) => shown.some((measure) => measure.fields.includes(id)))),
      ...measureKinds
        .filter((kind) => shown.some((measure) => measure.fields.length === 0 && measure.kind === kind))
        .map((kind) => `kind-${kind}`),
    ];
  },
  report: (site) => [
    'summary',
    ...site.knowledgeBase.principles.flatMap(({ id }) => [id, ...withTensions(site, id)]),
    'commitments',
    ...idsOf(site.knowledgeBase.fields),
    'measures',
    'method',
    'sources',
    `edition-${site.edition.id}`,
  ],
  sources: ({ knowledgeBase, edition }) =>
    paperNumberEntries(knowledgeBase, edition).map(({ number }) => paperNumberAnchor(number)),
  comparison: comparisonPlaces,
  data: ({ wording }) => [
    'dataset',
    embedAnchor,
    ...Object.keys(wording.data.formats).map((format) => `format-${format}`),
    ...Object.keys(wording.data.vocabulary),
  ],
  'legal-notice': () => ['publisher', 'contact', 'parts'],
};
