/** Every page of the real city as a document: valid, in an order that a screen reader can use, and light. */
import { describe, expect, it } from 'vitest';
import { observe, openSite } from '../../support/browser.ts';
import { sites } from '../../support/build-sites.ts';
import { addressOf, gzipSize, pagesOf, readSite } from '../../support/built-site.ts';
import { recordWhenHeld } from '../../support/checks.ts';
import { findHtmlFaults, htmlValidator } from '../../support/html.ts';
import { findOrderFaults } from '../../support/order.ts';

const site = openSite(sites.real);
const files = await readSite(sites.real);
const pages = pagesOf(files);

describe('HTML', () => {
  it('is valid on every page', async () => {
    expect(pages.length).toBeGreaterThan(400);
    for (const { address, html } of pages)
      expect({ address, faults: await findHtmlFaults(html) }).toEqual({ address, faults: [] });
  });
  recordWhenHeld(() => ({ id: 'html', tool: htmlValidator, count: pages.length, unit: 'pages' }));
});

it('has headings, landmarks and names of links that can be followed on every page', async () => {
  const page = await site.browser.newPage();
  for (const { address, html } of pages)
    expect({ address, faults: await findOrderFaults(page, html) }).toEqual({ address, faults: [] });
  await page.close();
});

it('stays within 60 kB on the first visit of the start page, with its typefaces and without scripts', async () => {
  const page = await site.browser.newPage();
  const { requests } = observe(page);
  await page.goto(`${site.origin}/`, { waitUntil: 'networkidle' });
  await page.close();
  const loaded = [...new Set(requests)].map((request) => new URL(request).pathname);
  expect(loaded.filter((path) => path.endsWith('.js'))).toEqual([]);
  const bytes = loaded
    .map((path) => files.find((file) => addressOf(file.path) === path)?.bytes ?? Buffer.from(''))
    .reduce((sum, content) => sum + gzipSize(content), 0);
  expect(bytes).toBeGreaterThan(5_000);
  expect(bytes).toBeLessThanOrEqual(60_000);
  // The serif comes with the first quotation, and nowhere else.
  expect(loaded.filter((path) => path.endsWith('.woff2'))).toEqual([expect.stringContaining('/sans.')]);
});
