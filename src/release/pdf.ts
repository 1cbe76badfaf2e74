/** The report as a tagged PDF, printed from the built site by a browser. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { City } from '../model/city.ts';
import type { Edition } from '../model/edition.ts';
import { getText } from '../model/localized.ts';
import { readSiteBase } from '../reading/site-base.ts';
import { reportPdfPath } from './release-files.ts';

/** Address of the page that links to a report's PDF. */
async function findReport(built: string, language: string): Promise<string> {
  const pages = (await readdir(built, { recursive: true })).filter((path) => path.endsWith('index.html'));
  for (const path of pages) {
    const html = await readFile(join(built, path), 'utf8');
    if (html.includes(`${reportPdfPath(language)}"`)) return path.replace(/index\.html$/u, '');
  }
  throw new Error(`No page links to ${reportPdfPath(language)}.`);
}

/**
 * Prints a report as a tagged PDF, under the site's own address, so that its links are those of the site.
 *
 * @param built folder of the built site
 */
export async function printReport(
  chromium: Browser,
  built: string,
  { siteUrl, siteTitle }: City,
  { name, on }: Edition,
  language: string,
): Promise<Buffer> {
  const page = await chromium.newPage();
  const base = readSiteBase();
  await page.route('**/*', async (route) => {
    const path = decodeURI(new URL(route.request().url()).pathname).slice(base.length);
    const file = join(built, path === '' || path.endsWith('/') ? `${path}index.html` : path);
    await route.fulfill({ path: file }).catch(() => route.fulfill({ status: 404 }));
  });
  await page.goto(new URL(base + (await findReport(built, language)), siteUrl).href);
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
