/** The built pages as files: completeness, weight, links, and what must not be in them. */
import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { countCoverage, coverage } from '../../src/derived/coverage.ts';
import { type KnowledgeBase, latestEdition, targetsOf } from '../../src/model/knowledge-base.ts';
import { metaPolicy } from '../../src/release/http-headers.ts';
import { buildSite, sites } from '../support/build-sites.ts';
import { addressOf, type BuiltFile, findDeadLinks, gzipSize, readSite } from '../support/built-site.ts';
import { recordCheck } from '../support/checks.ts';
import { loadCity, realFolder, smallCityFolder } from '../support/small-city.ts';

let files: BuiltFile[];
let pages: { address: string; html: string }[];
let small: BuiltFile[];
let city: KnowledgeBase;

const pagesOf = (all: readonly BuiltFile[]) =>
  all
    .filter(({ path }) => path.endsWith('.html'))
    .map(({ path, bytes }) => ({ address: addressOf(path), html: bytes.toString('utf8') }));

beforeAll(async () => {
  files = await readSite(sites.real);
  pages = pagesOf(files);
  small = await readSite(sites.small);
  city = await loadCity(realFolder);
});

describe('the pages', () => {
  it('are one per record and list, in every language', () => {
    const records =
      city.principles.length +
      city.fields.length +
      city.measures.length +
      city.gaps.length +
      city.statements.length +
      city.departments.length +
      city.sources.length;
    const lists = 19;
    const cells = city.principles.length * city.fields.length;
    const briefs = city.principles.length + city.departments.length;
    // Beside them the page in plain German and the one for what is not found.
    expect(pages).toHaveLength((records + lists + cells + briefs) * city.city.languages.length + 2);
  });
  it('hold no inline script, no inline style and no event attribute; only the search loads a script', () => {
    const search = new Set<string | undefined>(['/massnahmen/', '/en/measures/']);
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
    for (const { address, html } of pages) {
      const policy = /<meta http-equiv="content-security-policy" content="([^"]*)">/u.exec(html)?.[1];
      expect({ address, policy }).toEqual({ address, policy: metaPolicy });
    }
  });
  it('load nothing from elsewhere', () => {
    for (const { address, html } of pages) {
      const loaded = [
        ...html.matchAll(/<(?:link|img|source|iframe|use)[^>]*(?:href|src)="([^"#]+)"[^>]*>/gu),
      ].filter(([tag]) => !/rel="(?:canonical|alternate)"/u.test(tag));
      for (const [, target] of loaded)
        expect({ address, target }).toEqual({ address, target: expect.stringMatching(/^\//u) });
    }
  });
  it('have titles of their own', () => {
    const titles = pages.map(({ html }) => /<title>(.*?)<\/title>/u.exec(html)?.[1]);
    expect(titles).not.toContain(undefined);
    expect(new Set(titles).size).toBe(titles.length);
  });
  it('link only to pages and fragments that exist', async () => {
    const { dead, checked } = findDeadLinks(files);
    expect(dead).toEqual([]);
    expect(checked).toBeGreaterThan(5000);
    await recordCheck({ id: 'links', tool: 'vitest', count: checked, unit: 'links', findings: 0 });
  });
  it.each([
    ['a page that does not exist', '<a href="/gibt-es-nicht/">x</a>'],
    ['a fragment that does not exist', '<a href="/glossar/#gibt-es-nicht">x</a>'],
    ['a file that does not exist', '<link rel="icon" href="/gibt-es-nicht.svg">'],
  ])('are found out when they link to %s', (_, link) => {
    const planted = files.map((file) =>
      file.path === 'index.html'
        ? { ...file, bytes: Buffer.from(file.bytes.toString('utf8').replace('</main>', `${link}</main>`)) }
        : file,
    );
    expect(findDeadLinks(planted).dead).toHaveLength(1);
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
    for (const principle of city.principles) {
      const row =
        new RegExp(
          `<li data-principle="${principle.id}">(.*?)</li>\\s*(?=<li data-principle|</ol>)`,
          'su',
        ).exec(start)?.[1] ?? '';
      const counts = countCoverage(all, targetsOf(city, principle.id));
      for (const status of ['documented', 'partly', 'undocumented'] as const) {
        expect(row).toContain(`data-status="${status}" data-count="${counts[status]}"`);
        expect(row.match(new RegExp(`href="#mark-${status}"`, 'gu'))?.length ?? 0).toBe(counts[status] + 1);
      }
    }
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
    expect(titles.length).toBeGreaterThan(70);
    for (const title of titles) expect(text).toContain(title.replaceAll('&', '&amp;'));
  });
  it('holds no struck-out text and no data of staff', () => {
    for (const { path, bytes } of files.filter((file) =>
      /\.(?:html|json|css|xml|txt|csv)$/u.test(file.path),
    )) {
      // The one sentence that is struck out in the source, in pieces: it must not stand here either.
      const text = bytes.toString('utf8');
      const struck = text.includes(['jederzeit', 'willk'].join(' ')) ? 'struck-out text' : undefined;
      const found = struck ?? /[\w.-]+@[\w-]+\.\w+|Telefon:? ?\d|Tel\. ?\d/u.exec(text)?.[0];
      expect({ path, found }).toEqual({ path, found: undefined });
    }
  });
});

describe('weight', () => {
  /** Bytes that a page may have with its style sheet, compressed: one flight, three for lists and sources. */
  const budgetOf = (address: string) => {
    const parts = address.split('/').filter((part) => part !== '' && part !== 'en');
    const isSource = parts.length > 1 && /quellen|sources/u.test(parts[0] ?? '');
    const isList =
      parts.length === 1 && !/prinzipien|principles|methode|method|glossar|glossary/u.test(parts[0] ?? '');
    return isSource || isList ? 3 * 14_600 : 14_600;
  };
  const findHeavy = (all: typeof pages) => {
    const style = files.filter(({ path }) => path.endsWith('.css'));
    expect(style).toHaveLength(1);
    const css = style.reduce((sum, { bytes }) => sum + gzipSize(bytes), 0);
    return all
      .filter(({ address, html }) => gzipSize(html) + css > budgetOf(address))
      .map(({ address }) => address);
  };

  it('keeps a page and its style sheet within one flight, the larger kinds within three', async () => {
    expect(findHeavy(pages)).toEqual([]);
    await recordCheck({ id: 'weight', tool: 'gzip', count: pages.length, unit: 'pages', findings: 0 });
  });
  it('is found out when a page is too heavy', () => {
    const noise = Array.from({ length: 2_000 }, (_, index) =>
      createHash('sha256').update(String(index)).digest('hex'),
    );
    const planted = pages.map((page) =>
      page.address === '/glossar/' ? { ...page, html: page.html + noise.join('') } : page,
    );
    expect(findHeavy(planted)).toEqual(['/glossar/']);
  });
});

describe('the search', () => {
  it('keeps its script within 16 kB and each index within 40 kB', () => {
    const scripts = files.filter(({ path }) => path.endsWith('.js'));
    expect(scripts.reduce((sum, { bytes }) => sum + gzipSize(bytes), 0)).toBeLessThanOrEqual(16_000);
    const indexes = files.filter(({ path }) => /search\.\w+\.[0-9a-f]{8}\.json$/u.test(path));
    expect(indexes).toHaveLength(city.city.languages.length);
    for (const { bytes } of indexes) expect(gzipSize(bytes)).toBeLessThanOrEqual(40_000);
  });
});

describe('determinism', () => {
  it('gives the same bytes from the same content', async () => {
    const hash = (all: readonly BuiltFile[]) =>
      all.map(({ path, bytes }) => `${path} ${createHash('sha256').update(bytes).digest('hex')}`);
    expect(hash(await readSite(sites.again))).toEqual(hash(files));
    await recordCheck({
      id: 'determinism',
      tool: 'SHA-256',
      count: files.length,
      unit: 'files',
      findings: 0,
    });
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
    const bytes = async (folder: string) =>
      (await readSite(folder)).map(
        (file) => `${file.path} ${createHash('sha256').update(file.bytes).digest('hex')}`,
      );
    const built = await bytes(sites[name]);
    expect(built.length).toBeGreaterThan(100);
    expect(built).toEqual(await bytes(sites.small));
  });
});

describe('another city', () => {
  it('builds from its content alone', () => {
    const other = pagesOf(small);
    expect(other.length).toBeGreaterThan(60);
    expect(other.map(({ address }) => address)).toContain('/aemter/hafenamt/');
    for (const { html } of other) expect(html).not.toMatch(/München|Munich|LHM|Referat|Leitlinie/u);
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
