/** The catalogue of all data files after DCAT-AP.de 3.0, for a data portal to harvest. */
import { isKnownLanguage, type KnownLanguage } from '../model/language.ts';
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

/** Lists of the EU's vocabularies, of which the shapes of DCAT-AP.de want to know that a value belongs to them. */
const lists = {
  fileType: 'http://publications.europa.eu/resource/authority/file-type',
  language: 'http://publications.europa.eu/resource/authority/language',
  theme: 'http://publications.europa.eu/resource/authority/data-theme',
  access: 'http://publications.europa.eu/resource/authority/access-right',
  frequency: 'http://publications.europa.eu/resource/authority/frequency',
} as const;

/** Codes of the EU's list of languages. */
const languageCodes = { de: 'DEU', en: 'ENG' } satisfies Record<KnownLanguage, string>;

const context = {
  dcat: namespaces.dcat,
  dcatde: namespaces.dcatde,
  dct: namespaces.dct,
  foaf: namespaces.foaf,
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
  const { knowledgeBase, edition } = publication;
  const { city } = knowledgeBase;
  const dataPage = publication.list('data');
  const catalogueId = publication.file(`${publication.folder}catalog.ttl`);
  const datasetId = `${dataPage}#dataset`;
  const publisherId = `${publication.list('legal-notice')}#publisher`;
  const contactId = `${publication.list('legal-notice')}#contact`;
  const languages = city.languages.filter(isKnownLanguage).map((language) => languageCodes[language]);
  const languageNodes = languages.map((code) => reference(`${lists.language}/${code}`));
  const listed = files.filter(({ path }) => findFileType(path)?.catalogueCode !== undefined);
  const codeOf = (path: string) => findFileType(path)?.catalogueCode ?? '';
  const common = {
    'dct:title': literals(publication.texts(city.siteTitle)),
    'dct:description': literals(publication.texts(city.siteSummary)),
    'dct:publisher': reference(publisherId),
    'dct:language': languageNodes,
    'dct:spatial': reference(city.catalogue.spatial),
  };
  const inScheme = (id: string, scheme: string, type: string): GraphNode => ({
    '@id': id,
    '@type': type,
    'skos:inScheme': reference(scheme),
  });
  return {
    '@context': context,
    '@graph': [
      {
        '@id': catalogueId,
        '@type': 'dcat:Catalog',
        ...common,
        'foaf:homepage': reference(publication.list('start')),
        'dct:license': reference(city.catalogue.licence),
        'dcat:themeTaxonomy': reference(lists.theme),
        'dcat:dataset': reference(datasetId),
      },
      {
        '@id': datasetId,
        '@type': 'dcat:Dataset',
        ...common,
        'dct:identifier': datasetId,
        'dct:accessRights': reference(`${lists.access}/PUBLIC`),
        'dct:accrualPeriodicity': reference(`${lists.frequency}/IRREG`),
        'dcat:landingPage': reference(dataPage),
        'dcat:contactPoint': reference(contactId),
        'dcat:version': edition.id,
        // What the data are about ends with the edition; when they were published, only their publisher knows.
        'dct:temporal': { '@type': 'dct:PeriodOfTime', 'dcat:endDate': day(edition.on) },
        'dcat:theme': city.catalogue.themes.map(reference),
        'dcat:keyword': Object.entries(city.catalogue.keywords).flatMap(([language, words]) =>
          words.map((word) => ({ '@value': word, '@language': language })),
        ),
        'dcatde:politicalGeocodingLevelURI': reference(city.catalogue.geocodingLevel),
        ...(city.catalogue.contributorId
          ? { 'dcatde:contributorID': reference(city.catalogue.contributorId) }
          : {}),
        'dcat:distribution': listed.map(({ path }) => reference(distributionId(path))),
      },
      ...listed.map((file): GraphNode => {
        const { path, mediaType, text } = file;
        return {
          '@id': distributionId(path),
          '@type': 'dcat:Distribution',
          'dct:title': fileName(publication, path),
          'dct:description': literals(publication.inLanguages((language) => describeFile(file, language))),
          'dcat:accessURL': reference(publication.file(path)),
          'dcat:downloadURL': reference(publication.file(path)),
          'dcat:mediaType': reference(`https://www.iana.org/assignments/media-types/${mediaType}`),
          'dct:format': reference(`${lists.fileType}/${codeOf(path)}`),
          'dct:language': languageNodes,
          'dct:license': reference(city.catalogue.licence),
          'dcatde:licenseAttributionByText': literals(publication.texts(city.siteTitle)),
          'dcat:byteSize': typed(byteSize(text), 'xsd:nonNegativeInteger'),
          'spdx:checksum': {
            '@type': 'spdx:Checksum',
            'spdx:algorithm': reference('spdx:checksumAlgorithm_sha256'),
            'spdx:checksumValue': typed(sha256(text), 'xsd:hexBinary'),
          },
        };
      }),
      {
        '@id': publisherId,
        '@type': ['foaf:Organization', 'foaf:Agent'],
        'foaf:name': literals(publication.texts(city.publisher.name)),
        'foaf:homepage': reference(publication.list('legal-notice')),
      },
      {
        '@id': contactId,
        '@type': ['vcard:Organization', 'vcard:Kind'],
        'vcard:fn': literals(publication.texts(city.publisher.name)),
        'vcard:hasURL': reference(publication.list('legal-notice')),
      },
      { '@id': city.catalogue.spatial, '@type': 'dct:Location' },
      { '@id': city.catalogue.licence, '@type': 'dct:LicenseDocument' },
      ...city.catalogue.themes.map((theme) => inScheme(theme, lists.theme, 'skos:Concept')),
      ...languages.map((code) =>
        inScheme(`${lists.language}/${code}`, lists.language, 'dct:LinguisticSystem'),
      ),
      ...[...new Set(listed.map(({ path }) => codeOf(path)))].map((code) =>
        inScheme(`${lists.fileType}/${code}`, lists.fileType, 'dct:MediaTypeOrExtent'),
      ),
      inScheme(`${lists.access}/PUBLIC`, lists.access, 'dct:RightsStatement'),
      inScheme(`${lists.frequency}/IRREG`, lists.frequency, 'dct:Frequency'),
    ],
  };

  function distributionId(path: string): string {
    return `${dataPage}#${fileAnchor(publication, path)}`;
  }
}
