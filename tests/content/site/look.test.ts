/** What one sees at a glance on the real pages: heights and places in a real browser, as the design promises them. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openSite, visit } from '../../support/browser.ts';
import { sites } from '../../support/build-sites.ts';

const site = openSite(sites.real);
const phone = { viewport: { width: 360, height: 800 } };
const desk = { viewport: { width: 1280, height: 900 } };

const heightOf = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);
const bottomOf = (page: Page, selector: string) =>
  page.evaluate(
    (wanted) =>
      Math.max(...[...document.querySelectorAll(wanted)].map((one) => one.getBoundingClientRect().bottom)),
    selector,
  );
const topOf = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.querySelector(wanted)?.getBoundingClientRect().top, selector);

describe('at a glance', () => {
  it.each(['/', '/en/'])('%s shows all claims and three totals without scrolling', (path) =>
    visit(site, path, desk, async (page) => {
      expect(await page.locator('.tile').count()).toBe(23);
      expect(await page.locator('.totals > div').count()).toBe(3);
      expect(await bottomOf(page, '.tile, .totals')).toBeLessThanOrEqual(900);
    }),
  );
  it.each([phone, desk])('the header leaves room: at most 110 px at $viewport.width', (options) =>
    visit(site, '/massnahmen/', options, async (page) => {
      expect(
        await page.locator('.site-header').evaluate((header) => header.getBoundingClientRect().height),
      ).toBeLessThanOrEqual(110);
      expect(await page.locator('.main-menu > ul > li').count()).toBeLessThanOrEqual(6 + 1);
    }),
  );
  it.each([
    ['/prinzipien/p2-privacy/', 700],
    ['/prinzipien/p3-transparency/', 700],
    ['/en/principles/p3-transparency/', 700],
    ['/stand-2019/prinzipien/p3-transparency/', 780],
  ])('%s begins its claims before %d px on a phone', (path, most) =>
    visit(site, path, phone, async (page) => {
      expect(await topOf(page, '.glance')).toBeLessThan(most);
    }),
  );
  it('says on a phone within 100 px that an edition is an earlier one', () =>
    visit(site, '/stand-2019/', phone, async (page) => {
      expect(
        await page.locator('.edition-banner').evaluate((banner) => banner.getBoundingClientRect().height),
      ).toBeLessThanOrEqual(100);
    }));
  it.each([
    ['/matrix/', 2_400],
    ['/handlungsbedarf/', 5_500],
    ['/vergleich/', 5_500],
  ])('%s is at most %d px high on a desk', (path, most) =>
    visit(site, path, desk, async (page) => {
      expect(await heightOf(page)).toBeLessThanOrEqual(most);
    }),
  );
  it('shows the whole matrix on a phone without scrolling sideways', () =>
    visit(site, '/matrix/', phone, async (page) => {
      expect(await page.locator('.heat').evaluate((table) => table.scrollWidth)).toBeLessThanOrEqual(328);
      expect(await page.locator('.heat td').count()).toBe(31);
    }));
  it('keeps the contents of the report in view', () =>
    visit(site, '/bericht/', desk, async (page) => {
      await page.evaluate(() => window.scrollTo(0, 20_000));
      expect(await topOf(page, '.contents > nav')).toBeLessThan(100);
    }));
  it('opens the menu without script', () =>
    visit(site, '/', { ...phone, javaScriptEnabled: false }, async (page) => {
      await page.locator('.menu summary').click();
      expect(await page.locator('.menu a').first().isVisible()).toBe(true);
    }));
});
