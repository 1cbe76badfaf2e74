/** All pages of the real city as files: links, weight, the same bytes from the same content, and nothing of staff. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { asOf } from '../../../src/model/as-of.ts';
import type { KnowledgeBase } from '../../../src/model/knowledge-base.ts';
import { sites } from '../../support/build-sites.ts';
import {
  type BuiltFile,
  type BuiltPage,
  findDeadLinks,
  gzipSize,
  hashesOf,
  pagesOf,
  readSite,
} from '../../support/built-site.ts';
import { recordWhenHeld } from '../../support/checks.ts';
import { loadCity, realFolder } from '../../support/small-city.ts';
import { findHeavyPages, findStaffData, mostCss, mostFonts } from '../../support/weight.ts';

let files: BuiltFile[];
let pages: BuiltPage[];
let city: KnowledgeBase;

beforeAll(async () => {
  files = await readSite(sites.real);
  pages = pagesOf(files);
  city = await loadCity(realFolder);
  expect(pages.length).toBeGreaterThan(400);
});

describe('links', () => {
  let links = 0;

  it('lead only to pages and fragments that exist', () => {
    const { dead, checked } = findDeadLinks(files);
    expect(dead).toEqual([]);
    expect(checked).toBeGreaterThan(5000);
    links = checked;
  });
  recordWhenHeld(() => ({ id: 'links', tool: 'vitest', count: links, unit: 'links' }));
});

it('leaves a blank between the sentences of a text', () => {
  const joined = pages.flatMap(({ address, html }) => {
    const [, body = ''] = html.split('</head>');
    const text = body
      .replace(/<(script|code|pre|textarea)\b.*?<\/\1>/gsu, '')
      .replace(/<\/?(?:a|abbr|b|em|q|span|strong)\b[^>]*>/gu, '');
    return [...text.matchAll(/[^>\n]{0,20}\p{Ll}{2}\.\p{Lu}\p{Ll}+/gu)].map(
      ([found]) => `${address} ${found}`,
    );
  });
  expect(joined).toEqual([]);
});

it('has a page for every record and list, each with a title of its own', () => {
  const count = (kinds: readonly (readonly unknown[])[]) => kinds.reduce((sum, kind) => sum + kind.length, 0);
  const ofEdition = (
    { principles, fields, measures, gaps, departments }: KnowledgeBase,
    pagesOfLists: number,
  ) =>
    count([principles, fields, measures, gaps, departments]) +
    // Cells of the matrix, and briefs.
    principles.length * fields.length +
    count([principles, departments]) +
    pagesOfLists;
  const [first] = city.editions;
  if (!first) throw new Error('There is no edition.');
  const lists = (prefix: string) =>
    pages.filter(({ address }) => address.startsWith(`${prefix}massnahmen/liste/`)).length;
  const latest = ofEdition(city, lists('/')) + count([city.statements, city.sources]) + 21;
  // Start, principles, fields, measures, gaps, departments, questions, matrix and report.
  const earlier = ofEdition(asOf(city, first), lists('/stand-2019/')) + 9;
  expect(pages).toHaveLength((latest + earlier) * city.city.languages.length + 3);
  const titles = pages.map(({ html }) => /<title>(.*?)<\/title>/u.exec(html)?.[1]);
  expect(titles).not.toContain(undefined);
  expect(new Set(titles).size).toBe(titles.length);
});

it('shows every measure, principle, field, tenet and benefit', () => {
  const text = pages.map(({ html }) => html).join('\n');
  const titles = [
    ...city.measures,
    ...city.principles,
    ...city.fields,
    ...city.tenets,
    ...city.proceeding.benefits,
  ].map(({ title }) => title['de'] ?? title['sameInAllLanguages'] ?? '');
  expect(titles.length).toBeGreaterThan(70);
  for (const title of titles) expect(text).toContain(title.replaceAll('&', '&amp;'));
});

it('holds no struck-out text and no data of staff', () => {
  // The one sentence that is struck out in the source, in pieces: it must not stand here either.
  expect(findStaffData(files, ['jederzeit', 'willk'].join(' '))).toEqual([]);
});

describe('weight', () => {
  it('keeps a page and its style sheet within one flight, the larger kinds within three', () => {
    expect(findHeavyPages(files, pages)).toEqual([]);
  });
  it('keeps each style sheet within 8 kB, and the typefaces within 40 kB', () => {
    const sizes = (ending: string) =>
      files.filter(({ path }) => path.endsWith(ending)).map(({ bytes }) => bytes);
    expect(sizes('.css').filter((bytes) => gzipSize(bytes) > mostCss)).toEqual([]);
    const fonts = sizes('.woff2');
    expect(fonts).toHaveLength(2);
    expect(fonts.reduce((sum, { length }) => sum + length, 0)).toBeLessThanOrEqual(mostFonts);
  });
  it('keeps the script of the search and each index within 60 kB together', () => {
    const scripts = files.filter(({ path }) => path.endsWith('.js'));
    expect(scripts).not.toEqual([]);
    const script = scripts.reduce((sum, { bytes }) => sum + gzipSize(bytes), 0);
    const indexes = files.filter(({ path }) => /search\.\w+\.[0-9a-f]{8}\.json$/u.test(path));
    expect(indexes).toHaveLength(city.city.languages.length * city.editions.length);
    for (const { bytes } of indexes) expect(script + gzipSize(bytes)).toBeLessThanOrEqual(60_000);
  });
  recordWhenHeld(() => ({ id: 'weight', tool: 'gzip', count: pages.length, unit: 'pages' }));
});

describe('determinism', () => {
  it('gives the same bytes from the same content', async () => {
    expect(hashesOf(await readSite(sites.again))).toEqual(hashesOf(files));
  });
  recordWhenHeld(() => ({ id: 'determinism', tool: 'SHA-256', count: files.length, unit: 'files' }));
});

describe('another city', () => {
  it('builds from its content alone: its pages name nothing of this one', async () => {
    const other = pagesOf(await readSite(sites.small));
    expect(other.length).toBeGreaterThan(60);
    for (const { html } of other) expect(html).not.toMatch(/München|Munich|LHM|Referat|Leitlinie/u);
  });
  it('is small, but shows every element, class, role and state that this one shows', async () => {
    const shownIn = (all: readonly BuiltPage[]) =>
      new Set(
        all.flatMap(({ html }) =>
          [...html.matchAll(/<([a-z][a-z0-9]*)((?:\s[^<>]*)?)>/gu)].flatMap(
            ([, element, attributes = '']) => [
              ...(/\sclass="([^"]*)"/u.exec(attributes)?.[1] ?? '')
                .split(' ')
                // The shade of a figure and what a filter selects are values, not looks of their own.
                .map((name) => `${element}.${name.replace(/^heat-[1-5]$|^in-\d$|^[a-z]\d+$/u, 'value')}`),
              ...[...attributes.matchAll(/\s(role="[^"]*"|aria-[a-z]+|data-[a-z]+)/gu)].map(
                ([, name]) => name,
              ),
              ...[...attributes.matchAll(/\sdata-(?:status|state|kind)="[^"]*"/gu)].map(([value]) => value),
            ],
          ),
        ),
      );
    const here = shownIn(pages);
    // With its second edition, since this one has two; and with second readings, which it has in a site of their own.
    const there = shownIn([
      ...pagesOf(await readSite(sites.small)),
      ...pagesOf(await readSite(sites.later)),
      ...pagesOf(await readSite(sites.read)),
    ]);
    expect(here.size).toBeGreaterThan(100);
    expect([...here].filter((shown) => !there.has(shown))).toEqual([]);
  });
  it('needs no change of the code: src/ does not name the city', async () => {
    const names = new RegExp(
      [city.city.name, city.city.officialName]
        .flatMap((name) => Object.values(name))
        .concat(city.city.abbreviation ?? [])
        .join('|')
        .replace(/[()]/gu, '\\$&'),
      'u',
    );
    const sources = (await readdir('src', { recursive: true, withFileTypes: true })).filter((entry) =>
      entry.isFile(),
    );
    expect(sources.length).toBeGreaterThan(50);
    for (const entry of sources) {
      const text = await readFile(join(entry.parentPath, entry.name), 'utf8');
      expect({ file: entry.name, found: names.exec(text)?.[0] }).toEqual({
        file: entry.name,
        found: undefined,
      });
    }
  });
});
