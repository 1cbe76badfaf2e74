/**
 * The published data of a built site, and what a library or schema that did not write it finds wrong with each kind of
 * file.
 */

import { createHash } from 'node:crypto';
import { DOMParser } from '@xmldom/xmldom';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import Papa from 'papaparse';
import { mostEntries } from '../../src/export/feeds.ts';
import type { KnowledgeBase } from '../../src/model/knowledge-base.ts';
import { addressOf, readSite } from './built-site.ts';
import dataPackageSchema from './data-package.schema.json' with { type: 'json' };
import { parseTurtle } from './rdf.ts';
import { loadCity } from './small-city.ts';
import { readSssom } from './sssom.ts';

export interface PublishedData {
  readonly city: KnowledgeBase;
  /** Bytes of every file, by its path. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** Fragments of every page, by its address below the host. */
  readonly anchors: ReadonlyMap<string, ReadonlySet<string>>;
  /** Text of a file that has to be there. */
  readonly text: (path: string) => string;
  // biome-ignore lint/suspicious/noExplicitAny: read as any reader of JSON would
  readonly json: (path: string) => any;
  readonly paths: (pattern: RegExp) => string[];
  /** The address itself when it leads to no page or file of the site, or to no place on it. */
  readonly findDeadEnd: (address: string) => string | undefined;
}

/** Reads a built site and the content that it was made from. */
export async function openData(site: string, content: string): Promise<PublishedData> {
  const built = await readSite(site);
  const city = await loadCity(content);
  const files = new Map(built.map(({ path, bytes }) => [path, bytes]));
  const anchors = new Map(
    built
      .filter(({ path }) => path.endsWith('.html'))
      .map(({ path, bytes }) => [
        addressOf(path),
        new Set([...bytes.toString('utf8').matchAll(/\sid="([^"]+)"/gu)].map(([, id]) => id ?? '')),
      ]),
  );
  const text = (path: string) => {
    const bytes = files.get(path);
    if (!bytes) throw new Error(`There is no ${path}.`);
    return bytes.toString('utf8');
  };
  return {
    city,
    files,
    anchors,
    text,
    json: (path) => JSON.parse(text(path)),
    paths: (pattern) => [...files.keys()].filter((path) => pattern.test(path)),
    findDeadEnd: (address) => {
      const { origin, pathname, hash } = new URL(address);
      if (origin !== city.city.siteUrl) return undefined;
      const page = anchors.get(pathname);
      if (!page) return files.has(pathname.slice(1)) && hash === '' ? undefined : address;
      return hash === '' || page.has(hash.slice(1)) ? undefined : address;
    },
  };
}

export const buildAjv = () =>
  addFormats.default(new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }));

/** Faults of every JSON file by the schema that it names, and how many files there are. */
export function findSchemaFaults({ paths, json }: PublishedData): { checked: number; faults: string[] } {
  const ajv = buildAjv();
  const schemas = paths(/^daten\/schema\/.*\.json$/u).map(json);
  if (schemas.length < 13) throw new Error(`There are only ${schemas.length} schemas.`);
  for (const schema of schemas) ajv.addSchema(schema);
  const named = paths(/^daten\/[a-z-]+\.json$|\/index\.json$/u).filter(
    (path) => !path.endsWith('datapackage.json'),
  );
  const faults = named.flatMap((path) => {
    const data = json(path);
    const validate = ajv.getSchema(data.$schema);
    return validate?.(data) === true ? [] : [`${path}: ${JSON.stringify(validate?.errors ?? 'no schema')}`];
  });
  return { checked: named.length, faults };
}

export interface Descriptor {
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

export type Resource = Descriptor['resources'][number];

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
export function findTableFaults(resource: Resource, csv: string): string[] {
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

/** Rows of a table. */
export const rowsOf = (csv: string) =>
  Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/u, ''), { header: true, skipEmptyLines: true })
    .data;

/** Whether a data package conforms to the specification. */
export const validatePackage = addFormats.default(new Ajv2020({ strict: false })).compile(dataPackageSchema);

/** Values of a column that refer to a row of another table that is not there. */
function findBrokenReferences(
  { text }: PublishedData,
  csv: string,
  { fields: [field = ''], reference }: NonNullable<Resource['schema']['foreignKeys']>[number],
): string[] {
  const [key = ''] = reference.fields;
  const known = new Set(
    rowsOf(text(`daten/${reference.resource.replace('.spreadsheet', '.excel')}.csv`)).map((row) => row[key]),
  );
  return rowsOf(csv)
    .map((row) => row[field])
    .filter((value) => !known.has(value))
    .map((value) => `${field} ${value}`);
}

/** Faults of the data package: its description, its tables, their sizes and hashes, and what they refer to. */
export function findPackageFaults(data: PublishedData): string[] {
  const descriptor = data.json('daten/datapackage.json') as Descriptor;
  if (!validatePackage(descriptor)) return [JSON.stringify(validatePackage.errors)];
  return descriptor.resources.flatMap((resource) => {
    const csv = data.text(`daten/${resource.path}`);
    const hash = `sha256:${createHash('sha256').update(csv).digest('hex')}`;
    const faults = [
      ...findTableFaults(resource, csv),
      ...(rowsOf(csv).length === 0 ? ['no rows'] : []),
      ...(csv.startsWith('\ufeff') === resource.path.endsWith('.excel.csv') ? [] : ['byte order mark']),
      ...(Buffer.byteLength(csv) === resource.bytes ? [] : ['bytes']),
      ...(hash === resource.hash ? [] : ['hash']),
      ...(resource.schema.foreignKeys ?? []).flatMap((key) => findBrokenReferences(data, csv, key)),
    ];
    return faults.map((fault) => `${resource.name}: ${fault}`);
  });
}

/** Columns of SSSOM that the site uses. */
const sssomColumn =
  /^(?:(?:subject|predicate|object)_(?:id|label)|(?:subject|object)_source|mapping_justification|(?:author|reviewer)_label|(?:mapping|review)_date|reviewer_agreement|comment)$/u;

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
  faults.push(...findReviewFaults(row));
  if (row['subject_id'] === 'sssom:NoTermFound' && !row['subject_source']) faults.push('subject_source');
  return faults;
}

/** A review names its reviewers, its day and an agreement from −1 to 1, or is none. */
function findReviewFaults(row: Readonly<Record<string, string>>): string[] {
  const slots = [row['reviewer_label'], row['review_date'], row['reviewer_agreement']].map(
    (slot) => slot ?? '',
  );
  if (slots.every((slot) => slot === '')) return [];
  const [, day = '', agreement = ''] = slots;
  return [
    ...(slots.includes('') ? ['review'] : []),
    ...(/^\d{4}-\d{2}-\d{2}$/u.test(day) ? [] : ['review_date']),
    ...(Math.abs(Number(agreement)) <= 1 ? [] : ['reviewer_agreement']),
  ];
}

/** Faults of an SSSOM/TSV file: metadata, columns and values that the standard requires, and prefixes that are declared. */
export function findSssomFaults(tsv: string): string[] {
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

/** Addresses in the mappings that lead nowhere, and how many there are. */
export function findDeadMappings({ text, findDeadEnd }: PublishedData): { checked: number; dead: string[] } {
  const { metadata, rows } = readSssom(text('daten/links.sssom.tsv'));
  const prefixes: Record<string, string> = {
    ...(metadata['curie_map'] as Record<string, string>),
    semapv: 'https://w3id.org/semapv/vocab/',
    sssom: 'https://w3id.org/sssom/',
  };
  const expand = (name = '') => {
    const [prefix = '', ...rest] = name.split(':');
    return (prefixes[prefix] ?? '') + rest.join(':');
  };
  const slots = ['subject_id', 'predicate_id', 'object_id', 'subject_source', 'object_source'];
  const addresses = rows.flatMap((row) => slots.map((slot) => expand(row[slot])));
  return {
    checked: rows.length,
    dead: addresses.filter((address) => findDeadEnd(address) !== undefined),
  };
}

/** Addresses of the site in the graphs, and those of them that lead nowhere. */
export function findMinted({ city, text, findDeadEnd }: PublishedData): { minted: number; dead: string[] } {
  const terms = ['knowledge-base', 'catalog'].flatMap((name) => [...parseTurtle(text(`daten/${name}.ttl`))]);
  const addresses = new Set(
    terms
      .flatMap(({ subject, predicate, object }) => [subject, predicate, object])
      .filter(({ termType }) => termType === 'NamedNode')
      .map(({ value }) => value)
      .filter((value) => value.startsWith(city.city.siteUrl)),
  );
  return {
    minted: addresses.size,
    dead: [...addresses].filter((address) => findDeadEnd(address) !== undefined),
  };
}

/** Files that the catalogue gives another size or checksum than they have, and those that it leaves out or invents. */
export function findCatalogueFaults({ files, json, paths }: PublishedData): string[] {
  // biome-ignore lint/suspicious/noExplicitAny: read as any reader of JSON-LD would
  const graph = json('daten/catalog.jsonld')['@graph'] as any[];
  const distributions = graph.filter((node) => node['@type'] === 'dcat:Distribution');
  const pathOf = (one: (typeof distributions)[number]) =>
    new URL(one['dcat:downloadURL']['@id']).pathname.slice(1);
  const faults = distributions.flatMap((one) => {
    const bytes = files.get(pathOf(one)) ?? Buffer.from('');
    const size = Number(one['dcat:byteSize']['@value']) === bytes.length;
    const sum = createHash('sha256').update(bytes).digest('hex');
    const same = one['spdx:checksum']['spdx:checksumValue']['@value'] === sum;
    return [...(size ? [] : [`${pathOf(one)}: size`]), ...(same ? [] : [`${pathOf(one)}: checksum`])];
  });
  const listed = distributions.map(pathOf);
  const data = paths(/^daten\/(?!catalog\.)(?!.*shapes\.ttl).*\.(?:json|csv|tsv|jsonld|ttl)$/u);
  if (data.length === 0) throw new Error('There is no data file.');
  return [
    ...faults,
    ...data.filter((path) => !listed.includes(path)).map((path) => `${path}: left out`),
    ...listed.filter((path) => !data.includes(path)).map((path) => `${path}: invented`),
    ...findRepeated(listed).map((path) => `${path}: twice`),
  ];
}

/** Faults of an XML text. */
export function findXmlFaults(xml: string): string[] {
  const faults: string[] = [];
  try {
    new DOMParser({ onError: (_, message) => void faults.push(message) }).parseFromString(xml, 'text/xml');
  } catch (error) {
    faults.push(String(error));
  }
  return faults;
}

/** Faults of an Atom feed: what RFC 4287 requires. */
export function findAtomFaults(xml: string): string[] {
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
export function findJsonFeedFaults(feed: {
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

/** Faults of both feeds of a language: what is invalid, what is missing, and what leads nowhere. */
export function findFeedFaults({ city, text, json, findDeadEnd }: PublishedData, prefix: string): string[] {
  const feed = json(`${prefix}feed.json`);
  const items = feed.items as { title: string; url: string }[];
  const states = city.measures.flatMap((measure) => measure.states);
  const entries = text(`${prefix}feed.xml`).match(/<entry>/gu)?.length;
  return [
    ...findAtomFaults(text(`${prefix}feed.xml`)),
    ...findJsonFeedFaults(feed),
    ...(items.length === Math.min(mostEntries, states.length + city.editions.length + city.changes.length)
      ? []
      : [`${items.length} items`]),
    ...(entries === items.length ? [] : [`${entries} entries`]),
    ...items.filter(({ url }) => findDeadEnd(url) !== undefined).map(({ url }) => `dead: ${url}`),
  ];
}

/** Addresses of the sitemap, in their order, and what is wrong with it as XML. */
export function readSitemap({ text }: PublishedData): { listed: string[]; faults: string[] } {
  const xml = text('sitemap.xml');
  const listed = [...xml.matchAll(/<loc>([^<]*)<\/loc>/gu)].map(
    ([, address]) => new URL(address ?? '').pathname,
  );
  return { listed: listed.sort(), faults: findXmlFaults(xml) };
}
