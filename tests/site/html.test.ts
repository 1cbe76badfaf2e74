/** The built pages as documents: valid, with an order that a screen reader can use, and pruned without loss. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSite } from '../support/browser.ts';
import { buildSite, sites } from '../support/build-sites.ts';
import { findPageKinds, gzipSize, pagesOf, readSite } from '../support/built-site.ts';
import { findHtmlFaults } from '../support/html.ts';
import { findOrderFaults } from '../support/order.ts';
import { loadCity, smallCityFolder } from '../support/small-city.ts';

const files = await readSite(sites.small);
const pages = pagesOf(files);
const page = (address: string) => {
  const html = pages.find((one) => one.address === address)?.html;
  if (html === undefined) throw new Error(`There is no ${address}.`);
  return html;
};

describe('HTML', () => {
  it('is valid on every page', async () => {
    expect(pages.length).toBeGreaterThan(100);
    for (const { address, html } of pages)
      expect({ address, faults: await findHtmlFaults(html) }).toEqual({ address, faults: [] });
  });
  it.each([
    ['a second id', '<main', '<p id="content">x</p><main'],
    ['an element that is not closed', '</main>', ''],
    ['an image without text', '</main>', '<img src="/icon.svg"></main>'],
    ['a button without type', '</main>', '<button>x</button></main>'],
  ])('is found faulty with %s', async (_, what, instead) => {
    expect(await findHtmlFaults(page('/').replace(what, instead))).not.toEqual([]);
  });
});

describe('the order of every page', () => {
  const site = openSite(sites.small);

  it('has headings, landmarks and names of links that can be followed', async () => {
    const tab = await site.browser.newPage();
    for (const { address, html } of pages)
      expect({ address, faults: await findOrderFaults(tab, html) }).toEqual({ address, faults: [] });
    await tab.close();
  });
  it.each([
    ['a heading that skips', '/glossar/', '</main>', '<h4>x</h4></main>'],
    ['two first headings', '/glossar/', '</main>', '<h1>x</h1></main>'],
    ['an empty heading', '/glossar/', '</main>', '<h2></h2></main>'],
    ['a nameless navigation', '/glossar/', '</main>', '<nav></nav></main>'],
    ['a second main part', '/glossar/', '</main>', '</main><main></main>'],
    ['a link named here', '/glossar/', '</main>', '<a href="/">hier</a></main>'],
    ['a nameless link', '/glossar/', '</main>', '<a href="/"></a></main>'],
    [
      'a language link without lang',
      '/glossar/',
      '</main>',
      '<a href="/en/" hreflang="en">English</a></main>',
    ],
    [
      'a German quotation without lang',
      '/en/glossary/',
      '</main>',
      '<blockquote>für alle</blockquote></main>',
    ],
  ])('is found faulty with %s', async (_, address, what, instead) => {
    const tab = await site.browser.newPage();
    expect(await findOrderFaults(tab, page(address))).toEqual([]);
    expect(await findOrderFaults(tab, page(address).replace(what, instead))).toHaveLength(1);
    await tab.close();
  });
});

describe('pruning the style sheet', () => {
  const whole = 'build/unpruned';
  // Before it is opened.
  beforeAll(() => buildSite(whole, { CONTENT_DIR: smallCityFolder, KEEP_UNUSED_CSS: 'true' }));
  const pruned = openSite(sites.small);
  const unpruned = openSite(whole);

  /** Every computed style of every element, of its pseudo-elements, and of what can have the focus while it has it. */
  const readStyles = (page: Page) =>
    page.evaluate(() => {
      const read = (element: Element, pseudo: string | null = null) => {
        const style = getComputedStyle(element, pseudo);
        // Custom properties are what pruning takes away; what they were used for has to stay.
        const names = Array.from(style).filter((name) => !name.startsWith('--'));
        return names.map((name) => `${name}: ${style.getPropertyValue(name)}`).join('; ');
      };
      /** Of the element and of its pseudo-elements, by the name of each. */
      const readAtRest = (element: Element, name: string): [string, string][] => [
        [name, read(element)],
        ...['::before', '::after']
          .filter((pseudo) => getComputedStyle(element, pseudo).content !== 'none')
          .map((pseudo): [string, string] => [name + pseudo, read(element, pseudo)]),
      ];
      const readFocused = (element: HTMLElement) => {
        element.focus({ focusVisible: true } as FocusOptions);
        const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
        const styles = [outlineStyle, outlineWidth, outlineColor, boxShadow].join(' ');
        element.blur();
        return styles;
      };
      const styles: Record<string, string> = {};
      for (const [index, element] of [...document.querySelectorAll<HTMLElement>('body, body *')].entries()) {
        const name = `${index} ${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
        Object.assign(styles, Object.fromEntries(readAtRest(element, name)));
        if (element.tabIndex >= 0) styles[`${name}:focus`] = readFocused(element);
      }
      return styles;
    });

  const read = async (
    from: typeof pruned,
    address: string,
    colorScheme: 'light' | 'dark',
    plant?: string,
  ) => {
    const context = await from.browser.newContext({ colorScheme, reducedMotion: 'reduce', bypassCSP: true });
    const tab = await context.newPage();
    await tab.goto(from.origin + address, { waitUntil: 'networkidle' });
    if (plant !== undefined) await tab.addStyleTag({ content: plant });
    const styles = await readStyles(tab);
    await context.close();
    return styles;
  };
  /** Names of the elements that look different, with the styles that differ. */
  const compare = async (address: string, colorScheme: 'light' | 'dark', plant?: string) => {
    const [before, after] = await Promise.all([
      read(unpruned, address, colorScheme),
      read(pruned, address, colorScheme, plant),
    ]);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(Object.keys(after).length).toBeGreaterThan(50);
    return Object.entries(before).flatMap(([name, style]) => {
      if (style === after[name]) return [];
      const now = (after[name] ?? '').split('; ');
      return [`${name}: ${style.split('; ').filter((one, index) => one !== now[index])}`];
    });
  };

  it('changes no computed style on any kind of page', { timeout: 600_000 }, async () => {
    const { city } = await loadCity(smallCityFolder);
    const kinds = findPageKinds(files, city).filter((address) => !address.startsWith('/en/'));
    expect(kinds.length).toBeGreaterThan(25);
    for (const address of kinds)
      expect({ address, changed: await compare(address, 'light') }).toEqual({ address, changed: [] });
    for (const address of ['/', '/massnahmen/', '/matrix/'])
      expect({ address, changed: await compare(address, 'dark') }).toEqual({ address, changed: [] });
  });
  it.each(['p { margin-left: 1px }', 'body :focus-visible { outline: none }', 'a { color: red }'])(
    'is found out when it changes something: %s',
    async (plant) => {
      expect(await compare('/glossar/', 'light', plant)).not.toEqual([]);
    },
  );
  it('takes away most of it', async () => {
    const size = async (folder: string) =>
      (await readSite(folder))
        .filter(({ path }) => path.endsWith('.css'))
        .reduce((sum, { bytes }) => sum + gzipSize(bytes), 0);
    expect((await size(sites.small)) / (await size(whole))).toBeLessThan(0.6);
  });
});
