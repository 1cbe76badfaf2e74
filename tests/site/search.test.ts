/** The search in a real browser, on the small city; how well it finds is measured on the real one. */
import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findAxeViolations, observe, openSite } from '../support/browser.ts';
import { sites } from '../support/build-sites.ts';

const site = openSite(sites.small);
let page: Page;
let faults: string[];
let requests: string[];

beforeEach(async () => {
  page = await site.browser.newPage();
  ({ faults, requests } = observe(page));
});
afterEach(async () => {
  expect(faults).toEqual([]);
  await page.close();
});

const open = (query = '') => page.goto(`${site.origin}/massnahmen/${query}`);
const titles = () => page.locator('#results > li > a').allTextContents();
const ready = () => page.locator('html[data-search=ready]').waitFor();
const choose = (facet: string, value: string) =>
  page.locator(`#filter-${facet} input[value="${value}"]`).check();
const chosenIn = (facet: string) => page.locator(`#filter-${facet} input:checked`).inputValue();
const status = () => page.locator('#search-status').textContent();
const settled = (text: string | RegExp) => page.locator('#search-status').filter({ hasText: text }).waitFor();
const address = () => new URL(page.url()).search;

/** The measures of the small city. */
const names = [
  'Anträge im Netz',
  'Datenblatt',
  'Digitale Sprechstunde',
  'Digitaler Lesetag',
  'Hafen-WLAN',
  'Hafendaten',
  'Lesekarte',
  'Melderegister',
  'Rathaus im Netz',
  'Tag der offenen Daten',
];

describe('typing', () => {
  it('shows results with the passage that matched and why, and leads to the record', async () => {
    await open();
    await page.fill('#search-field', 'leihausweis');
    await settled('Treffer');
    expect((await titles())[0]).toBe('Lesekarte');
    const first = page.locator('#results > li').first();
    expect(await first.locator('mark').count()).toBeGreaterThan(0);
    expect(await first.textContent()).toContain('Suchwort, nicht aus der Quelle: ');
    await first.locator('a').click();
    expect(new URL(page.url()).pathname).toBe('/massnahmen/lesekarte/');
  });
  it('loads the index only when the field gets focus', async () => {
    await open();
    await page.waitForLoadState('networkidle');
    expect(requests.filter((path) => path.endsWith('.json'))).toEqual([]);
    await page.focus('#search-field');
    await page.waitForResponse((response) => response.url().endsWith('.json'));
  });
  it('announces the number of results in a live region', async () => {
    await open();
    expect(await page.locator('#search-status').getAttribute('aria-live')).toBe('polite');
    await page.fill('#search-field', 'schiffsplan');
    await settled('Treffer');
    expect(await status()).toMatch(
      /^\d+ sichere[r]? Treffer(?:, \d+ könnten? passen|, \d+ könnte passen)?$/u,
    );
    await page.fill('#search-field', 'xqzwv');
    await settled('Kein Treffer');
    await page.fill('#search-field', '');
    await page.locator('html[data-search=idle]').waitFor();
    expect(await status()).toBe('');
    await choose('kind', 'service');
    await settled(/^\d+ Treffer$/u);
  });
  it('does not move what stands above the results', async () => {
    await open();
    const top = async () => (await page.locator('#search-field').boundingBox())?.y;
    const before = await top();
    await page.fill('#search-field', 'daten');
    await settled('Treffer');
    expect(await top()).toBe(before);
  });
});

describe('what is found', () => {
  it('begins with the answer, apart from what is sure and what may fit', async () => {
    await open('?q=wie+komme+ich+ins+netz');
    await ready();
    const answer = page.locator('#answer');
    expect(await answer.getByRole('heading').textContent()).toBe('Wie komme ich ins Netz?');
    expect(await answer.textContent()).toContain('Mit dem Hafen-WLAN. Es ist kostenlos.');
    expect(await answer.textContent()).toContain('Stand der Antwort: ');
    expect(await answer.getByRole('link', { name: /^Mit Belegen lesen/u }).getAttribute('href')).toBe(
      '/fragen/#internet',
    );
    expect(await status()).toMatch(/^Eine Antwort, /u);
  });
  it('is set apart where it only may fit', async () => {
    await open('?q=zeppelin+fliegen+bergwerk+schiffsplan');
    await ready();
    expect(await titles()).toEqual([]);
    expect(await page.locator('#possible > li > a').allTextContents()).toContain('Hafendaten');
    expect(await status()).toMatch(/^Kein sicherer Treffer, /u);
    await open('?q=xqzwv');
    await ready();
    expect(await page.locator('#possible > li, #results > li').count()).toBe(0);
    expect(await page.locator('#search-help').textContent()).toContain('Nichts gefunden');
  });
  it('is pending until the first result stands, and idle without a search', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/search.de.*.json', async (route) => {
      await held;
      await route.continue();
    });
    await open('?q=daten');
    expect(await page.locator('html').getAttribute('data-search')).toBe('pending');
    // The plain list stands there within two seconds, and says why.
    await settled('Die Suche lädt noch');
    expect(await page.locator('#complete-list').isVisible()).toBe(true);
    release();
    await ready();
    expect((await titles()).length).toBeGreaterThan(0);
    await open();
    await page.locator('html[data-search=idle]').waitFor();
  });
  it('sorts by title, state and the newest evidence, which the address keeps', async () => {
    await open('?sortierung=evidence');
    await ready();
    expect((await titles()).length).toBe(names.length);
    expect(await page.locator('#sort').inputValue()).toBe('evidence');
    await page.locator('#sort').selectOption('title');
    await page.waitForFunction(() => location.search === '?sortierung=title');
    await expect.poll(titles).toEqual([...names].sort(new Intl.Collator('de').compare));
  });
});

describe('no result', () => {
  it('suggests a spelling, filters to drop and what comes closest', async () => {
    await open('?q=lesekarti&stand=planned');
    await settled('Kein Treffer');
    const help = page.locator('#search-help');
    await help.getByRole('link', { name: /^Ohne Filter suchen/u }).click();
    await settled('Treffer');
    expect(address()).toBe('?q=lesekarti');
    expect((await titles())[0]).toBe('Lesekarte');
  });
});

describe('filters', () => {
  it('combine, show counts under the present query, and stand in the address', async () => {
    await open('?q=digital');
    await settled('Treffer');
    await choose('state', 'in-operation');
    await choose('kind', 'event');
    await settled('Treffer');
    expect(address()).toBe('?q=digital&art=event&stand=in-operation');
    const shown = await titles();
    expect(shown.length).toBeGreaterThan(0);
    const count = page.locator('#filter-kind label:has([value=event]) b');
    await expect.poll(() => count.textContent()).toBe(String(shown.length));
  });
  it('are restored by back, forward and reload', async () => {
    await open('?prinzip=p2-data');
    await settled('Treffer');
    const data = await titles();
    expect([...data].sort()).toEqual(['Datenblatt', 'Digitaler Lesetag', 'Hafendaten']);
    await choose('principle', 'p1-access');
    await page.waitForFunction(() => location.search.includes('p1-access'));
    await page.locator('#sort').selectOption('title');
    const sorted = await titles();
    expect(sorted).toHaveLength(6);
    expect(sorted).toEqual([...sorted].sort(new Intl.Collator('de').compare));
    await page.goBack();
    await page.goBack();
    await page.waitForFunction(() => location.search === '?prinzip=p2-data');
    await expect.poll(titles).toEqual(data);
    expect(await chosenIn('principle')).toBe('p2-data');
    await page.goForward();
    await expect.poll(() => chosenIn('principle')).toBe('p1-access');
    await page.reload();
    await settled('Treffer');
    expect(await chosenIn('principle')).toBe('p1-access');
  });
  it('are visible after a reload, above the results, and each can be removed where it stands', async () => {
    await open('?q=digital&stelle=stadtbuecherei&art=event');
    await settled('Treffer');
    await page.reload();
    await settled('Treffer');
    const chips = page.locator('#chosen a');
    expect(await chips.allTextContents()).toEqual([
      'Stelle (laut Quelle): Stadtbücherei ✕ (Filter entfernen)',
      'Art: Veranstaltung ✕ (Filter entfernen)',
    ]);
    await chips.first().click();
    await page.waitForFunction(() => location.search === '?q=digital&art=event');
    expect(await chips.allTextContents()).toEqual(['Art: Veranstaltung ✕ (Filter entfernen)']);
    expect(await chosenIn('department')).toBe('');
    await chips.first().click();
    await expect.poll(() => page.locator('#chosen').isHidden()).toBe(true);
    expect(address()).toBe('?q=digital');
  });
  it('are one step back each: the same search asked again is none', async () => {
    await open();
    await page.fill('#search-field', 'daten');
    await settled('Treffer');
    await page.press('#search-field', 'Enter');
    await page.press('#search-field', 'Enter');
    await choose('kind', 'event');
    await page.waitForFunction(() => location.search === '?q=daten&art=event');
    await page.press('#search-field', 'Enter');
    await page.goBack();
    await page.waitForFunction(() => location.search === '?q=daten');
    await page.goBack();
    expect(page.url()).toBe('about:blank');
  });
  it('find by department what is presumably its own, apart from what the source says', async () => {
    await open('?stelle=stadtbuecherei');
    await settled('Treffer');
    expect(await titles()).not.toContain('Digitale Sprechstunde');
    await open('?vermutlich=stadtbuecherei');
    await settled('Treffer');
    expect(await titles()).toContain('Digitale Sprechstunde');
    // What is open there is found beside it.
    expect(await page.locator('#results .hit-kind').allTextContents()).toContain('Handlungsbedarf');
    const count = page.locator('#filter-presumption label:has([value=stadtbuecherei]) b');
    expect(await count.textContent()).toBe(String((await titles()).length));
  });
  it('are all taken back by one button', async () => {
    await open('?q=daten&stand=in-operation');
    await settled('Treffer');
    await page.getByRole('button', { name: 'Alles zurücksetzen' }).click();
    await page.locator('#complete-list').waitFor();
    expect(address()).toBe('');
    expect(await page.locator('#search-field').inputValue()).toBe('');
  });
});

describe('keyboard', () => {
  it('reaches the field with / and empties it with Escape', async () => {
    await open();
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-field');
    await page.keyboard.type('wlan');
    await settled('Treffer');
    await page.keyboard.press('Escape');
    expect(await page.locator('#search-field').inputValue()).toBe('');
    await page.locator('#complete-list').waitFor();
  });
});

it('downloads exactly the results shown, in a file that is named after query and filters', async () => {
  await open('?q=daten&stand=in-operation');
  await settled('Treffer');
  const shown = await titles();
  expect(shown.length).toBeGreaterThan(1);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Diese Treffer als CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('treffer_daten_stand-in-betrieb.excel.csv');
  const text = await readFile(await download.path(), 'utf8');
  expect(text.startsWith('\ufeffTitel;Art;Stand;Stand vom;Ausgabe;')).toBe(true);
  const { data, errors } = Papa.parse<Record<string, string>>(text.slice(1).trimEnd(), {
    header: true,
    delimiter: ';',
  });
  expect(errors).toEqual([]);
  expect(data).toHaveLength(shown.length);
  for (const [index, title] of shown.entries()) {
    expect(data[index]?.['Titel']).toContain(title.replace(/^… /u, ''));
    expect(data[index]).toMatchObject({
      Art: 'Maßnahme',
      Stand: 'in Betrieb',
      'Stand vom': expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/u),
      Zitat: expect.stringMatching(/./u),
      Fundstelle: expect.stringMatching(/, /u),
      Adresse: expect.stringMatching(/^http:\/\/127.*\/massnahmen\/[a-z-]+\/$/u),
    });
  }
});

describe('hostile addresses', () => {
  it.each([
    '<script>document.title="x"</script>',
    '"><img src=x onerror=alert(1)>',
    '%00%01%02',
    '(((((*[+?',
    'x'.repeat(10_000),
    '\u202e\u2066abc',
    '🚲🚲🚲',
    "';DROP TABLE",
  ])('neither inject nor break: %s', async (query) => {
    await open(
      `?q=${encodeURIComponent(query)}&stand=${encodeURIComponent(query.slice(0, 50))}&sortierung=x`,
    );
    await page
      .locator('#search-status')
      .filter({ hasText: /Treffer/u })
      .waitFor();
    expect(await page.title()).toContain('Maßnahmen');
    expect(await page.locator('#results img, #results script').count()).toBe(0);
  });
});

describe('without JavaScript', () => {
  let plain: Page;
  beforeEach(async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    plain = await context.newPage();
    await plain.goto(`${site.origin}/massnahmen/?q=lesekarte`);
  });
  afterEach(() => plain.context().close());
  const rows = () =>
    plain
      .locator('#complete-list tbody tr')
      .evaluateAll((all) =>
        all
          .filter((row) => getComputedStyle(row).display !== 'none')
          .map((row) => row.querySelector('a')?.textContent),
      );

  it('it is the complete list and says so honestly', async () => {
    expect(await plain.getByText('Ohne JavaScript steht hier die vollständige Liste').isVisible()).toBe(true);
    expect(await rows()).toEqual(names);
    await open();
    expect(await page.locator('#no-script').isVisible()).toBe(false);
  });
  it('the facets choose among the rows, alone and together, and say how many there are', async () => {
    await plain.locator('#filter-principle input[value="p2-data"]').check();
    expect(await rows()).toEqual(['Datenblatt', 'Digitaler Lesetag', 'Hafendaten']);
    const label = plain.locator('#filter-principle label:has([value=p2-data]) b');
    expect(await label.textContent()).toBe('3');
    await plain.locator('#filter-kind input[value="event"]').check();
    expect(await rows()).toEqual(['Digitaler Lesetag']);
    await plain.getByRole('button', { name: 'Alles zurücksetzen' }).click();
    expect(await rows()).toEqual(names);
  });
});

it('is reached from the header of every page', async () => {
  await page.goto(`${site.origin}/prinzipien/`);
  await page.getByRole('searchbox', { name: 'Suche' }).fill('schiffsplan');
  await page.keyboard.press('Enter');
  await settled('Treffer');
  expect(new URL(page.url()).pathname + address()).toBe('/massnahmen/?q=schiffsplan');
  expect((await titles())[0]).toBe('Hafendaten');
});

it('keeps query and filters when the language is switched', async () => {
  await open('?q=daten&stand=in-operation');
  await settled('Treffer');
  await page.getByRole('link', { name: 'English' }).click();
  await page.locator('#search-status').filter({ hasText: 'result' }).waitFor();
  expect(new URL(page.url()).pathname + address()).toBe('/en/measures/?q=daten&state=in-operation');
});

it('works in English', async () => {
  await page.goto(`${site.origin}/en/measures/?q=timetable`);
  await page.locator('#search-status').filter({ hasText: 'result' }).waitFor();
  expect((await titles())[0]).toContain('Harbour data');
});

it('has no accessibility fault while showing results', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await site.browser.newContext({ colorScheme, viewport: { width: 320, height: 640 } });
    const small = await context.newPage();
    await small.goto(`${site.origin}/massnahmen/?q=daten`);
    await small.locator('#results li').first().waitFor();
    await small.click('#filters > summary');
    expect(await findAxeViolations(small)).toEqual([]);
    expect(await small.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await context.close();
  }
});
