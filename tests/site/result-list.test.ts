/** The table of results, in a browser on the small city below another site. */
import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ResultList } from '../../src/search/result-table.ts';
import { buildResultList } from '../../src/site/result-list.ts';
import { Site } from '../../src/site/site.ts';
import { observe, openSite } from '../support/browser.ts';
import { buildSite } from '../support/build-sites.ts';
import { loadCity, smallCityFolder } from '../support/small-city.ts';

const base = '/digital/rights/';
const folder = 'build/results';

beforeAll(() => buildSite(folder, { SITE_BASE: base, CONTENT_DIR: smallCityFolder }));
const site = openSite(folder, base);

const list = /\/_astro\/results\.[a-z]+\.[0-9a-f]{8}\.json$/u;

async function search(page: Page, path: string, answer: RegExp): Promise<void> {
  await page.goto(`${site.origin}${base}${path}`);
  await page.locator('#search-status').filter({ hasText: answer }).waitFor();
}

describe('the details of a language', () => {
  it('hold state, bodies, links and quotations of every measure, and what else has some of them', async () => {
    const city = await loadCity(smallCityFolder);
    const small = new Site(city, { language: 'de', base });
    const { details, edition } = JSON.parse(buildResultList(small).text) as ResultList;
    expect(edition).toBe(small.text(small.edition.name));
    expect(city.measures.length).toBeGreaterThan(3);
    for (const measure of city.measures) {
      const { state, departments, links, quotation } = details[`measure ${measure.id}`] ?? {};
      expect(state).toBe(small.wording.state[small.state(measure)]);
      const names = measure.departments.map((id) => city.departmentById.get(id));
      expect(departments).toBe(names.map((one) => one && small.text(one.title)).join(' | '));
      expect(links?.split(' | ').filter((link) => link !== '')).toHaveLength(small.links(measure).length);
      expect(quotation).toBe(measure.evidence.map(({ quote }) => quote).join(' | '));
    }
    expect(city.measures.some(({ departments }) => departments.length > 0)).toBe(true);
    expect(city.statements.length).toBeGreaterThan(0);
    for (const { id } of city.statements) expect(details[`statement ${id}`]?.departments).toMatch(/./u);
    for (const { id } of city.gaps) expect(details[`gap ${id}`]?.links).toMatch(/^(?:Anspruch|Zusage): /u);
    for (const { id, sections } of city.sources)
      for (const section of sections)
        expect(details[`section ${id} ${section.id}`]?.section).toContain(small.text(section.title));
  });
});

describe('the table of results', () => {
  it('is loaded only when it is asked for, and holds what the record says', async () => {
    const page = await site.browser.newPage();
    const { faults, requests } = observe(page);
    await search(page, 'massnahmen/?q=wlan', /Treffer/u);
    expect(requests.filter((address) => list.test(address))).toEqual([]);
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#csv').click()]);
    expect(requests.filter((address) => list.test(address))).toHaveLength(1);
    expect(download.suggestedFilename()).toBe('treffer_wlan.excel.csv');
    const { data, errors } = Papa.parse<string[]>(
      (await readFile(await download.path(), 'utf8')).slice(1).trimEnd(),
      { delimiter: ';' },
    );
    expect(errors).toEqual([]);
    const [columns, row] = data;
    expect(columns).toEqual([
      'Titel',
      'Art',
      'Stand',
      'Stand vom',
      'Ausgabe',
      'Zuständig laut Quelle',
      'Vermutlich zuständig (unsere Einschätzung)',
      'Ansprüche und Zusagen (Beitrag, Grundlage)',
      'Zitat',
      'Fundstelle',
      'Adresse',
    ]);
    const cell = (name: string) => row?.[columns?.indexOf(name) ?? -1];
    expect(cell('Art')).toBe('Maßnahme');
    expect(cell('Ansprüche und Zusagen (Beitrag, Grundlage)')).toMatch(
      /^(?:Anspruch|Zusage): .+ \([^(),]+, [^(),]+\)/u,
    );
    expect(cell('Zitat')).toMatch(/./u);
    expect(cell('Adresse')).toBe(`${site.origin}${base}massnahmen/hafen-wlan/`);
    expect(faults).toEqual([]);
    await page.close();
  });
  it('says so where it cannot be loaded, and works at the next try', async () => {
    const page = await site.browser.newPage();
    await search(page, 'massnahmen/?q=wlan', /Treffer/u);
    await page.route(list, (route) => route.abort());
    await page.locator('#csv').click();
    await page.getByText('Die Tabelle ließ sich nicht laden.').waitFor();
    await page.unroute(list);
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#csv').click()]);
    expect(download.suggestedFilename()).toBe('treffer_wlan.excel.csv');
    await page.getByText('Die Tabelle ließ sich nicht laden.').waitFor({ state: 'hidden' });
    await page.close();
  });
});

describe('the list of results', () => {
  it('is not there, not even empty, where nothing was found, and comes back with the next hit', async () => {
    const page = await site.browser.newPage();
    await search(page, 'massnahmen/?q=xyzzyxyzzy', /Kein Treffer/u);
    expect(await page.locator('ol#results').isVisible()).toBe(false);
    expect(await page.locator('#found').getByRole('list').count()).toBe(
      await page.locator('#search-help ul').count(),
    );
    expect(await page.locator('#csv').isVisible()).toBe(false);
    await page.locator('#search-field').fill('wlan');
    await page.locator('#results li').first().waitFor();
    expect(await page.locator('ol#results').isVisible()).toBe(true);
    await page.close();
  });
});
