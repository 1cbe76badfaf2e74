/** What a page says about itself to search engines: its record in schema.org's words, as compact as it can be. */
import { pagedFolders } from '../model/kinds.ts';
import { getText } from '../model/localized.ts';
import { isDocument } from '../model/source.ts';
import type { RecordView, Route } from '../site/routes.ts';
import { getWording } from '../site/wording/index.ts';
import type { Publication } from './published-file.ts';

export interface PageDescription {
  readonly route: Route;
  readonly title: string;
  readonly description: string;
}

/** Views that are lists. */
const lists: readonly string[] = [...pagedFolders, 'questions', 'list'];

/** JSON-LD of a page as the text of a data block; it holds no character that could end the block. */
export function buildPageData(publication: Publication, page: PageDescription): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...describe(publication, page) }).replaceAll(
    '<',
    '\\u003c',
  );
}

function describe(publication: Publication, page: PageDescription): Record<string, unknown> {
  const { route } = page;
  if (route.id === undefined || route.view === 'matrix' || route.view === 'list' || route.brief)
    return describeList(publication, page);
  const { view, id } = route;
  const thing = {
    '@id': publication.record(view, id),
    name: page.title,
    description: page.description,
    mainEntityOfPage: publication.address(route),
  };
  const { '@type': type, ...rest } = things[view](publication, id, route.language);
  return { '@type': type, ...thing, ...rest };
}

/** Pages that show no single record, and those that only summarise one. */
function describeList(
  publication: Publication,
  { route, title, description }: PageDescription,
): Record<string, unknown> {
  const { city } = publication.knowledgeBase;
  const { language, view } = route;
  const url = publication.address(route);
  const site = {
    '@type': 'WebSite',
    '@id': publication.list('start'),
    name: getText(city.siteTitle, language),
  };
  const work = { url, name: title, description, inLanguage: language, isPartOf: site };
  if (view === 'start') {
    const { query } = getWording(language).search.parameter;
    const action = {
      '@type': 'SearchAction',
      target: `${publication.list('measures', language)}?${query}={query}`,
      'query-input': 'required name=query',
    };
    return { ...site, url, description, inLanguage: language, potentialAction: action };
  }
  if (view === 'data') {
    return {
      '@type': 'Dataset',
      '@id': `${publication.list('data')}#dataset`,
      ...work,
      license: city.licences.contentAddress,
      creator: { '@type': 'Organization', name: getText(city.publisher.name, language) },
      temporalCoverage: publication.edition.on,
      distribution: {
        '@type': 'DataDownload',
        encodingFormat: 'application/json',
        contentUrl: publication.file(`${publication.folder}knowledge-base.json`),
      },
    };
  }
  return { '@type': lists.includes(view) && !route.brief ? 'CollectionPage' : 'WebPage', ...work };
}

type DescribeThing = (publication: Publication, id: string, language: string) => Record<string, unknown>;

const describeTerms: DescribeThing = (publication, id, language) => ({
  '@type': 'DefinedTermSet',
  hasDefinedTerm: publication.knowledgeBase.targets
    .filter((target) => target.parent.id === id)
    .map((target) => ({
      '@type': 'DefinedTerm',
      '@id': publication.target(target),
      name: getText(target.title, language),
    })),
});

function describeBody(publication: Publication, department: string, language: string) {
  const { title } = publication.knowledgeBase.departmentById.get(department) ?? {};
  return {
    '@type': 'GovernmentOrganization',
    '@id': publication.record('departments', department),
    name: title ? getText(title, language) : department,
  };
}

/** What each kind of record is in schema.org's words. */
const things: Readonly<Record<RecordView, DescribeThing>> = {
  principles: describeTerms,
  fields: describeTerms,
  measures: (publication, id, language) => {
    const measure = publication.knowledgeBase.measureById.get(id);
    const isService = measure?.kind === 'service';
    const bodies = measure?.departments.map((one) => describeBody(publication, one, language)) ?? [];
    return {
      '@type': isService ? 'GovernmentService' : 'Project',
      ...(bodies.length > 0 ? { [isService ? 'provider' : 'parentOrganization']: bodies } : {}),
    };
  },
  departments: (publication, id) => {
    const { abbreviation } = publication.knowledgeBase.departmentById.get(id) ?? {};
    return {
      '@type': 'GovernmentOrganization',
      ...(abbreviation ? { alternateName: abbreviation } : {}),
    };
  },
  sources: (publication, id) => {
    const source = publication.knowledgeBase.sourceById.get(id);
    const numbers = source?.paperNumbers ?? [];
    const isPage = source !== undefined && !isDocument(source);
    return {
      '@type': isPage ? 'WebPage' : 'Report',
      inLanguage: source?.language,
      ...(numbers.length > 0 ? { [isPage ? 'identifier' : 'reportNumber']: numbers.join(', ') } : {}),
      ...(source?.datedOn ? { datePublished: source.datedOn } : {}),
    };
  },
  statements: (publication, id, language) => {
    const statement = publication.knowledgeBase.statementById.get(id);
    return {
      '@type': 'CreativeWork',
      ...(statement ? { author: describeBody(publication, statement.department, language) } : {}),
    };
  },
  gaps: () => ({ '@type': 'CreativeWork' }),
};
