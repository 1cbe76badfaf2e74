/** Matrix, report and PDF: one set of numbers, and paper that can be handed over. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countCoverage, coverage } from '../../src/derived/coverage.ts';
import { crosswalkCells } from '../../src/derived/crosswalk-cells.ts';
import { type KnowledgeBase, latestEdition, targetsOf } from '../../src/model/knowledge-base.ts';
import { openSite } from '../support/browser.ts';
import { sites, takeTurn } from '../support/build-sites.ts';
import { pagesOf, readSite } from '../support/built-site.ts';
import { cleanEnv } from '../support/clean-env.ts';
import { loadCity, smallCityFolder } from '../support/small-city.ts';

const run = promisify(execFile);
const site = openSite(sites.small);
let city: KnowledgeBase;
let folder: string;

beforeAll(async () => {
  city = await loadCity(smallCityFolder);
  folder = await mkdtemp(join(tmpdir(), 'release-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('the numbers', () => {
  it('are the same in matrix, report, start page and data', async () => {
    const of = coverage(city, latestEdition(city));
    const page = await site.browser.newPage();
    const counts = async (path: string, row: string) => {
      await page.goto(site.origin + path);
      return page.locator(row).evaluateAll((rows) =>
        rows.map((one) =>
          ['documented', 'partly', 'undocumented'].map((status) => {
            const cell = one.querySelector(`[data-status="${status}"]`);
            return Number(cell?.getAttribute('data-count') ?? cell?.textContent);
          }),
        ),
      );
    };
    const expected = city.principles.map((principle) => {
      const { documented, partly, undocumented } = countCoverage(of, targetsOf(city, principle.id));
      return [documented, partly, undocumented];
    });
    await page.goto(`${site.origin}/`);
    const columns = await page
      .locator('.board > li')
      .evaluateAll((all) =>
        all.map((column) =>
          ['documented', 'partly', 'undocumented'].map(
            (status) => column.querySelectorAll(`.tile.${status}`).length,
          ),
        ),
      );
    expect(columns).toEqual(expected);
    const total = countCoverage(of, city.claims);
    const withTotal = [...expected, [total.documented, total.partly, total.undocumented]];
    expect(await counts('/bericht/', 'tr[data-principle]')).toEqual(withTotal);
    expect(await counts('/en/report/', 'tr[data-principle]')).toEqual(withTotal);
    await page.goto(`${site.origin}/matrix/`);
    const cells = await page
      .locator('td a[data-count]')
      .evaluateAll((links) => links.map((link) => Number(link.getAttribute('data-count'))));
    expect(cells).toHaveLength(4);
    expect(new Set(cells)).toContain(0);
    expect(cells).toEqual(crosswalkCells(city).map(({ measures }) => measures.length));
    await page.close();
  });
  it('lead from every cell to a page of its own, the empty ones too', async () => {
    const files = new Set((await readSite(sites.small)).map(({ path }) => path));
    const cells = crosswalkCells(city);
    expect(cells.filter(({ measures }) => measures.length === 0)).toHaveLength(1);
    for (const { principle, field } of cells) {
      expect(files).toContain(`matrix/${principle.id}-${field.id}/index.html`);
      expect(files).toContain(`en/matrix/${principle.id}-${field.id}/index.html`);
    }
  });
});

it('draws the flow with a name and has the same rows as a table', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.origin}/matrix/`);
  const flow = page.locator('svg.flow-wide');
  expect(await flow.getAttribute('role')).toBe('img');
  expect(await flow.getAttribute('aria-label')).toContain('Tabelle');
  const rows = crosswalkCells(city).reduce((sum, { measures }) => sum + measures.length, 0);
  expect(rows).toBe(9);
  expect(await page.locator('[aria-labelledby="flow-caption"] tbody tr').count()).toBe(rows);
  await page.close();
});

it('puts the board on paper in as many columns as there are principles', async () => {
  // The width of a sheet between its margins.
  const page = await site.browser.newPage({ viewport: { width: 673, height: 950 } });
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${site.origin}/`);
  const columns = await page
    .locator('.board')
    .evaluate((board) => getComputedStyle(board).gridTemplateColumns.split(' ').length);
  expect(city.principles).toHaveLength(2);
  expect(columns).toBe(2);
  await page.close();
});

describe('npm run release', () => {
  it('adds the report as a tagged PDF in every language, and swaps the site in', async () => {
    using _turn = await takeTurn();
    const env = cleanEnv({ CONTENT_DIR: smallCityFolder });
    const target = join(folder, 'site');
    await run('node', ['src/tools/release.ts', target], { env });
    for (const [language, title, chapter] of [
      ['de', 'Bericht – Digitale Rechte in Lindenhafen', 'Methode und Grenzen'],
      ['en', 'Report – Digital rights in Lindenhafen', 'Method and limits'],
    ] as const) {
      const file = join(target, `report.${language}.pdf`);
      const info = (await run('pdfinfo', [file])).stdout;
      expect(info).toMatch(/Tagged:\s+yes/u);
      expect(info).toContain(title);
      expect(info).toMatch(/CreationDate:.*2020/u);
      const structure = (await run('pdfinfo', ['-struct', file], { maxBuffer: 64 * 1024 * 1024 })).stdout;
      for (const tag of ['H1', 'H2', 'H3', 'Table', 'TH', 'TD', 'L', 'LI', 'Link'])
        expect({ tag, found: new RegExp(`^ *${tag}\\b`, 'mu').test(structure) }).toEqual({
          tag,
          found: true,
        });
      const text = (
        await run('pdftotext', ['-layout', file, '-'], { maxBuffer: 64 * 1024 * 1024 })
      ).stdout.replace(/\s+/gu, ' ');
      expect(text.includes(chapter)).toBe(true);
      // A PDF does not offer itself.
      expect(text).not.toMatch(/als PDF|as PDF/u);
      expect(city.measures).toHaveLength(10);
      for (const { title: name } of city.measures) {
        const words = (name[language] ?? name['sameInAllLanguages'] ?? '').replace(/\s+/gu, ' ');
        expect({ name: words, found: text.replace(/ /gu, '').includes(words.replace(/ /gu, '')) }).toEqual({
          name: words,
          found: true,
        });
      }
    }
    const report = await readFile(join(target, 'bericht/index.html'), 'utf8');
    expect(report).toContain('href="/report.de.pdf"');
    const first = await readFile(join(target, 'report.de.pdf'));
    await run('node', ['src/tools/release.ts', target], { env });
    expect((await readFile(join(target, 'report.de.pdf'))).equals(first)).toBe(true);
  });
  it('is what links to the PDF: a site built without it does not', async () => {
    const pages = pagesOf(await readSite(sites.small));
    expect(pages.map(({ address }) => address)).toContain('/bericht/');
    for (const { address, html } of pages)
      expect({ address, pdf: html.includes('.pdf"') }).toEqual({ address, pdf: false });
  });
});
