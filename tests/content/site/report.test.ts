/** What the real city's readers hand over on paper. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asOf } from '../../../src/model/as-of.ts';
import { openSite } from '../../support/browser.ts';
import { sites } from '../../support/build-sites.ts';
import { readSite } from '../../support/built-site.ts';
import { loadCity, realFolder } from '../../support/small-city.ts';

const run = promisify(execFile);
const site = openSite(sites.real);
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'print-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const countPages = async (pdf: Buffer) => {
  const file = join(folder, 'print.pdf');
  await writeFile(file, pdf);
  return Number(/Pages:\s+(\d+)/u.exec((await run('pdfinfo', [file])).stdout)?.[1]);
};

it('puts every brief on at most two pages', async () => {
  const city = await loadCity(realFolder);
  const briefs = (await readSite(sites.real))
    .map(({ path }) => path)
    .filter((path) => /(?:kurzblatt|brief)\/index\.html$/u.test(path));
  expect(briefs.length).toBeGreaterThan(50);
  const expected = city.editions
    .map((edition) => asOf(city, edition))
    .reduce((sum, { principles, departments }) => sum + principles.length + departments.length, 0);
  expect(briefs).toHaveLength(expected * 2);
  const page = await site.browser.newPage();
  for (const path of briefs) {
    await page.goto(`${site.origin}/${path.replace('index.html', '')}`);
    const pages = await countPages(await page.pdf({ preferCSSPageSize: true }));
    expect({ path, fits: pages <= 2 }).toEqual({ path, fits: true });
  }
  await page.close();
});

it.each([
  ['/bericht/', 'Zusammenfassung', 'Prinzip 1:'],
  ['/en/report/', 'Summary', 'Principle 1:'],
])('keeps the summary of the report on one page (%s)', async (address, summary, next) => {
  const page = await site.browser.newPage();
  await page.goto(site.origin + address);
  const file = join(folder, 'report.pdf');
  await writeFile(file, await page.pdf({ preferCSSPageSize: true }));
  await page.close();
  const text = (await run('pdftotext', ['-layout', file, '-'], { maxBuffer: 64 * 1024 * 1024 })).stdout;
  const sheets = text.split('\f').map((sheet) => sheet.trim());
  const first = sheets.findIndex((sheet) => sheet.startsWith(summary));
  expect(first).toBeGreaterThan(0);
  expect(sheets[first + 1]?.startsWith(next)).toBe(true);
});
