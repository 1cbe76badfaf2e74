/** The published data by the shapes and schemas of the standards' own makers, where these are at hand. */
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { findCitationFaults, findOfficialFaults } from '../support/official-faults.ts';
import { type Published, publishFiles } from '../support/publication.ts';
import { loadCity, smallCityFolder } from '../support/small-city.ts';
import {
  findCatalogueFaults,
  findSchemaFaults,
  officialShapes,
  reportMissingStandards,
  standards,
} from '../support/standards.ts';

reportMissingStandards();

describe.runIf(standards.there)('official shapes and schemas', () => {
  let published: Published;
  beforeAll(async () => {
    published = await publishFiles(await loadCity(smallCityFolder));
  });

  it('find nothing wrong', { timeout: 120_000 }, async () => {
    const faults = await findOfficialFaults(published);
    expect(Object.keys(faults)).toHaveLength(9);
    expect(Object.values(faults).flat()).toEqual([]);
  });
  it('find nothing wrong with CITATION.cff', async () => {
    expect(findCitationFaults(await readFile('CITATION.cff', 'utf8'))).toEqual([]);
  });
  it.each(Object.entries(officialShapes))('find a broken catalogue by %s', async (_, shapes) => {
    const broken = published
      .text('catalog.ttl')
      .replaceAll(' a foaf:Document', ' a dct:Standard')
      .replace(/(vcard:fn "[^"]*")@de/u, '$1@de, "Another name"@en');
    for (const [engine, faults] of Object.entries(await findCatalogueFaults(broken, shapes)))
      expect({ engine, faults }).not.toEqual({ engine, faults: [] });
  });
  it('find a data package with a list that is empty, and a mapping with a slot that does not exist', () => {
    const { resources, ...rest } = JSON.parse(published.text('datapackage.json'));
    resources[0].schema.foreignKeys = [];
    expect(findSchemaFaults('data-package/datapackage.json', { ...rest, resources })).not.toEqual([]);
    const set = {
      mapping_set_id: 'https://x.example/',
      license: 'https://x.example/',
      mappings: [{ extent: 'full' }],
    };
    expect(findSchemaFaults('sssom/sssom_schema.schema.json#/$defs/MappingSet', set)).not.toEqual([]);
    const citation = 'cff-version: 1.2.0\ntitle: x\nmessage: x\nauthors: [{ name: y }]\n';
    expect(findCitationFaults(citation)).toEqual([]);
    expect(findCitationFaults(`${citation}license: mine\n`)).not.toEqual([]);
  });
});

// Shown as skipped, with the reason as its name.
if (!standards.there) it.skip(standards.missing, () => undefined);
