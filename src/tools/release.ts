/**
 * `npm run release [-- folder]`: builds the site with what needs a browser (the report as PDF in every language) into a
 * new folder and swaps it in at the end by one rename, so that a run that is killed leaves the published site as it was.
 * The published name is a symbolic link to the folder of the release.
 */
import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, readlink, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import type { City } from '../domain/city.ts';
import { type Edition, sortEditions } from '../domain/edition.ts';
import { getText } from '../domain/localized.ts';
import { formatMessage } from '../domain/problem.ts';
import { findBrowser, launchBrowser } from '../site/browser.ts';
import { checkFolder } from '../site/check-folder.ts';

const { knowledgeBase } = await checkFolder();
if (!knowledgeBase) stop(formatMessage('release-refused'));
if (findBrowser() === undefined) stop(formatMessage('no-browser'));

const target = resolve(process.argv[2] ?? 'release');
const built = join(dirname(target), `.${basename(target)}-${process.pid}`);
await mkdir(dirname(target), { recursive: true });
execFileSync('npx', ['astro', 'build'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, OUT_DIR: built, WITH_PDF: 'true' },
});
const { city } = knowledgeBase;
const edition = sortEditions(city.editions).at(-1);
if (!edition) stop(formatMessage('release-refused'));
const browser = await launchBrowser();
for (const language of city.languages) {
  await writeFile(join(built, `report.${language}.pdf`), await printReport(browser, city, edition, language));
}
await browser.close();
await swapIn(built, target);
console.log(
  formatMessage('released', { folder: process.argv[2] ?? 'release', languages: city.languages.length }),
);

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

/** Address of the page that links to a report's PDF. */
async function findReport(language: string): Promise<string> {
  const pages = (await readdir(built, { recursive: true })).filter((path) => path.endsWith('index.html'));
  for (const path of pages) {
    const html = await readFile(join(built, path), 'utf8');
    if (html.includes(`report.${language}.pdf"`)) return path.replace(/index\.html$/u, '');
  }
  throw new Error(`No page links to report.${language}.pdf.`);
}

/** Prints a report as a tagged PDF, under the site's own address, so that its links are those of the site. */
async function printReport(
  chromium: Browser,
  { siteUrl, siteTitle }: City,
  { name, on }: Edition,
  language: string,
): Promise<Buffer> {
  const page = await chromium.newPage();
  const base = (process.env['SITE_BASE'] ?? '/').replace(/\/?$/u, '/');
  await page.route('**/*', async (route) => {
    const path = decodeURI(new URL(route.request().url()).pathname).slice(base.length);
    const file = join(built, path === '' || path.endsWith('/') ? `${path}index.html` : path);
    await route.fulfill({ path: file }).catch(() => route.fulfill({ status: 404 }));
  });
  await page.goto(new URL(base + (await findReport(language)), siteUrl).href);
  const style = 'font-size:7pt;width:100%;margin:0 16mm;font-family:sans-serif';
  const pdf = await page.pdf({
    tagged: true,
    outline: true,
    preferCSSPageSize: true,
    displayHeaderFooter: true,
    headerTemplate: `<div style="${style}">${getText(siteTitle, language)} · ${getText(name, language)}</div>`,
    footerTemplate: `<div style="${style};text-align:right"><span class="pageNumber"></span> / <span class="totalPages"></span></div>`,
    margin: { top: '18mm', bottom: '18mm', left: '16mm', right: '16mm' },
  });
  await page.close();
  return normalise(pdf, on);
}

/**
 * Takes out of a PDF what differs from run to run: its times become the edition's day, and the numbers of its table
 * cells, which Chromium goes on counting from page to page, begin with 1. Offsets are counted in bytes, so everything
 * keeps its length, and the cells keep their order, by which the PDF looks them up.
 */
function normalise(pdf: Buffer, day: string): Buffer {
  const time = `D:${day.replaceAll('-', '')}000000+00'00'`;
  const text = pdf
    .toString('latin1')
    .replace(
      /(\/(?:CreationDate|ModDate) \()([^)]*)/gu,
      (_, key: string, old: string) => key + time.padEnd(old.length).slice(0, old.length),
    );
  const nodes = [...new Set(text.match(/node\d{8}/gu))].sort();
  const numbers = new Map(nodes.map((node, index) => [node, `node${String(index + 1).padStart(8, '0')}`]));
  const numbered = text.replace(/node\d{8}/gu, (node) => numbers.get(node) ?? node);
  return Buffer.from(numbered, 'latin1');
}

/** Makes the published name a link to the new folder, by one rename, and removes the folder it led to before. */
async function swapIn(folder: string, name: string): Promise<void> {
  const before = await readlink(name).catch(() => undefined);
  const link = `${folder}.link`;
  await rm(link, { force: true });
  await symlink(basename(folder), link);
  await rename(link, name);
  if (before !== undefined) await rm(join(dirname(name), before), { recursive: true, force: true });
}
