/** The built pages as documents: valid, with an order that a screen reader can use, light, and pruned without loss. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { observe, openSite } from '../support/browser.ts';
import { buildSite, sites } from '../support/build-sites.ts';
import { addressOf, type BuiltFile, findPageKinds, gzipSize, readSite } from '../support/built-site.ts';
import { recordCheck } from '../support/checks.ts';
import { findHtmlFaults, htmlValidator } from '../support/html.ts';
import { loadCity, realFolder } from '../support/small-city.ts';

let files: BuiltFile[];
let pages: { address: string; html: string }[];
beforeAll(async () => {
  files = await readSite(sites.real);
  pages = files
    .filter(({ path }) => path.endsWith('.html'))
    .map(({ path, bytes }) => ({ address: addressOf(path), html: bytes.toString('utf8') }));
});

describe('HTML', () => {
  it('is valid on every page', { timeout: 120_000 }, async () => {
    expect(pages.length).toBeGreaterThan(400);
    for (const { address, html } of pages)
      expect({ address, faults: await findHtmlFaults(html) }).toEqual({ address, faults: [] });
    await recordCheck({
      id: 'html',
      tool: htmlValidator,
      count: pages.length,
      unit: 'pages',
      findings: 0,
    });
  });
  it.each([
    ['a second id', '<main', '<p id="content">x</p><main'],
    ['an element that is not closed', '</main>', ''],
    ['an image without text', '</main>', '<img src="/icon.svg"></main>'],
    ['a button without type', '</main>', '<button>x</button></main>'],
  ])('is found faulty with %s', async (_, what, instead) => {
    const html = pages.find(({ address }) => address === '/')?.html ?? '';
    expect(await findHtmlFaults(html.replace(what, instead))).not.toEqual([]);
  });
});

/** One first heading, and none that skips a level or says nothing. */
function findHeadingFaults(document: Document): string[] {
  const faults: string[] = [];
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) => ({
    level: Number(heading.tagName[1]),
    text: heading.textContent?.trim() ?? '',
  }));
  if (headings.filter(({ level }) => level === 1).length !== 1) faults.push('not one h1');
  if (headings[0]?.level !== 1) faults.push('the first heading is no h1');
  for (const [index, { level, text }] of headings.entries()) {
    if (level > (headings[index - 1]?.level ?? 0) + 1) faults.push(`skips to h${level}: ${text}`);
    if (text === '') faults.push('an empty heading');
  }
  return faults;
}

/** One of each landmark, and navigations that can be told apart. */
function findLandmarkFaults(document: Document): string[] {
  const faults = ['main', 'body > header', 'body > footer']
    .filter((landmark) => document.querySelectorAll(landmark).length !== 1)
    .map((landmark) => `not one ${landmark}`);
  const names = [...document.querySelectorAll('nav')].map(
    (nav) =>
      nav.getAttribute('aria-label') ??
      document.getElementById(nav.getAttribute('aria-labelledby') ?? '')?.textContent ??
      '',
  );
  if (names.includes('') || new Set(names).size !== names.length) faults.push(`names of nav: ${names}`);
  return faults;
}

/** A link is understood without what stands around it. */
function findNameFaults(document: Document): string[] {
  const generic =
    /^(?:hier|mehr|weiter|link|klicken sie hier|here|more|read more|click here|weiterlesen)?$/iu;
  return [...document.querySelectorAll('a[href]')]
    .map((link) => (link.getAttribute('aria-label') ?? link.textContent ?? '').trim())
    .filter((text) => generic.test(text))
    .map((text) => `link „${text}“`);
}

/** Words of another language say which. */
function findLanguageFaults(document: Document): string[] {
  const language = document.documentElement.lang;
  const links = [...document.querySelectorAll('a[hreflang]')].filter(
    (link) => link.getAttribute('hreflang') !== link.getAttribute('lang'),
  );
  const quotes = [...document.querySelectorAll('blockquote, q')].filter(
    (quote) =>
      language !== 'de' &&
      quote.closest('[lang]')?.getAttribute('lang') === language &&
      /[äöüß]/u.test(quote.textContent ?? ''),
  );
  return [
    ...links.map(() => 'a language link without lang'),
    ...quotes.map((quote) => `a quotation without lang: ${quote.textContent?.slice(0, 40)}`),
  ];
}

describe('the order of every page', () => {
  const site = openSite(sites.real);
  // They go to the browser as text, so each stands on its own.
  const searches = [findHeadingFaults, findLandmarkFaults, findNameFaults, findLanguageFaults];
  /** Runs the searches for faults in the browser’s own parser, on the text of the page. */
  const find = (page: Page, html: string) =>
    page.evaluate(
      ({ source, codes }) => {
        const document = new DOMParser().parseFromString(source, 'text/html');
        return codes.flatMap((code) =>
          (new Function(`return (${code})`)() as (document: Document) => string[])(document),
        );
      },
      { source: html, codes: searches.map(String) },
    );

  it('has headings, landmarks and names of links that can be followed', { timeout: 180_000 }, async () => {
    const page = await site.browser.newPage();
    expect(pages.length).toBeGreaterThan(400);
    for (const { address, html } of pages)
      expect({ address, faults: await find(page, html) }).toEqual({ address, faults: [] });
    await page.close();
  });
  it.each([
    ['a heading that skips', '</main>', '<h4>x</h4></main>'],
    ['two first headings', '</main>', '<h1>x</h1></main>'],
    ['a nameless navigation', '</main>', '<nav></nav></main>'],
    ['a link named here', '</main>', '<a href="/">hier</a></main>'],
    ['a nameless link', '</main>', '<a href="/"></a></main>'],
  ])('is found faulty with %s', async (_, what, instead) => {
    const page = await site.browser.newPage();
    const html = pages.find(({ address }) => address === '/glossar/')?.html ?? '';
    expect(await find(page, html)).toEqual([]);
    expect(await find(page, html.replace(what, instead))).not.toEqual([]);
    await page.close();
  });
});

describe('weight', () => {
  const site = openSite(sites.real);

  it('stays within 60 kB on the first visit of the start page, without fonts and scripts', async () => {
    const page = await site.browser.newPage();
    const { requests } = observe(page);
    await page.goto(`${site.origin}/`, { waitUntil: 'networkidle' });
    await page.close();
    const loaded = [...new Set(requests)].map((request) => new URL(request).pathname);
    expect(loaded.filter((path) => /\.(?:js|woff2?|ttf|otf)$/u.test(path))).toEqual([]);
    const bytes = loaded
      .map((path) => files.find((file) => addressOf(file.path) === path)?.bytes ?? Buffer.from(''))
      .reduce((sum, content) => sum + gzipSize(content), 0);
    expect(bytes).toBeGreaterThan(5_000);
    expect(bytes).toBeLessThanOrEqual(60_000);
    expect(files.filter(({ path }) => /\.(?:woff2?|ttf|otf)$/u.test(path))).toEqual([]);
  });
});

describe('pruning the style sheet', () => {
  const whole = 'build/unpruned';
  // Before it is opened.
  beforeAll(() => buildSite(whole, { KEEP_UNUSED_CSS: 'true' }));
  const pruned = openSite(sites.real);
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
    const page = await context.newPage();
    await page.goto(from.origin + address, { waitUntil: 'networkidle' });
    if (plant !== undefined) await page.addStyleTag({ content: plant });
    const styles = await readStyles(page);
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
    const { city } = await loadCity(realFolder);
    const kinds = findPageKinds(files, city.languages).filter((address) => !address.startsWith('/en/'));
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
    expect((await size(sites.real)) / (await size(whole))).toBeLessThan(0.6);
  });
});
