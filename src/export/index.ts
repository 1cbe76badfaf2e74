/**
 * Every file that is published with the pages, but for those that lie beside the page of each record: these are in
 * `companion-files.ts`. A new one is made by a file of this folder and listed here: in `data` where the catalogue has to list
 * it (its ending then needs a `catalogueCode` in `file-types.ts`), else below. Its `format` says under which heading the data
 * page lists it; a heading of its own is a text in the wording and an example in `formats.ts`.
 */

import type { OptionalPages } from '../site/routes.ts';
import { buildCatalogue } from './catalogue.ts';
import catalogueShapes from './catalogue-shapes.ttl?raw';
import { buildDataPackage } from './data-package.ts';
import exampleClient from './example-client.ts?raw';
import { buildFeeds } from './feeds.ts';
import { buildGraphFiles } from './graph.ts';
import { buildJsonFiles } from './json.ts';
import { buildJsonSchemas } from './json-schema.ts';
import { buildLlmsText } from './llms.ts';
import { buildPictures } from './pictures.ts';
import type { Publication, PublishedFile } from './published-file.ts';
import { buildSecurityTxt } from './security-txt.ts';
import shapes from './shapes.ttl?raw';
import { buildRobots, buildSitemap } from './sitemap.ts';
import { buildSssom } from './sssom.ts';
import { buildCsvFiles, buildTables } from './tables.ts';
import { vocabularyAddress } from './vocabulary.ts';

export async function buildPublishedFiles(
  publication: Publication,
  pages: OptionalPages,
): Promise<PublishedFile[]> {
  const tables = buildTables(publication);
  const csv = buildCsvFiles(publication, tables);
  const data = [
    ...buildJsonFiles(publication),
    ...csv,
    buildDataPackage(publication, tables, csv),
    buildSssom(publication),
    ...(await buildGraphFiles(publication)),
    ...buildJsonSchemas(publication),
  ];
  return [
    ...data,
    ...(await buildCatalogue(publication, data)),
    ...buildFeeds(publication),
    ...buildPictures(publication),
    buildLlmsText(publication),
    await buildSitemap(publication, pages),
    buildRobots(publication),
    buildSecurityTxt(publication),
    buildShapes(publication, 'shapes', shapes),
    buildShapes(publication, 'catalogue-shapes', catalogueShapes),
    {
      path: `${publication.folder}undocumented-claims.ts`,
      mediaType: 'text/plain',
      format: 'unlisted',
      text: exampleClient,
    },
  ];
}

function buildShapes(publication: Publication, name: string, text: string): PublishedFile {
  return {
    path: `${publication.folder}schema/${name}.ttl`,
    mediaType: 'text/turtle',
    format: 'schema',
    text: text.replace('urn:vocabulary#', vocabularyAddress(publication)),
  };
}
