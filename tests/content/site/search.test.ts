/** The search and the list of measures on the site of the real city, whose size the limits are made for. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSite } from '../../support/browser.ts';
import { sites } from '../../support/build-sites.ts';

const site = openSite(sites.real);
let page: Page;

beforeEach(async () => {
  page = await site.browser.newPage({ viewport: { width: 1280, height: 900 } });
});
afterEach(() => page.close());

const open = async (address: string) => {
  await page.goto(site.origin + address);
  await page.locator('html[data-search=ready]').waitFor();
};
const titles = () => page.locator('#results > li > a').allTextContents();

it('weighs at most 60 kB with its index in each language', async () => {
  const folder = join(sites.real, '_astro');
  const files = await readdir(folder);
  const weigh = async (name: string) => gzipSync(await readFile(join(folder, name)), { level: 9 }).length;
  const html = await readFile(join(sites.real, 'massnahmen/index.html'), 'utf8');
  const script = files.find((name) => name.endsWith('.js') && html.includes(name));
  const indexes = files.filter((name) => /^search\..*\.json$/u.test(name));
  expect(script).toBeDefined();
  expect(indexes.length).toBeGreaterThan(1);
  const weights = await Promise.all(indexes.map(weigh));
  expect(Math.max(...weights) + (await weigh(script ?? ''))).toBeLessThanOrEqual(60_000);
});

describe('the list of measures', () => {
  it('is short enough to be looked through, without script as well', async () => {
    const context = await site.browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 1280, height: 900 },
    });
    const plain = await context.newPage();
    await plain.goto(`${site.origin}/massnahmen/`);
    expect(await plain.locator('#complete-list tbody tr').count()).toBeGreaterThan(100);
    const { height } = (await plain.locator('html').boundingBox()) ?? { height: Number.POSITIVE_INFINITY };
    expect(height).toBeLessThanOrEqual(5_500);
    await context.close();
  });
  it('shows results by pages of fifty, and goes on where the next one begins', async () => {
    await open('/massnahmen/?sortierung=title');
    const all = Number.parseInt((await page.locator('#search-status').textContent()) ?? '', 10);
    expect(all).toBeGreaterThan(100);
    expect(await titles()).toHaveLength(50);
    await page.locator('#more').click();
    expect(await titles()).toHaveLength(100);
    const [, next] = [await titles(), (await titles())[50]];
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(next);
    await page.locator('#more').click();
    expect(await titles()).toHaveLength(all);
    expect(await page.locator('#more').isHidden()).toBe(true);
  });
  it('is sorted by the newest evidence', async () => {
    await open('/massnahmen/?sortierung=evidence&stand=in-operation');
    const days = await page.locator('#results > li > .muted').allTextContents();
    const years = days.map((text) => Number(/\b(20\d\d)\b/u.exec(text)?.[1]));
    expect(years.length).toBeGreaterThan(20);
    expect(years).toEqual([...years].sort((a, b) => b - a));
  });
});

describe('a query as people say it', () => {
  it.each([
    [
      '/massnahmen/?q=ich+habe+zu+hause+kein+internet',
      'Was, wenn ich kein Internet habe?',
      'Bezahlbares Internet',
    ],
    ['/en/measures/?q=no+internet+at+home', 'What if I have no internet?', 'Affordable internet'],
  ])('is answered on top, and what is sure stands below: %s', async (address, answer, hit) => {
    await open(address);
    expect(await page.locator('#answer h3').textContent()).toBe(answer);
    expect(await titles()).toContain(hit);
    expect(await titles()).not.toContain(answer);
  });
  it('stays in the edition that is chosen', async () => {
    await open('/massnahmen/?q=wlan');
    const earlier = page.locator('.editions li a').last();
    await earlier.click();
    await page.locator('html[data-search=ready]').waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/stand-2019\//u);
    expect(new URL(page.url()).search).toBe('?q=wlan');
    for (const link of await page.locator('#results > li > a[href*=massnahmen]').all())
      expect(await link.getAttribute('href')).toMatch(/^\/stand-2019\//u);
  });
  it('without sense gets nothing, and says so', async () => {
    await open('/massnahmen/?q=xqzwv');
    expect(await page.locator('#results > li, #possible > li').count()).toBe(0);
    expect(await page.locator('#answer').isHidden()).toBe(true);
    expect(await page.locator('#search-help').textContent()).toContain('Nichts gefunden');
  });
});
