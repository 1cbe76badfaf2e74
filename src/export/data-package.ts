/** The tables as a Data Package (version 2.0): which files there are, and what stands in their columns. */
import { basename } from 'node:path/posix';
import { getText } from '../model/localized.ts';
import { schemaVersion } from './json-format.ts';
import { byteSize, formatJson, type Publication, type PublishedFile, sha256 } from './published-file.ts';
import { type Column, type CsvKind, csvKinds, type Table, tablePath } from './tables.ts';

/** @param files the CSV files of the tables, for sizes and checksums */
export function buildDataPackage(
  publication: Publication,
  tables: readonly Table[],
  files: readonly PublishedFile[],
): PublishedFile {
  const { city } = publication.knowledgeBase;
  const language = publication.internationalLanguage;
  const keywords = city.catalogue.keywords[language] ?? [];
  return {
    path: `${publication.folder}datapackage.json`,
    mediaType: 'application/json',
    format: 'package',
    text: formatJson({
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: new URL(city.siteUrl).hostname.replaceAll('.', '-'),
      title: getText(city.siteTitle, language),
      description: getText(city.siteSummary, language),
      homepage: publication.list('data', language),
      version: `${publication.edition.id}+schema.${schemaVersion}`,
      licenses: [{ name: city.licences.content, path: city.licences.contentAddress }],
      contributors: [{ title: getText(city.publisher.name, language), roles: ['publisher'] }],
      // The profile wants lists with at least one entry, or none at all.
      ...(keywords.length > 0 ? { keywords } : {}),
      resources: kinds.flatMap((kind) =>
        tables.map((table) => describeTable(publication, table, kind, files)),
      ),
    }),
  };
}

const kinds = Object.keys(csvKinds) as CsvKind[];

/** The standard form has the table's name; the one for spreadsheets adds to it. */
const resourceName = (table: string, kind: CsvKind) => (kind === 'csv' ? table : `${table}.${kind}`);

const remarks: Readonly<Record<CsvKind, string>> = {
  csv: '',
  spreadsheet:
    ' The same table for German spreadsheets: with a byte order mark, semicolons, and an apostrophe before what would be a formula.',
};

function describeTable(
  publication: Publication,
  table: Table,
  kind: CsvKind,
  files: readonly PublishedFile[],
) {
  const path = tablePath(publication, table, kind);
  const file = files.find((one) => one.path === path);
  if (!file) throw new Error(`There is no ${path}.`);
  return {
    name: resourceName(table.name, kind),
    type: 'table',
    path: basename(path),
    title: table.title,
    description: table.description + remarks[kind],
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: byteSize(file.text),
    hash: `sha256:${sha256(file.text)}`,
    dialect: {
      delimiter: csvKinds[kind].delimiter,
      lineTerminator: '\r\n',
      quoteChar: '"',
      doubleQuote: true,
      header: true,
    },
    schema: {
      fields: table.columns.map(describeField),
      primaryKey: table.key,
      ...(table.references.length > 0
        ? {
            foreignKeys: table.references.map(({ column, table: other }) => ({
              fields: [column],
              reference: { resource: resourceName(other, kind), fields: ['id'] },
            })),
          }
        : {}),
      missingValues: [''],
    },
  };
}

function describeField({ name, type, description, allowed, required }: Column) {
  const constraints = {
    ...(required ? { required: true } : {}),
    ...(allowed ? { enum: allowed } : {}),
  };
  return {
    name,
    type,
    description,
    ...(type === 'boolean' ? { trueValues: ['true'], falseValues: ['false'] } : {}),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}
