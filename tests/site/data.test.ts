/**
 * The published data: every file is valid by a library or schema that did not write it, all files say the same numbers,
 * and every address in them leads to a place on the site. Each check is shown to fail on a broken copy.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { coverage } from '../../src/derived/coverage.ts';
import { pagedFolders } from '../../src/model/kinds.ts';
import { type KnowledgeBase, latestEdition } from '../../src/model/knowledge-base.ts';
import { buildSite, sites } from '../support/build-sites.ts';
import { addressOf, hashesOf, readSite, serveSite } from '../support/built-site.ts';
import { cleanEnv } from '../support/clean-env.ts';
import {
  buildAjv,
  type Descriptor,
  findAtomFaults,
  findCatalogueFaults,
  findDeadMappings,
  findFeedFaults,
  findJsonFeedFaults,
  findMinted,
  findPackageFaults,
  findSchemaFaults,
  findSssomFaults,
  findTableFaults,
  findXmlFaults,
  openData,
  type PublishedData,
  readSitemap,
  rowsOf,
  validatePackage,
} from '../support/published-data.ts';
import { canonise, canoniseTurtle, findViolations, parseTurtle } from '../support/rdf.ts';
import { smallCityFolder } from '../support/small-city.ts';
import { readSssom } from '../support/sssom.ts';

const run = promisify(execFile);

let data: PublishedData;
let city: KnowledgeBase;
let folder: string;

beforeAll(async () => {
  data = await openData(sites.small, smallCityFolder);
  ({ city } = data);
  folder = await mkdtemp(join(tmpdir(), 'data-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const text = (path: string) => data.text(path);
const json = (path: string) => data.json(path);
const paths = (pattern: RegExp) => data.paths(pattern);
const findDeadEnd = (address: string) => data.findDeadEnd(address);

describe('JSON', () => {
  it('conforms to the JSON Schema that it names', () => {
    const { checked, faults } = findSchemaFaults(data);
    expect(faults).toEqual([]);
    expect(checked).toBe(45);
  });
  // biome-ignore lint/suspicious/noExplicitAny: a broken copy is not of the type
  it.each<[string, (data: any) => void]>([
    ['a key that does not exist', (data) => Object.assign(data, { surprise: 1 })],
    ['a state that does not exist', (data) => Object.assign(data['measures'][0], { kind: 'wish' })],
    ['a missing title', (data) => delete data['measures'][0]['title']],
    ['another version', (data) => Object.assign(data, { schemaVersion: '0.1.0' })],
  ])('does not conform with %s', (_, breakIt) => {
    const broken = json('daten/measures.json');
    breakIt(broken);
    expect(buildAjv().compile(json('daten/schema/measures.json'))(broken)).toBe(false);
  });
  it('lies beside every page of a record, and the page links to it', () => {
    let checked = 0;
    for (const kind of pagedFolders) {
      for (const { id, url } of json(`daten/${kind}.json`)[kind] as {
        id: string;
        url: Record<string, string>;
      }[]) {
        const path = new URL(url['de'] ?? '').pathname.slice(1);
        expect(json(`${path}index.json`)).toMatchObject({ kind, record: { id } });
        for (const language of city.city.languages) {
          const page = text(`${new URL(url[language] ?? '').pathname.slice(1)}index.html`);
          expect({ id, linked: page.includes(`<a href="/${path}index.json"`) }).toEqual({ id, linked: true });
        }
        checked += 1;
      }
    }
    expect(checked).toBe(28);
  });
});

describe('the data package', () => {
  it('conforms to the specification, and its tables to it', () => {
    const descriptor = json('daten/datapackage.json') as Descriptor;
    const tables = ['measures', 'links', 'claims', 'commitments', 'gaps', 'statements'];
    expect(descriptor.resources.map(({ name }) => name)).toEqual([
      ...tables,
      ...tables.map((name) => `${name}.spreadsheet`),
    ]);
    expect(descriptor.resources.flatMap(({ schema }) => schema.foreignKeys)).not.toEqual([]);
    expect(findPackageFaults(data)).toEqual([]);
  });
  it('is found faulty when it is', () => {
    const descriptor = json('daten/datapackage.json') as Descriptor;
    const [first] = descriptor.resources;
    if (!first) throw new Error('There is no resource.');
    expect(validatePackage({ ...descriptor, name: 'Not A Name' })).toBe(false);
    expect(validatePackage({ ...descriptor, resources: [{ ...first, path: '/etc/passwd' }] })).toBe(false);
    expect(validatePackage({ ...descriptor, resources: [] })).toBe(false);
    const csv = text('daten/measures.csv');
    expect(findTableFaults(first, csv.replaceAll(',', ';'))).not.toEqual([]);
    expect(findTableFaults(first, csv.replace(',in-operation,', ',in-dreams,'))).toEqual([
      'state: in-dreams',
    ]);
    expect(findTableFaults(first, `${csv}${csv.split('\r\n')[1]}\r\n`)).toHaveLength(1);
    const change = (path: string, from: RegExp, to: string) => ({
      ...data,
      text: (asked: string) => (asked === path ? text(asked).replace(from, to) : text(asked)),
    });
    expect(findPackageFaults(change('daten/measures.csv', /in-operation/u, 'in-operatio'))).toEqual([
      'measures: state: in-operatio',
      'measures: bytes',
      'measures: hash',
    ]);
    expect(findPackageFaults(change('daten/links.csv', /,p1-internet,/u, ',p9,'))).not.toEqual([]);
    expect(findPackageFaults(change('daten/gaps.csv', /\r\n.*$/su, '\r\n'))).toContain('gaps: no rows');
  });
});

describe('SSSOM', () => {
  const rows = () => readSssom(text('daten/links.sssom.tsv')).rows;

  it('has what the standard requires', () => {
    expect(findSssomFaults(text('daten/links.sssom.tsv'))).toEqual([]);
  });
  it('is found faulty when it is', () => {
    const tsv = text('daten/links.sssom.tsv');
    expect(findSssomFaults(tsv.replace(/^#license:.*\n/mu, ''))).toEqual(['license']);
    expect(findSssomFaults(tsv.replace('semapv:ManualMappingCuration', 'by hand'))).not.toEqual([]);
    expect(findSssomFaults(tsv.replace('\text_extent\n', '\tconfidence\n'))).not.toEqual([]);
  });
  it('holds every link, and every claim and commitment without one as not found', () => {
    const linked = new Set(city.measures.flatMap(({ links }) => links.map(({ target }) => target)));
    const unmapped = city.targets.filter(({ id }) => !linked.has(id)).map(({ id }) => id);
    expect(unmapped).toEqual(['f2-counter']);
    const notFound = rows().filter((row) => row['subject_id'] === 'sssom:NoTermFound');
    expect(notFound.map((row) => row['object_id']?.split('#')[1]).sort()).toEqual(unmapped.sort());
    expect(rows()).toHaveLength(city.measures.flatMap(({ links }) => links).length + unmapped.length);
  });
  it('has names that lead to pages', () => {
    const { checked, dead } = findDeadMappings(data);
    expect(dead).toEqual([]);
    expect(checked).toBeGreaterThan(15);
    const broken = { ...data, text: (path: string) => text(path).replace('#p1-internet', '#p1-gone') };
    expect(findDeadMappings(broken).dead).toHaveLength(1);
  });
});

describe('the graph', () => {
  it('is the same in JSON-LD and Turtle', async () => {
    for (const name of ['knowledge-base', 'catalog']) {
      const canonical = await canonise(json(`daten/${name}.jsonld`));
      expect(canonical.length).toBeGreaterThan(10_000);
      expect(await canoniseTurtle(text(`daten/${name}.ttl`))).toBe(canonical);
    }
  });
  it('conforms to its shapes', async () => {
    expect(await findViolations(text('daten/knowledge-base.ttl'), text('daten/schema/shapes.ttl'))).toEqual(
      [],
    );
  });
  it.each([
    ['a claim without coverage', /v:coverage "\w+"/u, 'v:finding "none-found"'],
    ['a link of an unknown basis', /v:basis "editorial"/u, 'v:basis "hearsay"'],
    ['a stated link without quotation', /v:basis "editorial"/u, 'v:basis "stated"'],
    ['a measure without evidence', /prov:wasDerivedFrom <[^>]*>/u, 'rdfs:seeAlso <https://city.example/>'],
    ['a link to something that is no concept', /rdf:object <[^>]*>/u, 'rdf:object <https://city.example/>'],
  ])('does not conform with %s', async (_, what, instead) => {
    const broken = text('daten/knowledge-base.ttl').replace(what, instead);
    expect(broken).not.toBe(text('daten/knowledge-base.ttl'));
    expect(await findViolations(broken, text('daten/schema/shapes.ttl'))).not.toEqual([]);
  });
  it('mints only addresses that lead to their place on the site', () => {
    const { minted, dead } = findMinted(data);
    expect(dead).toEqual([]);
    expect(minted).toBeGreaterThan(150);
    const broken = { ...data, findDeadEnd: (address: string) => findDeadEnd(`${address}x`) };
    expect(findMinted(broken).dead.length).toBeGreaterThan(150);
  });
});

describe('the catalogue', () => {
  const shapes = () => text('daten/schema/catalogue-shapes.ttl');

  it('has what DCAT-AP.de asks for', async () => {
    expect(await findViolations(text('daten/catalog.ttl'), shapes())).toEqual([]);
  });
  it.each([
    ['no publisher', /dct:publisher <[^>]*>/u, 'dct:source <https://city.example/>'],
    [
      'a licence of another list',
      'dct:license <http://dcat-ap.de/def/licenses/cc-by/4.0>',
      'dct:license <https://city.example/>',
    ],
    [
      'a theme of no list',
      'skos:inScheme <http://publications.europa.eu/resource/authority/data-theme>',
      'skos:note "?"',
    ],
    ['no checksum', /spdx:checksumValue "[0-9a-f]+"\^\^xsd:hexBinary/u, 'spdx:note "?"'],
  ])('is found faulty with %s', async (_, what, instead) => {
    const broken = text('daten/catalog.ttl').replace(what, instead);
    expect(broken).not.toBe(text('daten/catalog.ttl'));
    expect(await findViolations(broken, shapes())).not.toEqual([]);
  });
  it('gives the sizes and checksums that the files have, and leaves no data file out', () => {
    expect(findCatalogueFaults(data)).toEqual([]);
    const files = new Map(data.files)
      .set('daten/gaps.csv', Buffer.from('x'))
      .set('daten/new.csv', Buffer.from(''));
    const broken = {
      ...data,
      files,
      paths: (pattern: RegExp) => [...files.keys()].filter((path) => pattern.test(path)),
    };
    expect(findCatalogueFaults(broken)).toEqual([
      'daten/gaps.csv: size',
      'daten/gaps.csv: checksum',
      'daten/new.csv: left out',
    ]);
  });
});

describe('feeds', () => {
  it.each(['', 'en/'])(
    '%sfeed.xml and %sfeed.json are valid and hold every dated state and edition',
    (prefix) => {
      expect(findFeedFaults(data, prefix)).toEqual([]);
      const items = json(`${prefix}feed.json`).items as { title: string }[];
      expect(items).toHaveLength(12);
      expect(items.filter(({ title }) => /: .*(?:12|14)\/2020/u.test(title))).toHaveLength(11);
    },
  );
  it('are found faulty when they are', () => {
    const atom = text('feed.xml');
    expect(findAtomFaults(atom.replace('</entry>', ''))).not.toEqual([]);
    expect(findAtomFaults(atom.replace(/<updated>[^<]*<\/updated>/u, ''))).toEqual([
      'feed: updated',
      'updated',
    ]);
    expect(findJsonFeedFaults({ ...json('feed.json'), title: '' })).toEqual(['title']);
  });
});

describe('what machines look for', () => {
  it('is a sitemap that holds every page once', () => {
    const { listed, faults } = readSitemap(data);
    expect(faults).toEqual([]);
    expect(findXmlFaults(text('sitemap.xml').replace('</url>', ''))).not.toEqual([]);
    expect(listed).toEqual([...data.anchors.keys()].filter((address) => address !== '/404.html').sort());
    expect(text('robots.txt')).toContain(`Sitemap: ${city.city.siteUrl}/sitemap.xml`);
  });
  it('is a security.txt with what RFC 9116 requires', () => {
    const findFaults = (txt: string) => {
      const fields = new Map(txt.split('\n').map((line) => line.split(/: (.*)/su) as [string, string]));
      const faults: string[] = [];
      if (!/^(?:https:\/\/|mailto:)/u.test(fields.get('Contact') ?? '')) faults.push('Contact');
      const expires = Date.parse(fields.get('Expires') ?? '');
      if (Number.isNaN(expires)) faults.push('Expires');
      if (!(fields.get('Canonical') ?? '').endsWith('/.well-known/security.txt')) faults.push('Canonical');
      return faults;
    };
    const txt = text('.well-known/security.txt');
    expect(findFaults(txt)).toEqual([]);
    expect(findFaults(txt.replace('Contact: https', 'Contact: tel'))).toEqual(['Contact']);
    expect(findFaults(txt.replace(/Expires: .*/u, 'Expires: never'))).toEqual(['Expires']);
    expect(findDeadEnd(/Contact: (.*)/u.exec(txt)?.[1] ?? '')).toBeUndefined();
  });
  it('is a publiccode.yml and a CITATION.cff with what their standards require', async () => {
    const findMissing = (data: Record<string, unknown>, keys: readonly string[]) =>
      keys.filter((key) => {
        const value = key
          .split('/')
          .reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], data);
        return value === undefined || value === null || value === '';
      });
    const publiccode = parseYaml(await readFile('publiccode.yml', 'utf8')) as Record<string, unknown>;
    const required = [
      'publiccodeYmlVersion',
      'name',
      'url',
      'platforms',
      'developmentStatus',
      'softwareType',
      'legal/license',
      'maintenance/type',
      'localisation/localisationReady',
      'localisation/availableLanguages',
      'description/en/shortDescription',
      'description/en/longDescription',
      'description/en/features',
    ];
    expect(findMissing(publiccode, required)).toEqual([]);
    expect(publiccode['publiccodeYmlVersion']).toBe('0.7');
    const { en } = publiccode['description'] as { en: { shortDescription: string; longDescription: string } };
    expect(en.shortDescription.length).toBeLessThanOrEqual(150);
    expect(en.longDescription.length).toBeGreaterThanOrEqual(150);
    expect(findMissing({ ...publiccode, legal: {} }, required)).toEqual(['legal/license']);
    const citation = parseYaml(await readFile('CITATION.cff', 'utf8')) as Record<string, unknown>;
    const fields = ['cff-version', 'message', 'title', 'authors', 'license', 'type'];
    expect(findMissing(citation, fields)).toEqual([]);
    expect(findMissing({ ...citation, title: '' }, fields)).toEqual(['title']);
  });
  it('is a description of every page in its own words, embedded as data', () => {
    let checked = 0;
    for (const [address, html] of [...data.files]
      .filter(([path]) => path.endsWith('index.html'))
      .map(([path, bytes]) => [addressOf(path), bytes.toString('utf8')] as const)) {
      const block = /<script type="application\/ld\+json">(.*?)<\/script>/su.exec(html)?.[1] ?? '';
      const described = JSON.parse(block) as Record<string, string>;
      expect(described['@context']).toBe('https://schema.org');
      expect(described['@type']).toMatch(
        /^(?:WebSite|WebPage|CollectionPage|Dataset|DefinedTermSet|Project|GovernmentService|GovernmentOrganization|CreativeWork|Report)$/u,
      );
      expect(described['url'] ?? described['mainEntityOfPage']).toBe(
        new URL(address, city.city.siteUrl).href,
      );
      for (const name of ['og:title', 'og:description', 'og:url'])
        expect({ address, found: html.includes(`<meta property="${name}" content="`) }).toEqual({
          address,
          found: true,
        });
      checked += 1;
    }
    expect(checked).toBeGreaterThan(100);
  });
});

describe('the same numbers', () => {
  it('stand in tables, JSON, graph and on the pages', () => {
    const graph = parseTurtle(text('daten/knowledge-base.ttl'));
    const type = (name: string) =>
      graph.countQuads(null, 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type', name, null);
    const vocabulary = `${city.city.siteUrl}/daten/#`;
    const links = city.measures.flatMap((measure) => measure.links);
    const pagesBelow = (list: string) =>
      [...data.anchors.keys()].filter((address) => new RegExp(`^/${list}/[^/]+/$`, 'u').test(address)).length;
    const rows = (name: string) => rowsOf(text(`daten/${name}.csv`)).length;
    const records = (name: string) => json(`daten/${name}.json`)[name].length;
    const { measures, gaps, statements, claims, commitments } = city;
    expect([
      rows('measures'),
      records('measures'),
      type(`${vocabulary}Measure`),
      pagesBelow('massnahmen'),
    ]).toEqual(Array(4).fill(measures.length));
    expect([rows('gaps'), records('gaps'), type(`${vocabulary}Gap`), pagesBelow('handlungsbedarf')]).toEqual(
      Array(4).fill(gaps.length),
    );
    expect([
      rows('statements'),
      records('statements'),
      type(`${vocabulary}Statement`),
      pagesBelow('stellungnahmen'),
    ]).toEqual(Array(4).fill(statements.length));
    expect([rows('links'), type('http://www.w3.org/1999/02/22-rdf-syntax-ns#Statement')]).toEqual(
      Array(2).fill(links.length),
    );
    expect([rows('claims'), rows('commitments')]).toEqual([claims.length, commitments.length]);
    expect(graph.countQuads(null, `${vocabulary}coverage`, null, null)).toBe(
      claims.length + commitments.length,
    );
  });
  it('are the coverage that the rules compute', () => {
    const { byTarget } = coverage(city, latestEdition(city));
    const expected = Object.fromEntries([...byTarget].map(([id, { status }]) => [id, status]));
    const published = json('daten/coverage.json').coverage[0].targets as {
      target: string;
      coverage: string;
    }[];
    expect(Object.fromEntries(published.map(({ target, coverage: status }) => [target, status]))).toEqual(
      expected,
    );
    const tables = [...rowsOf(text('daten/claims.csv')), ...rowsOf(text('daten/commitments.csv'))];
    expect(Object.fromEntries(tables.map((row) => [row['id'], row['coverage']]))).toEqual(expected);
    const graph = parseTurtle(text('daten/knowledge-base.ttl'));
    const nodes = graph.getQuads(null, `${city.city.siteUrl}/daten/#coverage`, null, null);
    expect(
      Object.fromEntries(nodes.map(({ subject, object }) => [subject.value.split('#')[1], object.value])),
    ).toEqual(expected);
  });
});

describe('the data page', () => {
  it.each(['daten/index.html', 'en/data/index.html'])('%s links to every data file', (page) => {
    const html = text(page);
    const published = paths(/^daten\/(?!index).*\.(?:json|csv|tsv|jsonld|ttl|ts)$/u).filter(
      (path) => !path.endsWith('/index.json'),
    );
    expect(published.length).toBeGreaterThan(35);
    for (const path of published)
      expect({ path, linked: html.includes(`href="/${path}"`) }).toEqual({ path, linked: true });
  });
});

describe('the example client', () => {
  it('prints the claims without a measure, from the built site', async () => {
    expect(text('daten/undocumented-claims.ts').split('\n').length).toBeLessThanOrEqual(36);
    await writeFile(join(folder, 'client.ts'), text('daten/undocumented-claims.ts'));
    const site = await serveSite(sites.small);
    const { stdout } = await run('node', [
      join(folder, 'client.ts'),
      `${site.origin}/daten/knowledge-base.json`,
      'en',
    ]);
    await site.close();
    const { byTarget } = coverage(city, latestEdition(city));
    const undocumented = city.claims.filter(({ id }) => byTarget.get(id)?.status === 'undocumented');
    expect(stdout.split('\n')[0]).toBe(
      `As of the town paper of 2020 (2020-06-01): ${undocumented.length} of ${city.claims.length} claims`,
    );
    expect(undocumented.map(({ id }) => id)).toEqual(['p2-control']);
    for (const { title } of undocumented) expect(stdout).toContain(`- ${title['en']}`);
  });
});

describe('npm run import', () => {
  it('makes of the data the content that builds the same site', async () => {
    const content = join(folder, 'content');
    await run('node', ['src/tools/import.ts', join(sites.small, 'daten/knowledge-base.json'), content]);
    await buildSite('build/imported', { CONTENT_DIR: content });
    expect(hashesOf(await readSite('build/imported'))).toEqual(hashesOf(await readSite(sites.small)));
  });
  it.each([
    ['no JSON', '{', /ist kein gültiges JSON/u],
    ['another version', '{"schemaVersion":"9.0.0"}', /hat die Version 9\.0\.0; gelesen werden kann 3\.1\.0/u],
    [
      'the format before',
      '{"schemaVersion":"2.1.0"}',
      /hat die Version 2\.1\.0; gelesen werden kann 3\.1\.0/u,
    ],
    ['something else', '{"schemaVersion":"3.1.0"}', /ist keine Wissensbasis/u],
  ])('refuses %s and writes nothing', async (name, content, message) => {
    const file = join(folder, 'broken.json');

    await writeFile(file, content);
    const target = join(folder, `refused-${name.replaceAll(' ', '-')}`);
    await expect(run('node', ['src/tools/import.ts', file, target])).rejects.toThrow(message);
    await expect(readdir(target)).rejects.toThrow(/ENOENT/u);
  });
  it('refuses ids that would leave the folder, and a folder that is not empty', async () => {
    const evil = json('daten/knowledge-base.json');
    evil.measures[0].id = '../../outside';
    await writeFile(join(folder, 'evil.json'), JSON.stringify(evil));
    await expect(
      run('node', ['src/tools/import.ts', join(folder, 'evil.json'), join(folder, 'evil')]),
    ).rejects.toThrow(/ist keine Wissensbasis\. 1 Fehler, zuerst bei measures\[0\]\.id/u);
    await expect(
      run('node', ['src/tools/import.ts', join(sites.small, 'daten/knowledge-base.json'), smallCityFolder], {
        env: cleanEnv(),
      }),
    ).rejects.toThrow(/ist nicht leer/u);
  });
});
