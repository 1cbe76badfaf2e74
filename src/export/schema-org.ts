/** What a page says about itself to search engines: its record in schema.org's words, as compact as it can be. */
import { pagedFolders } from '../model/kinds.ts';
import { getText } from '../model/localized.ts';
import type { Route } from '../site/routes.ts';
import { getWording } from '../site/wording/index.ts';
import type { Publication } from './published-file.ts';

export interface PageDescription {
  readonly route: Route;
  readonly title: string;
  readonly description: string;
}

/** Views that are lists. */
const lists: readonly string[] = [...pagedFolders, 'questions'];

/** JSON-LD of a page as the text of a data block; it holds no character that could end the block. */
export function buildPageData(publication: Publication, page: PageDescription): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...describe(publication, page) }).replaceAll(
    '<',
    '\\u003c',
  );
}

function describe(
  publication: Publication,
  { route, title, description }: PageDescription,
): Record<string, unknown> {
  const { knowledgeBase } = publication;
  const { city } = knowledgeBase;
  const { language } = route;
  const url = publication.file(publication.path(route));
  const text = (localized: Parameters<typeof getText>[0]) => getText(localized, language);
  const site = { '@type': 'WebSite', '@id': publication.list('start'), name: text(city.siteTitle) };
  const work = { url, name: title, description, inLanguage: language, isPartOf: site };
  if (route.id === undefined || route.view === 'matrix' || route.brief) {
    if (route.view === 'start') {
      const query = getWording(language).search.parameter.query;
      return {
        ...site,
        url,
        description,
        inLanguage: language,
        potentialAction: {
          '@type': 'SearchAction',
          target: `${publication.list('measures', language)}?${query}={query}`,
          'query-input': 'required name=query',
        },
      };
    }
    if (route.view === 'data') {
      return {
        '@type': 'Dataset',
        '@id': `${publication.list('data')}#dataset`,
        ...work,
        license: city.licences.contentAddress,
        creator: { '@type': 'Organization', name: text(city.publisher.name) },
        temporalCoverage: publication.edition.on,
        distribution: {
          '@type': 'DataDownload',
          encodingFormat: 'application/json',
          contentUrl: publication.file(`${publication.folder}knowledge-base.json`),
        },
      };
    }
    return { '@type': lists.includes(route.view) && !route.brief ? 'CollectionPage' : 'WebPage', ...work };
  }
  const { view, id } = route;
  const thing = { '@id': publication.record(view, id), name: title, description, mainEntityOfPage: url };
  const body = (department: string) => ({
    '@type': 'GovernmentOrganization',
    '@id': publication.record('departments', department),
    name: text(knowledgeBase.departmentById.get(department)?.title ?? { [language]: department }),
  });
  switch (view) {
    case 'measures': {
      const measure = knowledgeBase.measureById.get(id);
      const bodies = measure?.departments.map(body) ?? [];
      const isService = measure?.kind === 'service';
      return {
        '@type': isService ? 'GovernmentService' : 'Project',
        ...thing,
        ...(bodies.length > 0 ? { [isService ? 'provider' : 'parentOrganization']: bodies } : {}),
      };
    }
    case 'principles':
    case 'fields':
      return {
        '@type': 'DefinedTermSet',
        ...thing,
        hasDefinedTerm: knowledgeBase.targets
          .filter((target) => target.parent.id === id)
          .map((target) => ({
            '@type': 'DefinedTerm',
            '@id': publication.target(target),
            name: text(target.title),
          })),
      };
    case 'departments': {
      const { abbreviation } = knowledgeBase.departmentById.get(id) ?? {};
      return {
        '@type': 'GovernmentOrganization',
        ...thing,
        ...(abbreviation ? { alternateName: abbreviation } : {}),
      };
    }
    case 'sources': {
      const source = knowledgeBase.sourceById.get(id);
      const numbers = source?.paperNumbers ?? [];
      return {
        '@type': source?.kind === 'external' ? 'WebPage' : 'Report',
        ...thing,
        inLanguage: source?.language,
        ...(numbers.length > 0
          ? { [source?.kind === 'external' ? 'identifier' : 'reportNumber']: numbers.join(', ') }
          : {}),
        ...(source?.datedOn ? { datePublished: source.datedOn } : {}),
      };
    }
    case 'statements': {
      const statement = knowledgeBase.statementById.get(id);
      return {
        '@type': 'CreativeWork',
        ...thing,
        ...(statement ? { author: body(statement.department) } : {}),
      };
    }
    case 'gaps':
      return { '@type': 'CreativeWork', ...thing };
    default:
      return view satisfies never;
  }
}
