/** The catalogue of all data files after DCAT-AP.de 3.0, for a data portal to harvest. */
import { newestDay } from '../derived/newest-day.ts';
import { isKnownLanguage, type KnownLanguage } from '../model/language.ts';
import { getText } from '../model/localized.ts';
import { findFileType } from './file-types.ts';
import { describeFile, fileAnchor, fileName } from './formats.ts';
import { byteSize, formatJson, type Publication, type PublishedFile, sha256 } from './published-file.ts';
import {
  day,
  formatTurtle,
  type Graph,
  type GraphNode,
  literals,
  namespaces,
  reference,
  typed,
} from './rdf.ts';
import { type ListName, lists, nameOfValue, schemeOf, valueIn } from './vocabulary-lists.ts';

/** Codes of the EU's list of languages. */
const languageCodes = { de: 'DEU', en: 'ENG' } satisfies Record<KnownLanguage, string>;

const context = {
  dcat: namespaces.dcat,
  dcatde: namespaces.dcatde,
  dct: namespaces.dct,
  foaf: namespaces.foaf,
  rdfs: namespaces.rdfs,
  skos: namespaces.skos,
  spdx: namespaces.spdx,
  vcard: namespaces.vcard,
  xsd: namespaces.xsd,
};

/** @param files the data files that the catalogue lists, without itself */
export async function buildCatalogue(
  publication: Publication,
  files: readonly PublishedFile[],
): Promise<PublishedFile[]> {
  const graph = buildCatalogueGraph(publication, files);
  const path = `${publication.folder}catalog`;
  return [
    {
      path: `${path}.jsonld`,
      mediaType: 'application/ld+json',
      format: 'catalogue',
      text: formatJson(graph),
    },
    {
      path: `${path}.ttl`,
      mediaType: 'text/turtle',
      format: 'catalogue',
      text: await formatTurtle(graph, context),
    },
  ];
}

export function buildCatalogueGraph(publication: Publication, files: readonly PublishedFile[]): Graph {
  return {
    '@context': context,
    '@graph': [
      ...buildRecords(publication, files),
      ...files.map((file) => buildDistribution(publication, file)),
      ...buildAgents(publication),
      ...buildListedValues(publication, files),
      ...buildThings(publication, files),
    ],
  };
}

function codeOf(path: string): string {
  const code = findFileType(path)?.catalogueCode;
  if (code === undefined) {
    throw new Error(
      `The catalogue cannot list ${path}: its ending has no catalogueCode in src/export/file-types.ts.`,
    );
  }
  return code;
}

const mediaTypeOf = ({ mediaType }: PublishedFile) =>
  `https://www.iana.org/assignments/media-types/${mediaType}`;

const distributionId = (publication: Publication, path: string) =>
  `${publication.list('data')}#${fileAnchor(publication, path)}`;

const publisherId = (publication: Publication) => `${publication.list('legal-notice')}#publisher`;

const contactId = (publication: Publication) => `${publication.list('legal-notice')}#contact`;

function languagesOf({ knowledgeBase }: Publication): string[] {
  return knowledgeBase.city.languages
    .filter(isKnownLanguage)
    .map((language) => valueIn('language', languageCodes[language]));
}

/** The catalogue itself, and the one dataset in it. */
function buildRecords(publication: Publication, files: readonly PublishedFile[]): GraphNode[] {
  const { knowledgeBase, edition } = publication;
  const { city } = knowledgeBase;
  const { themes, keywords, geocodingLevel, contributorId, licence, spatial } = city.catalogue;
  const dataPage = publication.list('data');
  const datasetId = `${dataPage}#dataset`;
  const common = {
    'dct:title': literals(publication.texts(city.siteTitle)),
    'dct:description': literals(publication.texts(city.siteSummary)),
    'dct:publisher': reference(publisherId(publication)),
    'dct:language': languagesOf(publication).map(reference),
    'dct:spatial': reference(spatial),
    'dct:modified': day(newestDay(knowledgeBase)),
  };
  return [
    {
      '@id': publication.file(`${publication.folder}catalog.ttl`),
      '@type': 'dcat:Catalog',
      ...common,
      'foaf:homepage': reference(publication.list('start')),
      'dct:license': reference(licence),
      'dcat:themeTaxonomy': reference(lists.theme.address),
      'dcat:dataset': reference(datasetId),
    },
    {
      '@id': datasetId,
      '@type': 'dcat:Dataset',
      ...common,
      'dct:identifier': datasetId,
      'dct:accessRights': reference(valueIn('access', 'PUBLIC')),
      'dct:accrualPeriodicity': reference(valueIn('frequency', 'IRREG')),
      'dcat:landingPage': reference(dataPage),
      'dcat:contactPoint': reference(contactId(publication)),
      'dcat:version': edition.id,
      // What the data are about ends with the edition; when they were published, only their publisher knows.
      'dct:temporal': { '@type': 'dct:PeriodOfTime', 'dcat:endDate': day(edition.on) },
      'dcat:theme': themes.map(reference),
      'dcat:keyword': Object.entries(keywords).flatMap(([language, words]) =>
        words.map((word) => ({ '@value': word, '@language': language })),
      ),
      'dcatde:politicalGeocodingLevelURI': reference(geocodingLevel),
      ...(contributorId ? { 'dcatde:contributorID': reference(contributorId) } : {}),
      'dcat:distribution': files.map(({ path }) => reference(distributionId(publication, path))),
    },
  ];
}

function buildDistribution(publication: Publication, file: PublishedFile): GraphNode {
  const { city } = publication.knowledgeBase;
  const { path, text } = file;
  return {
    '@id': distributionId(publication, path),
    '@type': 'dcat:Distribution',
    'dct:title': fileName(publication, path),
    'dct:description': literals(publication.inLanguages((language) => describeFile(file, language))),
    'dcat:accessURL': reference(publication.file(path)),
    'dcat:downloadURL': reference(publication.file(path)),
    'dcat:mediaType': reference(mediaTypeOf(file)),
    'dct:format': reference(valueIn('fileType', codeOf(path))),
    'dct:language': languagesOf(publication).map(reference),
    'dct:license': reference(city.catalogue.licence),
    'dcatde:licenseAttributionByText': literals(publication.texts(city.siteTitle)),
    'dcat:byteSize': typed(byteSize(text), 'xsd:nonNegativeInteger'),
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': reference(checksumAlgorithm),
      'spdx:checksumValue': typed(sha256(text), 'xsd:hexBinary'),
    },
  };
}

const checksumAlgorithm = 'spdx:checksumAlgorithm_sha256';

/** Who publishes the data, and whom to ask about them. */
function buildAgents(publication: Publication): GraphNode[] {
  const { city } = publication.knowledgeBase;
  const { name } = city.publisher;
  const { publisherType } = city.catalogue;
  const page = reference(publication.list('legal-notice'));
  return [
    {
      '@id': publisherId(publication),
      '@type': ['foaf:Organization', 'foaf:Agent'],
      'foaf:name': literals(publication.texts(name)),
      'foaf:homepage': page,
      ...(publisherType ? { 'dct:type': reference(publisherType) } : {}),
    },
    {
      '@id': contactId(publication),
      '@type': ['vcard:Organization', 'vcard:Kind'],
      // A card has one name, not one per language.
      'vcard:fn': literals({ [publication.language]: getText(name, publication.language) }),
      'vcard:hasURL': page,
    },
  ];
}

/** Every value of a controlled list, with its name and the list that it belongs to. */
function buildListedValues(publication: Publication, files: readonly PublishedFile[]): GraphNode[] {
  const { catalogue, licences } = publication.knowledgeBase.city;
  const value = (list: ListName, id: string, type?: string): GraphNode => {
    const scheme = schemeOf(list, id);
    return {
      '@id': id,
      '@type': ['skos:Concept', ...(type ? [type] : [])],
      'skos:prefLabel': literals(
        publication.inLanguages((language) =>
          list === 'licence' ? licences.content : nameOfValue(list, id, language),
        ),
      ),
      ...(scheme ? { 'skos:inScheme': reference(scheme) } : {}),
    };
  };
  const fileTypes = new Set(files.map(({ path }) => valueIn('fileType', codeOf(path))));
  return [
    ...catalogue.themes.map((id) => value('theme', id)),
    ...languagesOf(publication).map((id) => value('language', id, 'dct:LinguisticSystem')),
    ...[...fileTypes].map((id) => value('fileType', id, 'dct:MediaTypeOrExtent')),
    value('access', valueIn('access', 'PUBLIC'), 'dct:RightsStatement'),
    value('frequency', valueIn('frequency', 'IRREG'), 'dct:Frequency'),
    value('level', catalogue.geocodingLevel),
    value('licence', catalogue.licence, 'dct:LicenseDocument'),
    ...(catalogue.publisherType ? [value('publisherType', catalogue.publisherType)] : []),
  ];
}

/** What the catalogue refers to, with its class: who validates it alone cannot look it up. */
function buildThings(publication: Publication, files: readonly PublishedFile[]): GraphNode[] {
  const { city } = publication.knowledgeBase;
  const pages = (['start', 'data', 'legal-notice'] as const).map((view) => publication.list(view));
  const mediaTypes = new Set(files.map(mediaTypeOf));
  return [
    { '@id': city.catalogue.spatial, '@type': 'dct:Location' },
    {
      '@id': lists.theme.address,
      '@type': 'skos:ConceptScheme',
      'dct:title': literals({ en: 'Data theme' }),
    },
    ...pages.map((page) => ({ '@id': page, '@type': 'foaf:Document' })),
    ...[...mediaTypes].map((id) => ({ '@id': id, '@type': 'dct:MediaType' })),
    { '@id': checksumAlgorithm, '@type': 'spdx:ChecksumAlgorithm' },
    ...files.map(({ path }) => ({ '@id': publication.file(path), '@type': 'rdfs:Resource' })),
  ];
}
