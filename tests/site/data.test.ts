/**
 * The published data: every file is valid by a library or schema that did not write it, all files say the same numbers,
 * and every address in them leads to a place on the site. Each check is shown to fail on a broken copy.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DOMParser } from '@xmldom/xmldom';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import ajvPackage from '../../node_modules/ajv/package.json' with { type: 'json' };
import { coverage } from '../../src/derived/coverage.ts';
import { pagedFolders } from '../../src/model/kinds.ts';
import { type KnowledgeBase, latestEdition } from '../../src/model/knowledge-base.ts';
import { buildSite, sites } from '../support/build-sites.ts';
import { addressOf, type BuiltFile, readSite, serveSite } from '../support/built-site.ts';
import { recordCheck } from '../support/checks.ts';
import { cleanEnv } from '../support/clean-env.ts';
import dataPackageSchema from '../support/data-package.schema.json' with { type: 'json' };
import { canonise, canoniseTurtle, findViolations, parseTurtle } from '../support/rdf.ts';
import { loadCity, realFolder, smallCityFolder } from '../support/small-city.ts';
import { readSssom } from '../support/sssom.ts';

const run = promisify(execFile);

interface Descriptor {
  resources: {
    name: string;
    path: string;
    bytes: number;
    hash: string;
    dialect: { delimiter: string };
    schema: {
      fields: { name: string; type: string; constraints?: { required?: boolean; enum?: string[] } }[];
      primaryKey: string[];
      foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
    };
  }[];
}

let files: Map<string, Buffer>;
let city: KnowledgeBase;
let folder: string;
/** Fragments of every page, by its address below the host. */
let anchors: Map<string, Set<string>>;

beforeAll(async () => {
  const built: BuiltFile[] = await readSite(sites.real);
  files = new Map(built.map(({ path, bytes }) => [path, bytes]));
  city = await loadCity(realFolder);
  folder = await mkdtemp(join(tmpdir(), 'data-'));
  anchors = new Map(
    built
      .filter(({ path }) => path.endsWith('.html'))
      .map(({ path, bytes }) => [
        addressOf(path),
        new Set([...bytes.toString('utf8').matchAll(/\sid="([^"]+)"/gu)].map(([, id]) => id ?? '')),
      ]),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function text(path: string): string {
  const bytes = files.get(path);
  if (!bytes) throw new Error(`There is no ${path}.`);
  return bytes.toString('utf8');
}
const json = (path: string) => JSON.parse(text(path));
const paths = (pattern: RegExp) => [...files.keys()].filter((path) => pattern.test(path));

/** Whether an address of the site leads to a page or file, and to a place on it. */
function findDeadEnd(address: string): string | undefined {
  const { origin, pathname, hash } = new URL(address);
  if (origin !== city.city.siteUrl) return undefined;
  const page = anchors.get(pathname);
  if (!page) return files.has(pathname.slice(1)) && hash === '' ? undefined : address;
  return hash === '' || page.has(hash.slice(1)) ? undefined : address;
}

describe('JSON', () => {
  const buildAjv = () =>
    addFormats.default(new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }));

  it('conforms to the JSON Schema that it names', async () => {
    const ajv = buildAjv();
    const schemas = paths(/^daten\/schema\/.*\.json$/u).map(json);
    expect(schemas.length).toBeGreaterThanOrEqual(13);
    for (const schema of schemas) ajv.addSchema(schema);
    const named = paths(/^daten\/[a-z-]+\.json$|\/index\.json$/u).filter(
      (path) => !path.endsWith('datapackage.json'),
    );
    expect(named.length).toBeGreaterThan(150);
    for (const path of named) {
      const data = json(path);
      const validate = ajv.getSchema(data.$schema);
      expect({ path, valid: validate?.(data), errors: validate?.errors ?? null }).toEqual({
        path,
        valid: true,
        errors: null,
      });
    }
    await recordCheck({
      id: 'data',
      tool: `ajv ${ajvPackage.version}`,
      count: named.length,
      unit: 'files',
      findings: 0,
    });
  });
  // biome-ignore lint/suspicious/noExplicitAny: a broken copy is not of the type
  it.each<[string, (data: any) => void]>([
    ['a key that does not exist', (data) => Object.assign(data, { surprise: 1 })],
    ['a state that does not exist', (data) => Object.assign(data['measures'][0], { kind: 'wish' })],
    ['a missing title', (data) => delete data['measures'][0]['title']],
    ['another version', (data) => Object.assign(data, { schemaVersion: '0.1.0' })],
  ])('does not conform with %s', (_, breakIt) => {
    const data = json('daten/measures.json');
    breakIt(data);
    expect(buildAjv().compile(json('daten/schema/measures.json'))(data)).toBe(false);
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
    expect(checked).toBeGreaterThan(150);
  });
});

type Resource = Descriptor['resources'][number];

const typePatterns: Readonly<Record<string, RegExp>> = {
  integer: /^\d+$/u,
  boolean: /^(?:true|false)$/u,
  date: /^\d{4}-\d{2}-\d{2}$/u,
};

/** Faults of one value by its field. */
function findValueFaults(
  { name, type, constraints = {} }: Resource['schema']['fields'][number],
  value: string,
): string[] {
  if (value === '') return constraints.required ? [`${name} is empty`] : [];
  const faults: string[] = [];
  if (typePatterns[type] && !typePatterns[type].test(value)) faults.push(`${name} is no ${type}: ${value}`);
  if (constraints.enum && !constraints.enum.includes(value)) faults.push(`${name}: ${value}`);
  return faults;
}

/** Keys that an earlier row has. */
const findRepeated = (keys: readonly string[]) => keys.filter((key, index) => keys.indexOf(key) < index);

/** Faults of a table by the descriptor’s schema. */
function findTableFaults(resource: Resource, csv: string): string[] {
  const { data, meta, errors } = Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/u, ''), {
    header: true,
    skipEmptyLines: true,
  });
  const faults = errors.map(({ message }) => message);
  const { fields, primaryKey } = resource.schema;
  if (meta.delimiter !== resource.dialect.delimiter) faults.push(`delimiter ${meta.delimiter}`);
  if (String(meta.fields) !== String(fields.map(({ name }) => name))) faults.push(`columns ${meta.fields}`);
  for (const row of data)
    faults.push(...fields.flatMap((field) => findValueFaults(field, row[field.name] ?? '')));
  const keys = data.map((row) => primaryKey.map((name) => row[name]).join(' '));
  faults.push(...findRepeated(keys).map((key) => `twice: ${key}`));
  return faults;
}

const rowsOf = (csv: string) =>
  Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/u, ''), { header: true, skipEmptyLines: true })
    .data;

describe('the data package', () => {
  const validate = addFormats.default(new Ajv2020({ strict: false })).compile(dataPackageSchema);

  it('conforms to the specification, and its tables to it', () => {
    const descriptor = json('daten/datapackage.json') as Descriptor;
    expect({ valid: validate(descriptor), errors: validate.errors }).toEqual({ valid: true, errors: null });
    const tables = ['measures', 'links', 'claims', 'commitments', 'gaps', 'statements'];
    expect(descriptor.resources.map(({ name }) => name)).toEqual([
      ...tables,
      ...tables.map((name) => `${name}.spreadsheet`),
    ]);
    for (const resource of descriptor.resources) {
      const csv = text(`daten/${resource.path}`);
      expect(csv.startsWith('\ufeff')).toBe(resource.path.endsWith('.excel.csv'));
      expect(findTableFaults(resource, csv)).toEqual([]);
      expect(Buffer.byteLength(csv)).toBe(resource.bytes);
      expect(`sha256:${createHash('sha256').update(csv).digest('hex')}`).toBe(resource.hash);
      for (const { fields, reference } of resource.schema.foreignKeys ?? []) {
        const known = new Set(
          rowsOf(text(`daten/${reference.resource.replace('.spreadsheet', '.excel')}.csv`)).map(
            (row) => row[reference.fields[0] ?? ''],
          ),
        );
        for (const row of rowsOf(csv)) expect(known).toContain(row[fields[0] ?? '']);
      }
    }
  });
  it('is found faulty when it is', () => {
    const descriptor = json('daten/datapackage.json') as Descriptor;
    const [first] = descriptor.resources;
    if (!first) throw new Error('There is no resource.');
    expect(validate({ ...descriptor, name: 'Not A Name' })).toBe(false);
    expect(validate({ ...descriptor, resources: [{ ...first, path: '/etc/passwd' }] })).toBe(false);
    expect(validate({ ...descriptor, resources: [] })).toBe(false);
    const csv = text('daten/measures.csv');
    expect(findTableFaults(first, csv.replaceAll(',', ';'))).not.toEqual([]);
    expect(findTableFaults(first, csv.replace(',in-operation,', ',in-dreams,'))).toEqual([
      'state: in-dreams',
    ]);
    expect(findTableFaults(first, `${csv}${csv.split('\r\n')[1]}\r\n`)).toHaveLength(1);
  });
});

/** Columns of SSSOM that the site uses. */
const sssomColumn =
  /^(?:(?:subject|predicate|object)_(?:id|label)|(?:subject|object)_source|mapping_justification|author_label|mapping_date|comment)$/u;

/** Faults of one mapping: names with prefixes that are declared, and values that the standard requires. */
function findMappingFaults(row: Readonly<Record<string, string>>, prefixes: ReadonlySet<string>): string[] {
  const faults = ['subject_id', 'predicate_id', 'object_id', 'mapping_justification']
    .map((slot) => ({ slot, value: row[slot] ?? '' }))
    .filter(({ value }) => !prefixes.has(value.split(':')[0] ?? ''))
    .map(({ slot, value }) => `${slot} ${value}`);
  if (!/^semapv:[A-Z]\w+$/u.test(row['mapping_justification'] ?? '')) faults.push('mapping_justification');
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(row['mapping_date'] ?? ''))
    faults.push(`mapping_date ${row['mapping_date']}`);
  if (row['confidence'] !== undefined) faults.push('confidence');
  if (row['subject_id'] === 'sssom:NoTermFound' && !row['subject_source']) faults.push('subject_source');
  return faults;
}

/** Faults of an SSSOM/TSV file: metadata, columns and values that the standard requires, and prefixes that are declared. */
function findSssomFaults(tsv: string): string[] {
  const { metadata, columns, rows } = readSssom(tsv);
  const missing = ['mapping_set_id', 'license', 'curie_map'].filter((slot) => !metadata[slot]);
  const prefixes = new Set([...Object.keys((metadata['curie_map'] as object) ?? {}), 'semapv', 'sssom']);
  const extensions = ((metadata['extension_definitions'] as { slot_name: string }[]) ?? []).map(
    ({ slot_name }) => slot_name,
  );
  const unknown = columns.filter((column) => !sssomColumn.test(column) && !extensions.includes(column));
  return [
    ...missing,
    ...unknown.map((column) => `column ${column}`),
    ...rows.flatMap((row) => findMappingFaults(row, prefixes)),
  ];
}

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
    expect(unmapped.length).toBeGreaterThan(3);
    const notFound = rows().filter((row) => row['subject_id'] === 'sssom:NoTermFound');
    expect(notFound.map((row) => row['object_id']?.split('#')[1]).sort()).toEqual(unmapped.sort());
    expect(rows()).toHaveLength(city.measures.flatMap(({ links }) => links).length + unmapped.length);
  });
  it('has names that lead to pages', () => {
    const prefixes: Record<string, string> = {
      ...(readSssom(text('daten/links.sssom.tsv')).metadata['curie_map'] as Record<string, string>),
      semapv: 'https://w3id.org/semapv/vocab/',
      sssom: 'https://w3id.org/sssom/',
    };
    const expand = (name = '') => {
      const [prefix = '', ...rest] = name.split(':');
      return (prefixes[prefix] ?? '') + rest.join(':');
    };
    for (const row of rows())
      for (const slot of ['subject_id', 'predicate_id', 'object_id', 'subject_source', 'object_source'])
        expect({ slot, dead: findDeadEnd(expand(row[slot])) }).toEqual({ slot, dead: undefined });
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
    const terms = ['knowledge-base', 'catalog'].flatMap((name) => [
      ...parseTurtle(text(`daten/${name}.ttl`)),
    ]);
    const addresses = new Set(
      terms
        .flatMap(({ subject, predicate, object }) => [subject, predicate, object])
        .filter(({ termType }) => termType === 'NamedNode')
        .map(({ value }) => value)
        .filter((value) => value.startsWith(city.city.siteUrl)),
    );
    expect(addresses.size).toBeGreaterThan(400);
    expect([...addresses].filter((address) => findDeadEnd(address) !== undefined)).toEqual([]);
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
    // biome-ignore lint/suspicious/noExplicitAny: read as any reader of JSON-LD would
    const graph = json('daten/catalog.jsonld')['@graph'] as any[];
    const distributions = graph.filter((node) => node['@type'] === 'dcat:Distribution');
    for (const distribution of distributions) {
      const path = new URL(distribution['dcat:downloadURL']['@id']).pathname.slice(1);
      const bytes = files.get(path);
      expect({ path, size: Number(distribution['dcat:byteSize']['@value']) }).toEqual({
        path,
        size: bytes?.length,
      });
      expect(distribution['spdx:checksum']['spdx:checksumValue']['@value']).toBe(
        createHash('sha256')
          .update(bytes ?? '')
          .digest('hex'),
      );
    }
    const listed = distributions.map((one) => new URL(one['dcat:downloadURL']['@id']).pathname.slice(1));
    const data = paths(/^daten\/(?!catalog\.)(?!.*shapes\.ttl).*\.(?:json|csv|tsv|jsonld|ttl)$/u);
    expect(listed.sort()).toEqual(data.sort());
  });
});

/** Faults of an XML text. */
function findXmlFaults(xml: string): string[] {
  const faults: string[] = [];
  try {
    new DOMParser({ onError: (_, message) => void faults.push(message) }).parseFromString(xml, 'text/xml');
  } catch (error) {
    faults.push(String(error));
  }
  return faults;
}

/** Faults of an Atom feed: what RFC 4287 requires. */
function findAtomFaults(xml: string): string[] {
  const faults = findXmlFaults(xml);
  if (faults.length > 0) return faults;
  const { documentElement: feed } = new DOMParser().parseFromString(xml, 'text/xml');
  const valuesOf = (parent: NonNullable<typeof feed>, name: string) =>
    [...parent.childNodes]
      .filter(({ nodeName }) => nodeName === name)
      .map(({ textContent }) => textContent ?? '');
  if (feed === null || feed.namespaceURI !== 'http://www.w3.org/2005/Atom') return ['namespace'];
  const entries = [...feed.getElementsByTagName('entry')];
  for (const parent of [feed, ...entries]) {
    for (const name of ['id', 'title', 'updated'])
      if (valuesOf(parent, name).length !== 1) faults.push(`${parent.nodeName}: ${name}`);
    if (!/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/u.test(valuesOf(parent, 'updated')[0] ?? '')) faults.push('updated');
  }
  const ids = entries.map((entry) => valuesOf(entry, 'id')[0]);
  if (new Set(ids).size !== ids.length) faults.push('an id stands twice');
  if (valuesOf(feed, 'author').length !== 1) faults.push('author');
  return faults;
}

/** Faults of a JSON Feed: what version 1.1 requires. */
function findJsonFeedFaults(feed: {
  version?: string;
  title?: string;
  items?: { id?: string; content_text?: string; date_published?: string }[];
}): string[] {
  const faults: string[] = [];
  if (!feed.version?.startsWith('https://jsonfeed.org/version/1.1')) faults.push('version');
  if (!feed.title) faults.push('title');
  if (!Array.isArray(feed.items)) return [...faults, 'items'];
  for (const { id, content_text, date_published } of feed.items) {
    if (!id) faults.push('id');
    if (!content_text) faults.push('content_text');
    if (Number.isNaN(Date.parse(date_published ?? ''))) faults.push('date_published');
  }
  return faults;
}

describe('feeds', () => {
  it.each(['', 'en/'])(
    '%sfeed.xml and %sfeed.json are valid and hold every dated state and edition',
    (prefix) => {
      expect(findAtomFaults(text(`${prefix}feed.xml`))).toEqual([]);
      const feed = json(`${prefix}feed.json`);
      expect(findJsonFeedFaults(feed)).toEqual([]);
      const states = city.measures.flatMap((measure) => measure.states);
      expect(feed.items).toHaveLength(states.length + city.editions.length);
      expect(text(`${prefix}feed.xml`).match(/<entry>/gu)).toHaveLength(feed.items.length);
      for (const { title, url } of feed.items as { title: string; url: string }[]) {
        expect(findDeadEnd(url)).toBeUndefined();
        if (!/edition|Ausgabe/u.test(title)) expect(title).toMatch(/14-20 \/ V \d+|\d/u);
      }
      expect(feed.items[1].title).toContain('14-20 / V 14393');
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
    const xml = text('sitemap.xml');
    expect(findXmlFaults(xml)).toEqual([]);
    expect(findXmlFaults(xml.replace('</url>', ''))).not.toEqual([]);
    const listed = [...xml.matchAll(/<loc>([^<]*)<\/loc>/gu)].map(
      ([, address]) => new URL(address ?? '').pathname,
    );
    expect(listed.sort()).toEqual([...anchors.keys()].filter((address) => address !== '/404.html').sort());
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
    for (const [address, html] of [...files]
      .filter(([path]) => path.endsWith('index.html'))
      .map(([path, bytes]) => [addressOf(path), bytes.toString('utf8')] as const)) {
      const block = /<script type="application\/ld\+json">(.*?)<\/script>/su.exec(html)?.[1] ?? '';
      const data = JSON.parse(block) as Record<string, string>;
      expect(data['@context']).toBe('https://schema.org');
      expect(data['@type']).toMatch(
        /^(?:WebSite|WebPage|CollectionPage|Dataset|DefinedTermSet|Project|GovernmentService|GovernmentOrganization|CreativeWork|Report)$/u,
      );
      expect(data['url'] ?? data['mainEntityOfPage']).toBe(new URL(address, city.city.siteUrl).href);
      for (const name of ['og:title', 'og:description', 'og:url'])
        expect({ address, found: html.includes(`<meta property="${name}" content="`) }).toEqual({
          address,
          found: true,
        });
      checked += 1;
    }
    expect(checked).toBeGreaterThan(400);
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
      [...anchors.keys()].filter((address) => new RegExp(`^/${list}/[^/]+/$`, 'u').test(address)).length;
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
    const data = paths(/^daten\/(?!index).*\.(?:json|csv|tsv|jsonld|ttl|ts)$/u).filter(
      (path) => !path.endsWith('/index.json'),
    );
    expect(data.length).toBeGreaterThan(35);
    for (const path of data)
      expect({ path, linked: html.includes(`href="/${path}"`) }).toEqual({ path, linked: true });
  });
});

describe('the example client', () => {
  it('prints the claims without a measure, from the built site', async () => {
    expect(text('daten/undocumented-claims.ts').split('\n').length).toBeLessThanOrEqual(36);
    await writeFile(join(folder, 'client.ts'), text('daten/undocumented-claims.ts'));
    const site = await serveSite(sites.real);
    const { stdout } = await run('node', [
      join(folder, 'client.ts'),
      `${site.origin}/daten/knowledge-base.json`,
      'en',
    ]);
    await site.close();
    const { byTarget } = coverage(city, latestEdition(city));
    const undocumented = city.claims.filter(({ id }) => byTarget.get(id)?.status === 'undocumented');
    expect(stdout.split('\n')[0]).toBe(
      `As of the council paper of 2019 (2019-04-12): ${undocumented.length} of ${city.claims.length} claims`,
    );
    for (const { title } of undocumented) expect(stdout).toContain(`- ${title['en']}`);
  });
});

describe('npm run import', () => {
  it.each([
    ['the real city', sites.real, 'daten'],
    ['the small city', sites.small, 'daten'],
  ])(
    'makes of the data of %s the content that builds the same site',
    { timeout: 180_000 },
    async (name, site, data) => {
      const content = join(folder, name.replaceAll(' ', '-'));
      await run('node', ['src/tools/import.ts', join(site, data, 'knowledge-base.json'), content]);
      await buildSite('build/imported', { CONTENT_DIR: content });
      const hashes = async (built: string) =>
        (await readSite(built)).map(
          ({ path, bytes }) => `${path} ${createHash('sha256').update(bytes).digest('hex')}`,
        );
      expect(await hashes('build/imported')).toEqual(await hashes(site));
    },
  );
  it.each([
    ['no JSON', '{', /ist kein gültiges JSON/u],
    ['another version', '{"schemaVersion":"9.0.0"}', /hat die Version 9\.0\.0; gelesen werden kann 2\.0\.0/u],
    [
      'the format before',
      '{"schemaVersion":"1.0.0"}',
      /hat die Version 1\.0\.0; gelesen werden kann 2\.0\.0/u,
    ],
    ['something else', '{"schemaVersion":"2.0.0"}', /ist keine Wissensbasis/u],
  ])('refuses %s and writes nothing', async (name, content, message) => {
    const file = join(folder, 'broken.json');

    await writeFile(file, content);
    const target = join(folder, `refused-${name.replaceAll(' ', '-')}`);
    await expect(run('node', ['src/tools/import.ts', file, target])).rejects.toThrow(message);
    await expect(readdir(target)).rejects.toThrow(/ENOENT/u);
  });
  it('refuses ids that would leave the folder, and a folder that is not empty', async () => {
    const data = json('daten/knowledge-base.json');
    data.measures[0].id = '../../outside';
    await writeFile(join(folder, 'evil.json'), JSON.stringify(data));
    await expect(
      run('node', ['src/tools/import.ts', join(folder, 'evil.json'), join(folder, 'evil')]),
    ).rejects.toThrow(/ist keine Wissensbasis\. 1 Fehler, zuerst bei measures\[0\]\.id/u);
    await expect(
      run('node', ['src/tools/import.ts', join(sites.real, 'daten/knowledge-base.json'), smallCityFolder], {
        env: cleanEnv(),
      }),
    ).rejects.toThrow(/ist nicht leer/u);
  });
});
