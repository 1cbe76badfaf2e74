/** The built pages as a person sees them: in a real browser, with the site's own policy in force. */
import { describe, expect, it } from 'vitest';
import { findAxeViolations, findNarrowFaults, lookAt, openSite, visit } from '../support/browser.ts';
import { sites } from '../support/build-sites.ts';
import { findPageKinds, readSite } from '../support/built-site.ts';
import { readFocus, skip, walk, walkOptions } from '../support/keyboard.ts';
import { look, looks } from '../support/looks.ts';
import { loadCity, smallCityFolder } from '../support/small-city.ts';

const site = openSite(sites.small);
const { city } = await loadCity(smallCityFolder);
const kinds = findPageKinds(await readSite(sites.small), city);

it('finds a page faulty when it is', async () => {
  const plant = (code: string) =>
    visit(site, '/', {}, async (page, faults) => {
      await page.evaluate(code);
      return [...(await findAxeViolations(page)), ...faults].map((fault) => fault.split(/[: ]/u)[0]);
    });
  expect(await plant('0')).toEqual([]);
  expect(await plant('document.querySelector("main").append(document.createElement("img"))')).toEqual([
    'image-alt',
  ]);
  expect(await plant('document.documentElement.removeAttribute("lang")')).toEqual(['html-has-lang']);
  expect(await plant('console.error("planted fault")')).toEqual(['planted']);
  // What a script or style within the page would do, the policy forbids; the console says so.
  const inline =
    'const it = document.createElement("style"); it.textContent = "p { color: red }"; document.head.append(it)';
  expect(await plant(inline)).not.toEqual([]);
  const image =
    'document.querySelector("main").append(Object.assign(new Image(), { alt: "x", src: "https://elsewhere.example/x.png" }))';
  expect(await plant(image)).not.toEqual([]);
  expect(
    await plant(
      'try { document.querySelector("main").innerHTML = "<p>x</p>" } catch (error) { console.error(error.name) }',
    ),
  ).not.toEqual([]);
});

describe('one page of each kind', () => {
  it('there is for lists, records, cells and briefs, in every language', () => {
    expect(kinds.length).toBeGreaterThanOrEqual(60);
    for (const one of [
      '/matrix/p1-access-f1-open/',
      '/en/principles/p1-access/brief/',
      '/en/data/',
      '/404.html',
    ])
      expect(kinds).toContain(one);
  });

  it('is found faulty at 320 px when it is', async () => {
    const plant = (code: string) => findNarrowFaults(site, '/matrix/', code);
    expect(await plant('')).toEqual([]);
    expect(await plant('document.body.style.minWidth = "400px"')).toEqual(['is wider than 320 px']);
    for (const name of ['tabindex', 'role', 'aria-labelledby'])
      expect(await plant(`document.querySelector(".scroll").removeAttribute("${name}")`)).toContain(
        'a region without name or focus: scroll',
      );
  });

  describe.each(looks)('$title', (one) => {
    it('on every kind', async () => {
      expect(await lookAt(kinds, (address) => look(one, site, address))).toEqual({});
    });
    it('is found out when it does not', async () => {
      expect(await look(one, site, '/', one.planted)).not.toEqual([]);
    });
  });
});

describe('the keyboard', () => {
  it.each(['/', '/massnahmen/', '/matrix/', '/massnahmen/rathaus-im-netz/', '/en/'])(
    'reaches everything on %s in order, sees where it is, and is never trapped',
    (path) => visit(site, path, walkOptions, walk),
  );
  it('would not see where it is without the ring, which is found out', async () => {
    await visit(site, '/', { bypassCSP: true, reducedMotion: 'reduce' }, async (page) => {
      await page.addStyleTag({
        content: ':focus-visible { outline: none !important; box-shadow: none !important }',
      });
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      expect((await readFocus(page)).seen).toBe(false);
    });
  });
  it('leads over the skip link to the content', () => visit(site, '/', {}, skip));
});

it('leads from each claim in the wording to its section', async () => {
  await visit(site, '/prinzipien/p1-access/', {}, async (page) => {
    await page.getByRole('link', { name: 'Hilfe finden.', exact: true }).click();
    expect(new URL(page.url()).hash).toBe('#p1-help');
    expect(await page.locator('#p1-help h3').textContent()).toBe('Hilfe im Netz');
  });
});

it('switches the language to the same record', async () => {
  await visit(site, '/massnahmen/hafen-wlan/', {}, async (page) => {
    await page.getByRole('link', { name: 'English' }).click();
    expect(new URL(page.url()).pathname).toBe('/en/measures/hafen-wlan/');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });
});
