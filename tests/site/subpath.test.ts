/** The site below a folder of another site. */
import { beforeAll, describe, expect, it } from 'vitest';
import { observe, openSite } from '../support/browser.ts';
import { buildSite } from '../support/build-sites.ts';
import { type BuiltFile, findDeadLinks, readSite } from '../support/built-site.ts';
import { smallCityFolder } from '../support/small-city.ts';

const base = '/digital/rights/';
const folder = 'build/small-subpath';

describe(`a site below ${base}`, () => {
  let files: BuiltFile[];
  beforeAll(async () => {
    await buildSite(folder, { CONTENT_DIR: smallCityFolder, SITE_BASE: base });
    files = await readSite(folder);
  });
  const site = openSite(folder, base);

  it('has no link that leads out of it or nowhere', () => {
    const { dead, checked } = findDeadLinks(files, base);
    expect(dead).toEqual([]);
    expect(checked).toBeGreaterThan(2000);
    expect(findDeadLinks(files, '/elsewhere/').dead.length).toBeGreaterThan(1000);
  });
  it('gives its records addresses below it in the data', () => {
    const text = (path: string) => files.find((file) => file.path === path)?.bytes.toString('utf8') ?? '';
    const { measures } = JSON.parse(text('daten/measures.json')) as {
      measures: { id: string; url: { de: string } }[];
    };
    expect(measures).toHaveLength(10);
    for (const { id, url } of measures) expect(new URL(url.de).pathname).toBe(`${base}massnahmen/${id}/`);
    expect(text('sitemap.xml')).toContain(`<loc>https://lindenhafen.example${base}massnahmen/</loc>`);
    expect(text('_headers')).toContain(`\n${base}_astro/*\n`);
  });
  it('searches there as well', async () => {
    const page = await site.browser.newPage();
    const { faults } = observe(page);
    await page.goto(`${site.origin}${base}massnahmen/?q=büchereiausweis`);
    await page.locator('#results li a').first().click();
    expect(new URL(page.url()).pathname).toBe(`${base}massnahmen/lesekarte/`);
    expect(faults).toEqual([]);
    await page.close();
  });
});
