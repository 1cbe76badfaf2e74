/** The catalogue: what the project's own shapes ask, and that they find what official validators would find. */
import { beforeAll, describe, expect, it } from 'vitest';
import { newestDay } from '../../src/derived/newest-day.ts';
import { buildCatalogueGraph } from '../../src/export/catalogue.ts';
import { type Published, publishFiles } from '../support/publication.ts';
import { findViolations, parseTurtle, shaclEngines } from '../support/rdf.ts';
import { loadCity, smallCityFolder, testDay } from '../support/small-city.ts';

let published: Published;
let catalogue: string;
let shapes: string;
beforeAll(async () => {
  published = await publishFiles(await loadCity(smallCityFolder));
  catalogue = published.text('catalog.ttl');
  shapes = published.text('schema/catalogue-shapes.ttl');
});

/** A copy of the catalogue that is broken in one way; fails when the change changes nothing. */
function breakCatalogue(what: RegExp | string, instead: string): string {
  const broken = catalogue.replaceAll(what, instead);
  if (broken === catalogue) throw new Error(`${what} does not occur.`);
  return broken;
}

it('conforms to the shapes, by two engines', async () => {
  expect(Object.keys(shaclEngines)).toHaveLength(2);
  expect(await findViolations(catalogue, shapes)).toEqual([]);
});

describe('the shapes find', () => {
  it.each<[string, RegExp | string, string]>([
    // The six causes that official validators found.
    ['pages without their class', /<[^>]*> a foaf:Document\.?/gu, ''],
    ['media types without their class', /<[^>]*> a dct:MediaType\./gu, ''],
    ['a taxonomy that is no concept scheme', 'a skos:ConceptScheme', 'a skos:Collection'],
    ['a taxonomy without title', 'dct:title "Data theme"@en', 'rdfs:label "Data theme"@en'],
    ['values of lists without a name', /skos:prefLabel/gu, 'skos:note'],
    [
      'a checksum algorithm without its class',
      /spdx:checksumAlgorithm_sha256 a spdx:ChecksumAlgorithm\./gu,
      '',
    ],
    ['a contact with two names', /(vcard:fn "[^"]*")@de/gu, '$1@de, "Another name"@en'],
    // What else has this shape.
    ['addresses of files without their class', / a rdfs:Resource/gu, ' a dct:Standard'],
    ['themes that are no concepts', /(data-theme\/\w+> a )skos:Concept/gu, '$1skos:Collection'],
    ['a licence of no list', 'skos:inScheme <http://dcat-ap.de/def/licenses>', 'skos:note "?"'],
    ['a level of no list', 'skos:inScheme <http://dcat-ap.de/def/politicalGeocoding/Level>', 'skos:note "?"'],
    [
      'a publisher type of no list',
      /skos:inScheme <http:\/\/purl\.org\/adms\/publishertype[^>]*>/gu,
      'skos:note "?"',
    ],
    ['languages without their class', /dct:LinguisticSystem, /gu, ''],
    ['no day of the last change', /dct:modified "[^"]*"\^\^xsd:date/gu, 'dct:source "?"'],
    ['a day that is no day', /dct:modified "[^"]*"\^\^xsd:date/gu, 'dct:modified "lately"'],
    ['two titles in one language', /dcat:version/gu, 'dct:title "Another title"@de ; dcat:version'],
  ])('%s', async (_, what, instead) => {
    const broken = parseTurtle(breakCatalogue(what, instead));
    for (const [engine, find] of Object.entries(shaclEngines))
      expect({ engine, faults: await find(broken, parseTurtle(shapes)) }).not.toEqual({ engine, faults: [] });
  });
});

describe('the day of the last change', () => {
  const modified = (text: string) =>
    [...text.matchAll(/dct:modified "([^"]*)"\^\^xsd:date/gu)].map(([, on]) => on);

  it('is the newest day of the records, not that of the build', () => {
    expect(modified(catalogue)).toEqual(Array(2).fill(newestDay(published.publication.knowledgeBase)));
  });
  it('follows a record that was examined again', async () => {
    const city = await loadCity(smallCityFolder, {
      'principles/p1-access.yaml': (text) => text.replace(/examinedOn: .*/u, `examinedOn: ${testDay}`),
    });
    expect(modified((await publishFiles(city)).text('catalog.ttl'))).toEqual(Array(2).fill(testDay));
    expect(modified(catalogue)).not.toContain(testDay);
  });
});

it('says what sort of body the publisher is, and leaves it out where nobody knows', async () => {
  expect(catalogue).toContain('dct:type <http://purl.org/adms/publishertype/LocalAuthority>');
  const city = await loadCity(smallCityFolder, {
    'city.yaml': (text) => text.replace(/^ {2}publisherType: .*\n/mu, ''),
  });
  const without = (await publishFiles(city)).text('catalog.ttl');
  expect(without).not.toContain('publishertype');
  expect(await findViolations(without, shapes)).toEqual([]);
});

it('lists both kinds of CSV with their own descriptions', () => {
  const { '@graph': graph } = JSON.parse(published.text('catalog.jsonld')) as {
    '@graph': { 'dct:title'?: unknown; 'dct:description'?: unknown }[];
  };
  const describe = (name: string) =>
    JSON.stringify(graph.find(({ 'dct:title': title }) => title === name)?.['dct:description']);
  expect(describe('measures.csv')).toContain('UTF-8 ohne Kennung');
  expect(describe('measures.excel.csv')).toContain('LibreOffice');
});

it('refuses a file whose ending has no code in the list of file types', () => {
  const { publication } = published;
  const file = { path: 'data/all.md', mediaType: 'text/markdown', format: 'unlisted', text: '' } as const;
  expect(() => buildCatalogueGraph(publication, [file])).toThrow(/data\/all\.md.*catalogueCode/u);
});
