/** Media types: what a server sends is what the file is, also where its ending alone would not tell. */
import { beforeAll, describe, expect, it } from 'vitest';
import { contentTypeOf, findNamedType } from '../../src/export/file-types.ts';
import { buildHeadersFile } from '../../src/release/http-headers.ts';
import { type Published, publishFiles } from '../support/publication.ts';
import { loadCity, smallCityFolder } from '../support/small-city.ts';

let published: Published;
beforeAll(async () => {
  published = await publishFiles(await loadCity(smallCityFolder));
});

/** A media type with its character set; SVG says that itself. */
const sent = (mediaType: string) =>
  mediaType === 'image/svg+xml' ? mediaType : `${mediaType}; charset=utf-8`;

it('are those of every published file', () => {
  expect(published.files.length).toBeGreaterThan(60);
  for (const { path, mediaType } of published.files)
    expect({ path, type: contentTypeOf(path) }).toEqual({ path, type: sent(mediaType) });
});

it.each([
  ['feed.xml', 'application/atom+xml'],
  ['en/feed.xml', 'application/atom+xml'],
  ['feed.json', 'application/feed+json'],
  ['daten/schema/measures.json', 'application/schema+json'],
  ['daten/catalog.jsonld', 'application/ld+json'],
  ['daten/catalog.ttl', 'text/turtle'],
  ['daten/measures.json', 'application/json'],
  ['sitemap.xml', 'application/xml'],
  ['daten/links.sssom.tsv', 'text/tab-separated-values'],
  ['daten/measures.excel.csv', 'text/csv'],
])('%s is %s', (path, type) => {
  expect(contentTypeOf(path)).toBe(`${type}; charset=utf-8`);
});

it.each(['massnahmen/schema/index.json', 'massnahmen/feed.xml/index.json', 'newsfeed.xml', 'schema.json'])(
  '%s has none of its own',
  (path) => {
    expect(findNamedType(path)).toBeUndefined();
  },
);

describe('the _headers file', () => {
  /** Values of a header, from every block that matches the path, as hosts that join them would send. */
  const valuesOf = (name: string, path: string) =>
    buildHeadersFile(
      '/base/',
      published.files.map((file) => file.path),
    )
      .split('\n\n')
      .map((block) => block.trim().split('\n'))
      .filter(([pattern = '']) => {
        const [start = '', end] = pattern.split('*');
        return end === undefined ? path === pattern : path.startsWith(start) && path.endsWith(end);
      })
      .flatMap((lines) => lines.flatMap((line) => line.trim().split(`${name}: `).slice(1)));

  it('names a media type at most once for each file, and the right one', () => {
    for (const { path, mediaType } of published.files) {
      const values = valuesOf('Content-Type', `/base/${path}`);
      const known = /^application\/(?:json|xml)$/u.test(mediaType);
      expect({ path, values }).toEqual({ path, values: known ? [] : [sent(mediaType)] });
    }
  });
  it('lets other sites read every data file', () => {
    for (const { path } of published.files)
      expect({ path, origins: valuesOf('Access-Control-Allow-Origin', `/base/${path}`) }).toEqual({
        path,
        origins: ['*'],
      });
  });
});
