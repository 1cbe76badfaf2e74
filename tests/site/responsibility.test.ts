/** What the sources say about who is responsible, and what we presume: on the pages and in every export, never mixed. */
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite } from '../support/browser.ts';
import { sites } from '../support/build-sites.ts';
import { openData, type PublishedData } from '../support/published-data.ts';
import { smallCityFolder } from '../support/small-city.ts';

const site = openSite(sites.small);
let page: Page;
let data: PublishedData;
beforeAll(async () => {
  page = await site.browser.newPage();
  data = await openData(sites.small, smallCityFolder);
});
afterAll(() => page.close());

/** Titles of the first list under a heading. */
const listedUnder = (heading: string) =>
  page
    .locator(`h2:text-is("${heading}") ~ ul`)
    .first()
    .locator('li > a, li > span:not(.muted) > a')
    .allTextContents();

const presumed = 'Vermutlich auch zuständig (unsere Einschätzung)';

describe('the page of a department', () => {
  it('lists what a source names it for, and apart from it what we presume, with reason and ground', async () => {
    await page.goto(`${site.origin}/aemter/stadtbuecherei/`);
    expect(await listedUnder('Maßnahmen dieser Stelle')).toEqual(['Digitaler Lesetag', 'Lesekarte']);
    expect(await listedUnder(presumed)).toEqual(['Digitale Sprechstunde']);
    const section = page.locator('section', { has: page.locator('#presumed-heading') });
    expect(await section.textContent()).toContain(
      'Die Stadtbücherei schreibt dort, dass sie den Umgang mit digitalen Medien zeigt. (nach dem Abschnitt)',
    );
  });
  it('leads to the search for each of the two, which finds the same measures', async () => {
    await page.goto(`${site.origin}/aemter/stadtbuecherei/`);
    const measures = [/[?&]stelle=/u, /[?&]vermutlich=/u].map(async (parameter) => {
      const tab = await site.browser.newPage();
      const links = await page
        .locator('main a')
        .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
      await tab.goto(site.origin + (links.find((link) => parameter.test(link)) ?? ''));
      await tab.locator('#search-status').filter({ hasText: 'Treffer' }).waitFor();
      const found = await tab.locator('#results .hit-kind').allTextContents();
      await tab.close();
      return found.filter((kind) => kind === 'Maßnahme').length;
    });
    expect(await Promise.all(measures)).toEqual([2, 1]);
  });
  it('says nothing of presumption where there is none', async () => {
    await page.goto(`${site.origin}/aemter/marktamt/`);
    expect(await page.locator('#presumed-heading').count()).toBe(0);
  });
});

it('stands on the page of the measure in a field of its own, beside what the source says', async () => {
  await page.goto(`${site.origin}/massnahmen/sprechstunde/`);
  const fact = (name: string) =>
    page.locator('dt', { hasText: name }).locator('xpath=following-sibling::dd[1]');
  expect(await fact('Zuständig laut Quelle').textContent()).toContain('nennt die Quelle nicht');
  expect(await fact('Vermutlich zuständig (unsere Einschätzung)').textContent()).toContain(
    'Stadtbücherei: Die',
  );
});

describe('the exports', () => {
  const rows = (text: string) => Papa.parse<Record<string, string>>(text, { header: true }).data;

  it('hold presumptions in a column of their own', () => {
    const row = rows(data.text('daten/measures.csv')).find(({ id }) => id === 'sprechstunde');
    expect(row).toMatchObject({ departments: '', presumably_by: 'stadtbuecherei' });
  });
  it('never attribute what we presume to a department, but state it with reason and ground', () => {
    const graph: { '@graph': Record<string, unknown>[] } = data.json('daten/knowledge-base.jsonld');
    const node = (end: string) => graph['@graph'].find(({ '@id': id }) => String(id).endsWith(end));
    const measure = node('/massnahmen/sprechstunde/');
    expect(measure?.['prov:wasAttributedTo']).toEqual([]);
    expect(JSON.stringify(measure?.['v:presumablyBy'])).toContain('/aemter/stadtbuecherei/');
    expect(node('#presumably-stadtbuecherei')).toMatchObject({
      '@type': 'v:Presumption',
      'v:ground': 'section',
      'dct:description': expect.arrayContaining([expect.objectContaining({ '@language': 'de' })]),
    });
  });
});
