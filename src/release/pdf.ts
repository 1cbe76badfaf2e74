/** The report as a tagged PDF, printed from the built site by a browser. */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { newestDay } from '../derived/newest-day.ts';
import { escapeMarkup } from '../export/markup.ts';
import { asOf } from '../model/as-of.ts';
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
 * Makes an element of its own of each text in another language within a sentence: Chromium writes no element for a quotation
 * or a span, and so nothing that could bear the language. It writes one for emphasis, which {@link finishPdf} maps to a span.
 */
async function nameLanguages(page: Page): Promise<void> {
  await page.locator('q[lang], span[lang]').evaluateAll((texts) => {
    for (const text of texts) text.setAttribute('role', 'emphasis');
  });
}

/**
 * Lets readers have the words that are hidden from them on the screen, where a longer text says the same: Chromium prints
 * hidden words without an element, and so neither as content nor as decoration.
 */
async function showHiddenWords(page: Page): Promise<void> {
  await page.locator('[aria-hidden="true"]').evaluateAll((elements) => {
    for (const element of elements)
      if (!element.closest('svg') && element.textContent?.trim()) element.removeAttribute('aria-hidden');
  });
}

/**
 * Prints a report as a tagged PDF, under the site's own address, so that its links are those of the site.
 *
 * @param built folder of the built site
 * @param edition whose report it is; the latest when left out
 */
export async function printReport(
  chromium: Browser,
  built: string,
  knowledgeBase: KnowledgeBase,
  language: string,
  edition = latestEdition(knowledgeBase),
): Promise<Buffer> {
  const { city } = knowledgeBase;
  const page = await chromium.newPage();
  const base = readSiteBase();
  await page.route('**/*', async (route) => {
    const path = decodeURI(new URL(route.request().url()).pathname).slice(base.length);
    const file = join(built, path === '' || path.endsWith('/') ? `${path}index.html` : path);
    await route.fulfill({ path: file }).catch(() => route.fulfill({ status: 404 }));
  });
  await page.goto(
    new URL(base + pathOf({ language, view: 'report', edition: edition.id }, city), city.siteUrl).href,
  );
  const links = await readLinks(page);
  await nameLanguages(page);
  await showHiddenWords(page);
  const printed = await print(
    page,
    `${getText(city.siteTitle, language)} · ${getText(edition.name, language)}`,
  );
  const title = await page.title();
  await page.close();
  const metadata = {
    title,
    language,
    day: newestDay(asOf(knowledgeBase, edition)),
    creator: getText(city.siteTitle, language),
    producer: `Chromium ${chromium.version()}`,
  };
  return Buffer.from(await finishPdf(printed, metadata, links));
}
