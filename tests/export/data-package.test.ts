/** The data package: it describes the files that there are, in the way that they are written. */
import { createHash } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import dataPackageSchema from '../support/data-package.schema.json' with { type: 'json' };
import { type Published, publishFiles } from '../support/publication.ts';
import { withReadings } from '../support/second-readings.ts';
import { loadCity, smallCityFolder } from '../support/small-city.ts';

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly dialect: { readonly delimiter: string; readonly lineTerminator: string };
  readonly schema: {
    readonly fields: readonly { readonly name: string }[];
    readonly foreignKeys?: readonly {
      readonly fields: readonly [string];
      readonly reference: { readonly resource: string; readonly fields: readonly [string] };
    }[];
  };
}

let published: Published;
let resources: readonly Resource[];
beforeAll(async () => {
  published = await publishFiles(await loadCity(smallCityFolder, withReadings));
  ({ resources } = JSON.parse(published.text('datapackage.json')) as { resources: Resource[] });
});

/** A table as its dialect says that it has to be read. */
function readTable({ path, dialect }: Resource): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(
    published
      .text(path)
      .replace(/^\ufeff/u, '')
      .replace(/\r\n$/u, ''),
    { header: true, delimiter: dialect.delimiter, newline: '\r\n' },
  );
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data;
}

it('describes every table in both kinds', () => {
  const tables = ['measures', 'links', 'claims', 'commitments', 'gaps', 'statements', 'agreement'];
  expect(resources.map(({ name }) => name)).toEqual([
    ...tables,
    ...tables.map((name) => `${name}.spreadsheet`),
  ]);
});

it('names delimiter, columns, size and checksum that the files have', () => {
  for (const resource of resources) {
    const text = published.text(resource.path);
    expect(text.startsWith('\ufeff')).toBe(resource.path.endsWith('.excel.csv'));
    expect(resource.dialect.delimiter).toBe(resource.path.endsWith('.excel.csv') ? ';' : ',');
    expect(Object.keys(readTable(resource)[0] ?? {})).toEqual(resource.schema.fields.map(({ name }) => name));
    expect(resource.bytes).toBe(Buffer.byteLength(text));
    expect(resource.hash).toBe(`sha256:${createHash('sha256').update(text).digest('hex')}`);
  }
});

it('has foreign keys that lead to rows of the same kind of file, and no empty list of them', () => {
  const withKeys = resources.filter(({ schema }) => schema.foreignKeys);
  expect(withKeys.map(({ name }) => name)).toEqual(['links', 'links.spreadsheet']);
  for (const resource of withKeys)
    for (const { fields, reference } of resource.schema.foreignKeys ?? []) {
      const other = resources.find(({ name }) => name === reference.resource);
      if (!other) throw new Error(`There is no ${reference.resource}.`);
      expect(other.path.endsWith('.excel.csv')).toBe(resource.path.endsWith('.excel.csv'));
      const known = readTable(other).map((row) => row[reference.fields[0]]);
      for (const row of readTable(resource)) expect(known).toContain(row[fields[0]]);
    }
});

describe('the project’s own schema', () => {
  const validate = addFormats.default(new Ajv2020({ strict: false })).compile(dataPackageSchema);
  // biome-ignore lint/suspicious/noExplicitAny: a broken copy is not of the type
  const read = (): any => JSON.parse(published.text('datapackage.json'));

  it('accepts the package', () => {
    expect(validate(read()) || validate.errors).toBe(true);
  });
  // biome-ignore lint/suspicious/noExplicitAny: a broken copy is not of the type
  it.each<[string, (descriptor: any) => void]>([
    ['foreign keys', ({ resources: [first] }) => Object.assign(first.schema, { foreignKeys: [] })],
    ['keywords', (descriptor) => Object.assign(descriptor, { keywords: [] })],
    ['licences', (descriptor) => Object.assign(descriptor, { licenses: [] })],
    ['contributors', (descriptor) => Object.assign(descriptor, { contributors: [] })],
    ['resources', (descriptor) => Object.assign(descriptor, { resources: [] })],
    ['a primary key', ({ resources: [first] }) => Object.assign(first.schema, { primaryKey: [] })],
    ['fields', ({ resources: [first] }) => Object.assign(first.schema, { fields: [] })],
  ])('refuses an empty list of %s', (_, empty) => {
    const descriptor = read();
    empty(descriptor);
    expect(validate(descriptor)).toBe(false);
  });
});
