/** The built pages as files: completeness, links, weight, and what must not be in them. */
import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { countCoverage, coverage } from '../../src/derived/coverage.ts';
import { coverageStatuses } from '../../src/model/coverage-status.ts';
import { isReservedFragment } from '../../src/model/fragments.ts';
import { type KnowledgeBase, latestEdition, targetsOf } from '../../src/model/knowledge-base.ts';
import { findMdxLinks } from '../../src/reading/mdx-links.ts';
import { metaPolicy } from '../../src/release/http-headers.ts';
import { listPages } from '../../src/site/pages.ts';
import { buildSite, sites } from '../support/build-sites.ts';
import {
  type BuiltFile,
  type BuiltPage,
  findDeadLinks,
  hashesOf,
  pagesOf,
  plantOnStart,
  readSite,
} from '../support/built-site.ts';
import { loadCity, readFolder, smallCityFolder } from '../support/small-city.ts';
import { findHeavyPages, findStaffData, findUnsetTokens } from '../support/weight.ts';

let files: BuiltFile[];
let pages: BuiltPage[];
let city: KnowledgeBase;

beforeAll(async () => {
  files = await readSite(sites.small);
  pages = pagesOf(files);
  city = await loadCity(smallCityFolder);
});

/** Records that have a page. */
const countRecords = () =>
  [
    city.principles,
    city.fields,
    city.measures,
    city.gaps,
    city.statements,
    city.departments,
    city.sources,
  ].reduce((sum, kind) => sum + kind.length, 0);

describe('the pages', () => {
  it('are one per record and list, in every language', () => {
    const records = countRecords();
    const lists = 19;
    const cells = city.principles.length * city.fields.length;
    const briefs = city.principles.length + city.departments.length;
    // Beside them the page in plain German and the one for what is not found.
    expect(pages).toHaveLength((records + lists + cells + briefs) * city.city.languages.length + 2);
    expect(pages.map(({ address }) => address)).toContain('/aemter/hafenamt/');
  });
  it('hold no inline script, no inline style and no event attribute; only the search loads a script', () => {
    const search = new Set<string | undefined>(['/massnahmen/', '/en/measures/']);
    expect(pages.filter(({ address }) => search.has(address))).toHaveLength(2);
    for (const { address, html } of pages) {
      const found = html.match(
        /<script(?![^>]*\s(?:src=|type="application\/ld\+json"))|<style|\sstyle=|\son[a-z]+=|javascript:/iu,
      )?.[0];
      expect({ address, found }).toEqual({ address, found: undefined });
      const scripts = [...html.matchAll(/<script type="module" src="(\/_astro\/[^"]+\.js)"><\/script>/gu)];
      expect({ address, scripts: scripts.length }).toEqual({ address, scripts: search.has(address) ? 1 : 0 });
      expect({ address, all: html.match(/<script(?! type="application\/ld\+json")/gu)?.length ?? 0 }).toEqual(
        {
          address,
          all: scripts.length,
        },
      );
    }
  });
  it('carry the policy, without exceptions', () => {
    expect(metaPolicy).not.toMatch(/unsafe|http|\*|sha256|nonce/u);
    expect(pages.length).toBeGreaterThan(100);
    for (const { address, html } of pages) {
      const policy = /<meta http-equiv="content-security-policy" content="([^"]*)">/u.exec(html)?.[1];
      expect({ address, policy }).toEqual({ address, policy: metaPolicy });
    }
  });
  it('load nothing from elsewhere', () => {
    let checked = 0;
    for (const { address, html } of pages) {
      const loaded = [
        ...html.matchAll(/<(?:link|img|source|iframe|use)[^>]*(?:href|src)="([^"#]+)"[^>]*>/gu),
      ].filter(([tag]) => !/rel="(?:canonical|alternate)"/u.test(tag));
      // At least the style sheet and the icon.
      expect({ address, loaded: loaded.length >= 2 }).toEqual({ address, loaded: true });
      for (const [, target] of loaded)
        expect({ address, target }).toEqual({ address, target: expect.stringMatching(/^\//u) });
      checked += loaded.length;
    }
    expect(checked).toBeGreaterThan(200);
  });
  it('have titles of their own', () => {
    const titles = pages.map(({ html }) => /<title>(.*?)<\/title>/u.exec(html)?.[1]);
    expect(titles).not.toContain(undefined);
    expect(new Set(titles).size).toBe(titles.length);
  });
  it('link only to pages and fragments that exist', () => {
    const { dead, checked } = findDeadLinks(files);
    expect(dead).toEqual([]);
    expect(checked).toBeGreaterThan(2000);
  });
  it('are those to which the check lets links lead, and have the places that it knows', async () => {
    const prose = (await readFolder(smallCityFolder)).filter(({ path }) => path.endsWith('.mdx'));
    const headings = new Map(
      prose.map(({ path, bytes }) => [path, findMdxLinks(new TextDecoder().decode(bytes)).headings]),
    );
    const listed = listPages(city, headings.keys()).map(({ path, fragments, prose: file }) => ({
      address: `/${path}`,
      places: [...fragments(), ...(headings.get(file ?? '') ?? [])],
    }));
    const built = pages.filter(({ address }) => address !== '/404.html');
    expect(listed.map(({ address }) => address).sort()).toEqual(built.map(({ address }) => address).sort());
    const placesOf = new Map(
      built.map(({ address, html }) => [
        address,
        new Set([...html.matchAll(/\sid="([^"]+)"/gu)].map(([, id = '']) => id)),
      ]),
    );
    const missing = listed.flatMap(({ address, places }) =>
      places.filter((place) => !placesOf.get(address)?.has(place)).map((place) => `${address}#${place}`),
    );
    expect(missing).toEqual([]);
    // Places of the page’s own making, and of single files, are for the page alone.
    const unknown = listed.flatMap(({ address, places }) =>
      [...(placesOf.get(address) ?? [])]
        .filter((id) => !places.includes(id) && !isReservedFragment(id) && !/^file-/u.test(id))
        .map((id) => `${address}#${id}`),
    );
    expect(unknown).toEqual([]);
    expect(listed.reduce((sum, { places }) => sum + places.length, 0)).toBeGreaterThan(300);
  });
  it.each([
    ['a page that does not exist', '<a href="/gibt-es-nicht/">x</a>'],
    ['a fragment that does not exist', '<a href="/glossar/#gibt-es-nicht">x</a>'],
    ['a file that does not exist', '<link rel="icon" href="/gibt-es-nicht.svg">'],
  ])('are found out when they link to %s', (_, link) => {
    expect(findDeadLinks(plantOnStart(files, link)).dead).toHaveLength(1);
  });
  it('leave no page without a link to it', () => {
    const linked = new Set(
      pages.flatMap(({ html }) => [...html.matchAll(/<a[^>]*\shref="([^"#]+)/gu)].map(([, href]) => href)),
    );
    for (const { address } of pages) {
      if (address === '/404.html') continue;
      expect({ address, linked: linked.has(address) }).toEqual({ address, linked: true });
    }
  });
});

describe('truth', () => {
  it('shows the counts on the start page that the data give', () => {
    const start = pages.find(({ address }) => address === '/')?.html ?? '';
    const all = coverage(city, latestEdition(city));
    const seen = new Set<number>();
    expect(city.principles).toHaveLength(2);
    const total = countCoverage(all, city.claims);
    for (const status of coverageStatuses)
      expect(start).toContain(`data-status="${status}" data-count="${total[status]}"`);
    for (const principle of city.principles) {
      const column =
        new RegExp(`<li data-parent="${principle.id}">(.*?)(?=<li data-parent|</ol>)`, 'su').exec(
          start,
        )?.[1] ?? '';
      const counts = countCoverage(all, targetsOf(city, principle.id));
      for (const status of coverageStatuses) {
        seen.add(counts[status]);
        const tiles = column.match(new RegExp(`<li class="tile ${status}\\b`, 'gu'));
        expect(tiles?.length ?? 0).toBe(counts[status]);
      }
    }
    expect([...seen].sort()).toEqual([0, 1]);
  });
  it('shows every measure, statement, principle, field, tenet and benefit', () => {
    const text = pages.map(({ html }) => html).join('\n');
    const titles = [
      ...city.measures,
      ...city.principles,
      ...city.fields,
      ...city.tenets,
      ...city.proceeding.benefits,
    ].map(({ title }) => title['de'] ?? title['sameInAllLanguages'] ?? '');
    expect(titles).toHaveLength(16);
    expect(titles).not.toContain('');
    for (const title of titles) expect(text).toContain(title.replaceAll('&', '&amp;'));
    expect(city.statements).toHaveLength(2);
    for (const { id } of city.statements)
      expect(pages.map(({ address }) => address)).toContain(`/stellungnahmen/${id}/`);
  });
  it('holds no struck-out text and no data of staff', () => {
    // The one sentence that is struck out in the source.
    expect(findStaffData(files, 'Satz ist gestrichen')).toEqual([]);
    const planted = (html: string) => findStaffData(plantOnStart(files, html), 'Satz ist gestrichen');
    expect(planted('Dieser Satz ist gestrichen.')).toEqual(['index.html: struck-out text']);
    expect(planted('<p>erika.muster@lindenhafen.example</p>')).toEqual([
      'index.html: erika.muster@lindenhafen.example',
    ]);
    expect(planted('<p>Telefon: 089 1</p>')).toEqual(['index.html: Telefon: 0']);
  });
});

describe('citations', () => {
  it('have a key of their own on every page, and the year of publication', () => {
    const entries = pages.flatMap(({ html }) => {
      const entry = /<pre>(@misc\{[\s\S]*?)<\/pre>/u.exec(html)?.[1];
      return entry === undefined ? [] : [entry];
    });
    const records = countRecords();
    // Report and proceeding can be cited, too.
    expect(entries.length).toBeGreaterThanOrEqual((records + 2) * city.city.languages.length);
    const keys = entries.map((entry) => /^@misc\{([^,\s]+),/u.exec(entry)?.[1]);
    expect(keys).not.toContain(undefined);
    expect(new Set(keys).size).toBe(keys.length);
    for (const entry of entries) {
      expect(entry).toMatch(/ {2}year = \{2020\},\n {2}date = \{2020-07-01\},/u);
      expect(entry).toMatch(/ {2}author = \{\{(?:Redaktion des Hafens|Editors of the harbour)\}\},/u);
      expect(entry).toContain('  version = {1.2.0},');
    }
  });
  it('say of the report who wrote and published it, when, and in which version', () => {
    for (const [address, title, editors, day] of [
      ['/bericht/', 'Selbstbericht: digitale Rechte in Lindenhafen', 'Redaktion des Hafens', '1. Juli 2020'],
      ['/en/report/', 'Self-report: digital rights in Lindenhafen', 'Editors of the harbour', '1 July 2020'],
    ] as const) {
      const html = pages.find((page) => page.address === address)?.html ?? '';
      expect(html).toContain(`<h1>${title}</h1>`);
      for (const fact of [
        editors,
        city.city.publisher.name[address.startsWith('/en') ? 'en' : 'de'],
        '1.2.0',
      ])
        expect(html).toContain(`>${fact}</dd>`);
      expect(html).toContain(`<time datetime="2020-07-01">${day}</time>`);
      expect(html).toContain(`${editors}: ${address.startsWith('/en') ? '“' : '„'}${title}`);
    }
  });
});

it('never puts a label with a colon before the name of an edition, which may begin with one', () => {
  const [edition] = city.editions;
  expect(Object.values(edition?.name ?? {})).toContain('Stand: Ratspapier 2020');
  const texts = files.filter(({ path }) => /\.(?:html|xml)$|feed\.\w+\.json$/u.test(path));
  expect(texts.length).toBeGreaterThan(100);
  for (const { path, bytes } of texts) {
    const found = Object.values(edition?.name ?? {}).flatMap(
      (name) => bytes.toString('utf8').match(new RegExp(`.{0,20}: ${name}`, 'u')) ?? [],
    );
    expect({ path, found }).toEqual({ path, found: [] });
  }
});

describe('weight', () => {
  it('keeps a page and its style sheet within one flight, the larger kinds within three', () => {
    expect(findHeavyPages(files, pages)).toEqual([]);
  });
  it('is found out when a page is too heavy', () => {
    const noise = Array.from({ length: 2_000 }, (_, index) =>
      createHash('sha256').update(String(index)).digest('hex'),
    );
    const planted = pages.map((page) =>
      page.address === '/glossar/' ? { ...page, html: page.html + noise.join('') } : page,
    );
    expect(findHeavyPages(files, planted)).toEqual(['/glossar/']);
  });
});

describe('style sheets', () => {
  it('set every token of KERN that they read', () => {
    expect(findUnsetTokens(files)).toEqual([]);
  });
  it('are found out when one lacks what another sets', () => {
    const [sheet] = files.filter(({ path }) => /_astro\/facts[^/]*\.css$/u.test(path));
    const bytes = Buffer.from(
      sheet?.bytes.toString('utf8').replaceAll(/--kern-typography[\w-]+:[^;}]+;?/gu, '') ?? '',
    );
    expect(findUnsetTokens([{ path: 'facts.css', bytes }])).toEqual([
      'facts.css --kern-typography-font-family-default',
    ]);
  });
});

describe('the small city', () => {
  it.each([
    [
      'elsewhere',
      { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr' },
      '002',
    ],
    ['private', { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C', LANGUAGE: '' }, '077'],
  ] as const)('has the same bytes in another time zone, locale and umask (%s)', async (name, env, umask) => {
    // Nothing that an earlier build left behind may help this one.
    await rm('.astro', { recursive: true, force: true });
    await buildSite(sites[name], { ...env, CONTENT_DIR: smallCityFolder }, '.', umask);
    const built = hashesOf(await readSite(sites[name]));
    expect(built.length).toBeGreaterThan(100);
    expect(built).toEqual(hashesOf(files));
  });
});
