/** Every page of the real city in a real browser, with the site's own policy in force. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  axeVersion,
  findFaults,
  findNarrowFaults,
  lookAt,
  openSite,
  revisit,
  visit,
} from '../../support/browser.ts';
import { sites } from '../../support/build-sites.ts';
import { addressOf, findPageKinds, readSite } from '../../support/built-site.ts';
import { recordWhenHeld } from '../../support/checks.ts';
import { skip, walk, walkOptions } from '../../support/keyboard.ts';
import { looks } from '../../support/looks.ts';
import { loadCity, realFolder } from '../../support/small-city.ts';
import { findLackingSheets } from '../../support/style-sheets.ts';

const site = openSite(sites.real);
const files = await readSite(sites.real);
const { city } = await loadCity(realFolder);
const all = files.filter(({ path }) => path.endsWith('.html')).map(({ path }) => addressOf(path));
const kinds = findPageKinds(files, city);
/** An earlier edition has the pages of the latest with fewer records: one of each kind and language is looked at. */
const isEarlier = (address: string) => /^\/(?:en\/)?(?:stand|as-of)-\d{4}\//u.test(address);
const earlierKinds = kinds.filter(isEarlier);
const addresses = [...all.filter((address) => !isEarlier(address)), ...earlierKinds];
const axeTool = `axe-core ${axeVersion}`;
const chromium = () => `Chromium ${site.browser.version()}`;

describe('every page', () => {
  it('has no fault that axe knows, complains about nothing and loads nothing from elsewhere', {
    timeout: 1_200_000,
  }, async () => {
    expect(addresses.length).toBeGreaterThan(900);
    expect(earlierKinds.length).toBeGreaterThan(20);
    const foreign = new Set<string>();
    const found = await lookAt(addresses, async (address) => {
      const page = await findFaults(site, address);
      for (const request of page.foreign) foreign.add(request);
      return page.faults;
    });
    expect(found).toEqual({});
    expect([...foreign]).toEqual([]);
  });
  recordWhenHeld(() => {
    const all = { count: addresses.length, unit: 'pages' } as const;
    return [
      { id: 'axe', tool: axeTool, ...all },
      { id: 'policy', tool: chromium(), ...all },
      { id: 'no-third-party', tool: chromium(), ...all },
    ];
  });
});

describe('one page of each kind', () => {
  // The other ways to look at a page depend less on how long the words are; the small city shows them.
  const [spacing] = looks;
  /** Widens the spacing as a reader's own style sheet would, within the page's policy. */
  const space = async (page: Page, more = '') => {
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [sheet];
    }, `${spacing?.style} ${more}`);
    return (await spacing?.find(page)) ?? [];
  };

  it('has no fault in the dark scheme and at 320 px, where nothing scrolls sideways but named regions, and loses nothing with wider text spacing', {
    timeout: 600_000,
  }, async () => {
    expect(kinds.length).toBeGreaterThanOrEqual(60);
    expect(kinds).toContain('/einfache-sprache/');
    expect(await lookAt(kinds, (address) => findNarrowFaults(site, address, '', space))).toEqual({});
  });
  it('is found out when wider spacing cuts something off', async () => {
    const found = await findNarrowFaults(site, '/', '', (page) => space(page, spacing?.planted));
    expect(found).toEqual([expect.stringMatching(/^cut off: <h1/u)]);
  });
  it('loads each style sheet of which a rule is meant for it', async () => {
    const sheets = files
      .filter(({ path }) => /(?<!print\.[\w-]+)\.css$/u.test(path))
      .map(({ path, bytes }) => ({ path, text: bytes.toString('utf8') }));
    expect(sheets).toHaveLength(7);
    const find = (address: string, of = sheets) =>
      revisit(site, address, {}, (page) => findLackingSheets(page, of));
    expect(await lookAt(kinds, (address) => find(address))).toEqual({});
    const planted = [{ path: 'planted.css', text: '@media print { .skip:hover::after { color: red } }' }];
    expect(await find('/', planted)).toHaveLength(1);
  });
  recordWhenHeld(() => ({ id: 'axe-variants', tool: axeTool, count: kinds.length, unit: 'pages' }));
});

describe('the keyboard', () => {
  const walked = ['/', '/massnahmen/', '/matrix/', '/massnahmen/betroffenenrechte/', '/en/'];

  it.each(walked)('reaches everything on %s in order, sees where it is, and is never trapped', (path) =>
    visit(site, path, walkOptions, walk),
  );
  it('leads over the skip link to the content', () => visit(site, '/', {}, skip));
  recordWhenHeld(() => ({ id: 'keyboard', tool: chromium(), count: walked.length, unit: 'pages' }));
});
