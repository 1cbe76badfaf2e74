/** The built pages as a person sees them: in a real browser. */
import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/site/browser.ts';
import { sites } from '../support/build-sites.ts';
import { serveSite } from '../support/built-site.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  browser = await launchBrowser();
  site = await serveSite(sites.real);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** One page of each kind. */
const kinds = [
  '/',
  '/koalition/',
  '/prinzipien/',
  '/prinzipien/p2-privacy/',
  '/themenfelder/',
  '/themenfelder/f2-trustworthy-data/',
  '/massnahmen/',
  '/massnahmen/betroffenenrechte/',
  '/massnahmen/e-payment/',
  '/handlungsbedarf/',
  '/handlungsbedarf/p2-anonymity/',
  '/stellungnahmen/',
  '/stellungnahmen/gleichstellungsstelle/',
  '/referate/',
  '/referate/kulturreferat/',
  '/verfahren/',
  '/quellen/',
  '/quellen/beschlussvorlage-2019/',
  '/glossar/',
  '/methode/',
  '/barrierefreiheit/',
  '/datenschutz/',
  '/impressum/',
  '/404.html',
  '/en/',
  '/en/measures/betroffenenrechte/',
];

describe.each(kinds)('%s', (path) => {
  it('has no accessibility fault, in light and dark scheme, and fits 320 px', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ colorScheme, viewport: { width: 320, height: 640 } });
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      await page.goto(site.origin + path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`),
      ).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      expect(faults).toEqual([]);
      await context.close();
    }
  });
});

it('leads by keyboard over the skip link to the content', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.origin}/`);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Zum Inhalt springen');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main')?.id)).toBe('content');
  await page.close();
});

it('leads from each claim in the wording to its section', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.origin}/prinzipien/p1-access/`);
  await page.getByRole('link', { name: 'digitalen Diensten', exact: true }).click();
  expect(new URL(page.url()).hash).toBe('#p1-digital-services');
  expect(await page.locator('#p1-digital-services h3').textContent()).toBe(
    'Leichter Zugang zu digitalen Diensten',
  );
  await page.close();
});

it('switches the language to the same record', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.origin}/massnahmen/m-wlan/`);
  await page.getByRole('link', { name: 'English' }).click();
  expect(new URL(page.url()).pathname).toBe('/en/measures/m-wlan/');
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await page.close();
});
