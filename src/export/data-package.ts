/** The tables as a Data Package (version 2.0): which files there are, and what stands in their columns. */
import { basename } from 'node:path/posix';
import { getText } from '../model/localized.ts';
import { schemaVersion } from './json-format.ts';
import { byteSize, formatJson, type Publication, type PublishedFile, sha256 } from './published-file.ts';
import { type Column, type Table, tablePath } from './tables.ts';

/** @param files the CSV files of the tables, for sizes and checksums */
export function buildDataPackage(
  publication: Publication,
  tables: readonly Table[],
  files: readonly PublishedFile[],
): PublishedFile {
  const { city } = publication.knowledgeBase;
  const language = publication.internationalLanguage;
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
      keywords: city.catalogue.keywords[language],
      resources: tables.map((table) => {
        const path = tablePath(publication, table);
        const text = files.find((file) => file.path === path)?.text ?? '';
        return {
          name: table.name,
          type: 'table',
          path: basename(path),
          title: table.title,
          description: table.description,
          format: 'csv',
          mediatype: 'text/csv',
          encoding: 'utf-8',
          bytes: byteSize(text),
          hash: `sha256:${sha256(text)}`,
          dialect: {
            delimiter: ';',
            lineTerminator: '\r\n',
            quoteChar: '"',
            doubleQuote: true,
            header: true,
          },
          schema: {
            fields: table.columns.map(describeField),
            primaryKey: table.key,
            foreignKeys: table.references.map(({ column, table: other }) => ({
              fields: [column],
              reference: { resource: other, fields: ['id'] },
            })),
            missingValues: [''],
          },
        };
      }),
    }),
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
