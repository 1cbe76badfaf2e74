/** The report as a tagged PDF, printed from the built site by a browser. */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { newestDay } from '../derived/newest-day.ts';
import { escapeMarkup } from '../export/markup.ts';
import { type KnowledgeBase, latestEdition } from '../model/knowledge-base.ts';
import { getText } from '../model/localized.ts';
import { readSiteBase } from '../reading/site-base.ts';
import { pathOf } from '../site/routes.ts';
import { finishPdf, type PrintedLink } from './pdf-finish.ts';

/** Prints with running heads that {@link finishPdf} makes artifacts of. */
async function print(page: Page, head: string): Promise<Buffer> {
  const style = 'font-size:7pt;width:100%;margin:0 16mm;font-family:sans-serif';
  return await page.pdf({
    tagged: true,
    outline: true,
    preferCSSPageSize: true,
    displayHeaderFooter: true,
    headerTemplate: `<div style="${style}">${escapeMarkup(head)}</div>`,
    footerTemplate: `<div style="${style};text-align:right"><span class="pageNumber"></span> / <span class="totalPages"></span></div>`,
    margin: { top: '18mm', bottom: '18mm', left: '16mm', right: '16mm' },
  });
}

/** Links that are printed, in their order, each with the name that it has on the screen. */
async function readLinks(page: Page): Promise<PrintedLink[]> {
  await page.emulateMedia({ media: 'print' });
  return await page.locator('a[href]').evaluateAll((links) =>
    links
      .filter((link) => link instanceof HTMLAnchorElement && link.checkVisibility())
      .map((link) => ({
        href: (link as HTMLAnchorElement).href,
        name: (link.getAttribute('aria-label') ?? link.textContent ?? '').replace(/\s+/gu, ' ').trim(),
      })),
  );
}

/**
 * Prints a report as a tagged PDF, under the site's own address, so that its links are those of the site.
 *
 * @param built folder of the built site
 */
export async function printReport(
  chromium: Browser,
  built: string,
  knowledgeBase: KnowledgeBase,
  language: string,
): Promise<Buffer> {
  const { city } = knowledgeBase;
  const page = await chromium.newPage();
  const base = readSiteBase();
  await page.route('**/*', async (route) => {
    const path = decodeURI(new URL(route.request().url()).pathname).slice(base.length);
    const file = join(built, path === '' || path.endsWith('/') ? `${path}index.html` : path);
    await route.fulfill({ path: file }).catch(() => route.fulfill({ status: 404 }));
  });
  await page.goto(new URL(base + pathOf({ language, view: 'report' }, city), city.siteUrl).href);
  const edition = latestEdition(knowledgeBase);
  const links = await readLinks(page);
  const printed = await print(
    page,
    `${getText(city.siteTitle, language)} · ${getText(edition.name, language)}`,
  );
  const title = await page.title();
  await page.close();
  const metadata = {
    title,
    language,
    day: newestDay(knowledgeBase),
    creator: getText(city.siteTitle, language),
    producer: `Chromium ${chromium.version()}`,
  };
  return Buffer.from(await finishPdf(printed, metadata, links));
}
