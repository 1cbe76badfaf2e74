/** The data of the real city: every file is valid by a library or schema that did not write it, and leads somewhere. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import ajvPackage from '../../../node_modules/ajv/package.json' with { type: 'json' };
import { buildSite, sites } from '../../support/build-sites.ts';
import { hashesOf, readSite } from '../../support/built-site.ts';
import { recordWhenHeld } from '../../support/checks.ts';
import {
  findCatalogueFaults,
  findDeadMappings,
  findFeedFaults,
  findMinted,
  findPackageFaults,
  findSchemaFaults,
  findSssomFaults,
  openData,
  type PublishedData,
  readSitemap,
} from '../../support/published-data.ts';
import { canonise, canoniseTurtle, findViolations } from '../../support/rdf.ts';
import { realFolder } from '../../support/small-city.ts';

const run = promisify(execFile);

let data: PublishedData;
beforeAll(async () => {
  data = await openData(sites.real, realFolder);
});

describe('every file', () => {
  let files = 0;

  it('of JSON conforms to the JSON Schema that it names', () => {
    const { checked, faults } = findSchemaFaults(data);
    expect(faults).toEqual([]);
    expect(checked).toBeGreaterThan(150);
    files = checked;
  });
  it('of the data package conforms to its description, and that to the specification', () => {
    expect(findPackageFaults(data)).toEqual([]);
  });
  it('of mappings has what SSSOM requires, and names that lead to pages', () => {
    expect(findSssomFaults(data.text('daten/links.sssom.tsv'))).toEqual([]);
    const { checked, dead } = findDeadMappings(data);
    expect(dead).toEqual([]);
    expect(checked).toBeGreaterThan(80);
  });
  it('of the graph is the same in JSON-LD and Turtle', async () => {
    for (const name of ['knowledge-base', 'catalog']) {
      const canonical = await canonise(data.json(`daten/${name}.jsonld`));
      expect(canonical.length).toBeGreaterThan(10_000);
      expect(await canoniseTurtle(data.text(`daten/${name}.ttl`))).toBe(canonical);
    }
  });
  it('of the graph conforms to its shapes and mints only addresses that lead to their place', async () => {
    const shapes = data.text('daten/schema/shapes.ttl');
    expect(await findViolations(data.text('daten/knowledge-base.ttl'), shapes)).toEqual([]);
    const { minted, dead } = findMinted(data);
    expect(dead).toEqual([]);
    expect(minted).toBeGreaterThan(400);
  });
  it('is in the catalogue with its size and checksum, which has what DCAT-AP.de asks for', async () => {
    const shapes = data.text('daten/schema/catalogue-shapes.ttl');
    expect(await findViolations(data.text('daten/catalog.ttl'), shapes)).toEqual([]);
    expect(findCatalogueFaults(data)).toEqual([]);
  });
  it.each(['', 'en/'])('of the feeds is valid and names the sources: %sfeed', (prefix) => {
    expect(findFeedFaults(data, prefix)).toEqual([]);
    const items = data.json(`${prefix}feed.json`).items as { title: string }[];
    expect(items.length).toBeGreaterThan(50);
    // Each state with the paper or the page that attests it, the newest first.
    const states = items.filter(
      ({ title }) => !/^(?:Change|Änderung)|^(?:New edition|Neue Ausgabe)/u.test(title),
    );
    expect(states.length).toBeGreaterThan(50);
    for (const { title } of states) expect(title).toMatch(/ \((?:laut|according to) .+\)$/u);
  });
  it('of pages is in the sitemap', () => {
    const { listed, faults } = readSitemap(data);
    expect(faults).toEqual([]);
    // Of the latest edition: an earlier one is found from the same page of today.
    const earlier = /^\/(?:en\/)?(?:stand|as-of)-\d{4}\//u;
    expect(listed).toEqual(
      [...data.anchors.keys()].filter((address) => address !== '/404.html' && !earlier.test(address)).sort(),
    );
  });
  recordWhenHeld(() => ({ id: 'data', tool: `ajv ${ajvPackage.version}`, count: files, unit: 'files' }));
});

it('makes of its data the content that builds the same site', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'import-'));
  const content = join(folder, 'content');
  await run('node', ['src/tools/import.ts', join(sites.real, 'daten/knowledge-base.json'), content]);
  await buildSite('build/real-imported', { CONTENT_DIR: content });
  expect(hashesOf(await readSite('build/real-imported'))).toEqual(hashesOf(await readSite(sites.real)));
  await rm(folder, { recursive: true });
});
