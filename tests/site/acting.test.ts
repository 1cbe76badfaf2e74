/** What leads from reading to acting, on the built pages: requests, replies, corrections, pictures, twins and feeds. */
import { markdownToMdast } from 'satteri';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildLetter, findRequest } from '../../src/site/information-request.ts';
import { Site } from '../../src/site/site.ts';
import { openSite, visit } from '../support/browser.ts';
import { sites } from '../support/build-sites.ts';
import { type BuiltFile, pagesOf, readSite } from '../support/built-site.ts';
import { loadLaterCity } from '../support/later-city.ts';

const files = await readSite(sites.later);
const pages = pagesOf(files);
const texts = new Map(files.map(({ path, bytes }) => [path, bytes.toString('utf8')]));
const opened = openSite(sites.later);
const openedFirst = openSite(sites.small);

interface MarkdownNode {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly children?: readonly MarkdownNode[];
}

function* walkMarkdown(node: MarkdownNode): Generator<MarkdownNode> {
  yield node;
  for (const child of node.children ?? []) yield* walkMarkdown(child);
}

/** Twins read by a parser that did not write them. */
function readTwin(path: string) {
  const [, , body = ''] = /^---\n([\s\S]*?)---\n\n([\s\S]*)$/u.exec(texts.get(path) ?? '') ?? [];
  const nodes = [...walkMarkdown(markdownToMdast(body) as MarkdownNode)];
  return {
    text: nodes.map(({ value }) => value ?? '').join(''),
    links: nodes.flatMap(({ type, url }) => (type === 'link' && url !== undefined ? [url] : [])),
  };
}

/** Content of the page that is open, without what no twin holds; it runs in the browser. */
function readMain(): { text: string; quoted: string[]; links: string[] } {
  const main = document.createElement('div');
  main.append(...(document.querySelector('main')?.cloneNode(true).childNodes ?? []));
  const isReference = (one: Element) => one.querySelector('pre')?.textContent?.startsWith('@misc{');
  const left = main.querySelectorAll(
    'nav, form, fieldset, input, svg, button, select, style, [aria-hidden=true]',
  );
  const references = [...main.querySelectorAll('details')].filter(isReference);
  for (const one of [...left, ...references]) one.remove();
  const textsOf = (selector: string) => [...main.querySelectorAll(selector)].map((one) => one.textContent);
  const links = [...main.querySelectorAll('a[href]')].map((one) => one.getAttribute('href') ?? '');
  return { text: main.textContent, quoted: textsOf('blockquote, q'), links };
}

/** Letters alone: how lines break, and with which signs a quotation is marked, is for each form to say. */
const letters = (text: string) => text.replaceAll(/[\s"]/gu, '');

describe('the twin of every page', () => {
  it('says what the page says, word for word, and leads to the same records', async () => {
    expect(pages.length).toBeGreaterThan(100);
    const tab = await opened.browser.newPage();
    let quotations = 0;
    for (const { address, html } of pages.filter((page) => page.address !== '/404.html')) {
      await tab.setContent(html.replaceAll(/<(?:link|script|img|meta)\b[^>]*>(?:<\/script>)?/gu, ''));
      const shown = await tab.evaluate(readMain);
      const twin = readTwin(`${address.slice(1)}index.md`);
      expect({ address, text: letters(twin.text) }).toEqual({ address, text: letters(shown.text) });
      quotations += shown.quoted.length;
      for (const quote of shown.quoted) expect(letters(twin.text)).toContain(letters(quote));
      const full = shown.links
        .map((link) => new URL(link, `https://lindenhafen.example${address}`).href)
        .filter((link) => link.startsWith('https://lindenhafen.example'));
      expect({ address, missing: full.filter((link) => !twin.links.includes(link)) }).toEqual({
        address,
        missing: [],
      });
    }
    expect(quotations).toBeGreaterThan(100);
    await tab.close();
  });
  it('is named by the page, and there is none of what is no page', () => {
    for (const { address, html } of pages.filter((page) => page.address !== '/404.html')) {
      const [, href = ''] =
        /<link rel="alternate" type="text\/markdown"[^>]* href="([^"]+)"/u.exec(html) ?? [];
      expect({ address, twin: texts.has(new URL(href, `http://x${address}`).pathname.slice(1)) }).toEqual({
        address,
        twin: true,
      });
    }
    expect(files.filter(({ path }) => path.endsWith('.md'))).toHaveLength(pages.length - 1);
  });
});

describe('the request on the page of a gap', () => {
  let site: Site;
  beforeAll(async () => {
    site = new Site(await loadLaterCity(), { language: 'de', base: '/' });
  });
  const letterOf = (id: string) => {
    const gap = site.knowledgeBase.gapById.get(id);
    const request = gap && findRequest(site, gap);
    if (!request) throw new Error(`There is no request about ${id}.`);
    return buildLetter(site, request).letter;
  };

  it.each(['/handlungsbedarf/p1-help-2026/', '/en/gaps/p1-help-2026/'])(
    'is there in the city’s language, without script, on %s',
    async (path) => {
      await visit(opened, path, { javaScriptEnabled: false }, async (page) => {
        const field = page.getByRole('textbox', {
          name: path.startsWith('/en/') ? 'Text of the request' : 'Text der Anfrage',
        });
        expect(await field.inputValue()).toBe(letterOf('p1-help-2026'));
        expect(await field.getAttribute('lang')).toBe(path.startsWith('/en/') ? 'de' : null);
        const links = await page
          .locator('.ask a')
          .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
        expect(
          links.filter((link) => link.startsWith('https://fragen.example/new/stadt_lindenhafen?')),
        ).toHaveLength(1);
        expect(links.filter((link) => link.startsWith('mailto:auskunft@lindenhafen.example?'))).toHaveLength(
          1,
        );
        expect(links).toContain('/handlungsbedarf/p1-help-2026/request.txt');
        expect(links).toContain(
          path.startsWith('/en/') ? '/en/sources/stadtseite-2026/' : '/quellen/stadtseite-2026/',
        );
      });
    },
  );
  it('says before the click who receives what', async () => {
    await visit(opened, '/handlungsbedarf/p1-help-2026/', {}, async (page) => {
      const said = (await page.locator('.ask').textContent()) ?? '';
      expect(said).toContain('Fragen am Hafen ist ein fremdes Angebot.');
      expect(said).toContain('Diese Website schickt nichts ab und erfährt nicht, ob Sie fragen.');
      expect(said).toContain('An: Stadt Lindenhafen');
    });
  });
  it('is a text to copy where the city names no platform, and leads nowhere else', async () => {
    await visit(openedFirst, '/handlungsbedarf/p2-control/', {}, async (page, faults) => {
      expect(await page.locator('.ask textarea').inputValue()).toContain('Sehr geehrte Damen und Herren,');
      const links = await page
        .locator('.ask a')
        .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
      expect(links).toEqual(['/handlungsbedarf/p2-control/request.txt']);
      expect(faults).toEqual([]);
    });
  });
  it('is not there for what an earlier edition found, nor for a gap that is closed', () => {
    expect(texts.get('stand-2020/handlungsbedarf/p1-help/index.html')).not.toContain('class="ask"');
    expect(texts.get('handlungsbedarf/p1-help-2026/index.html')).toContain('class="ask"');
  });
  it('is led to from every open claim', () => {
    const html = texts.get('prinzipien/p1-access/index.html') ?? '';
    expect(html).toContain('href="/handlungsbedarf/p1-help-2026/#request"');
  });
});

it('shows replies beside the record, in the department’s own words', async () => {
  await visit(opened, '/massnahmen/hafen-wlan/', {}, async (page) => {
    const section = page.locator('section', {
      has: page.getByRole('heading', { name: 'Was die Stelle dazu sagt' }),
    });
    expect(await section.locator('blockquote').textContent()).toBe(
      'Wer das Hafen-WLAN nutzt, muss sich vorher mit einer Telefonnummer anmelden.',
    );
    expect(await section.textContent()).toContain('Funkstelle');
  });
  expect(texts.get('stand-2020/massnahmen/hafen-wlan/index.html')).not.toContain('Was die Stelle dazu sagt');
});

describe('every page of a record', () => {
  const named = (type: string) =>
    pages.flatMap(({ address, html }) =>
      [...html.matchAll(/<link rel="alternate" type="([^"]+)"[^>]* href="([^"]+)"/gu)]
        .filter(([, found]) => found === type)
        .map(([, , href = '']) => ({
          address,
          path: new URL(href, `https://lindenhafen.example${address}`).pathname,
        })),
    );

  it('names its description for oEmbed, which leads back to it', () => {
    const all = named('application/json+oembed');
    expect(all.length).toBeGreaterThan(50);
    for (const { address, path } of all) {
      const { html } = JSON.parse(texts.get(path.slice(1)) ?? '{}') as { html?: string };
      expect({ address, leads: html?.includes(`href="https://lindenhafen.example${address}"`) }).toEqual({
        address,
        leads: true,
      });
    }
  });
  it('has a correction, and those of principles and departments a feed', () => {
    for (const { address } of named('application/json+oembed'))
      expect({ address, text: texts.has(`${address.slice(1)}correction.txt`) }).toEqual({
        address,
        text: true,
      });
    const followed = named('application/atom+xml').filter(({ path }) =>
      /\/(?:prinzipien|aemter)\//u.test(path),
    );
    expect(new Set(followed.map(({ path }) => path)).size).toBe(2 + 4);
    for (const { path } of followed) expect(texts.has(path.slice(1))).toBe(true);
  });
});

describe('the pictures', () => {
  it('load as images on the page of the data, under the site’s policy', async () => {
    await visit(opened, '/daten/', {}, async (page, faults, requests) => {
      await page.locator('details:has(.picture)').evaluateAll((all) => {
        for (const one of all) (one as HTMLDetailsElement).open = true;
      });
      const images = page.locator('img.picture');
      expect(await images.count()).toBe(1 + 2 * 4);
      for (const image of await images.all()) {
        await image.scrollIntoViewIfNeeded();
        await expect
          .poll(() => image.evaluate((one) => (one as HTMLImageElement).naturalWidth))
          .toBeGreaterThan(100);
      }
      expect(requests.filter((request) => request.endsWith('.svg')).length).toBeGreaterThan(8);
      expect(faults).toEqual([]);
    });
  });
  it('break no policy when they are opened by themselves', async () => {
    await visit(opened, '/prinzipien/p1-access/board-dark.svg', {}, async (page, faults) => {
      expect(await page.locator('svg').count()).toBe(1);
      // A browser asks every host for an icon when it opens what is no page.
      expect(faults.filter((fault) => !fault.includes('404'))).toEqual([]);
    });
  });
  it('are all that a snippet names', () => {
    const html = texts.get('daten/index.html') ?? '';
    const paths = [...html.matchAll(/https:\/\/lindenhafen\.example\/([^"&]+\.svg)/gu)].map(
      ([, path = '']) => path,
    );
    expect(paths.length).toBeGreaterThan(16);
    const known = new Set(files.map(({ path }: BuiltFile) => path));
    expect(paths.filter((path) => !known.has(path))).toEqual([]);
  });
});

it('names in llms.txt twins that there are', () => {
  const links = [...(texts.get('llms.txt') ?? '').matchAll(/\]\(https:\/\/lindenhafen\.example\/(\S*)\)/gu)];
  expect(links.length).toBeGreaterThan(12);
  expect(links.map(([, path = '']) => path).filter((path) => !texts.has(path))).toEqual([]);
});
