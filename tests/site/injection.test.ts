/** Hostile content: what looks like markup or code is shown as text, or refused by the check. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { type Kind, schemaOf, singletons } from '../../src/model/kinds.ts';
import { walk } from '../../src/model/walk.ts';
import { observe, openSite } from '../support/browser.ts';
import { buildSite } from '../support/build-sites.ts';
import { addressOf, type BuiltFile, readSite } from '../support/built-site.ts';
import { recordWhenHeld } from '../support/checks.ts';
import { findingsAfter, readFolder, replace, smallCityFolder } from '../support/small-city.ts';

/** Markup, an attribute, a template, a script’s end and a formula in one. */
const payload = `"><script>window.hit=1</script><img src=x onerror=window.hit=1>{{7*7}}\${7*7}</script>`;

const folder = await mkdtemp(join(tmpdir(), 'injection-'));
const built = 'build/hostile';
let texts = 0;

/** Evidence has to name a department: no quotation holds a poisoned title, so each gets its first word as abbreviation. */
function abbreviate(kind: Kind, data: object): object {
  if (kind !== 'departments') return data;
  const [title = ''] = Object.values((data as { title: Record<string, string> }).title);
  return { ...data, abbreviation: title.split(' ')[0] };
}

/** Puts the payload at the end of every text that people see, and of every search word. */
function poison(path: string, text: string): string {
  const [first = ''] = path.split('/');
  const kind = (singletons.find((name) => path === `${name}.yaml`) ?? first) as Kind;
  const data = abbreviate(kind, parse(text) as object);
  for (const { value, path: at, meta } of walk(schemaOf(kind), data)) {
    // A wording's rendering is a text as well; addresses of pages are not texts, and ids stay what they are.
    if (!(meta.localized || meta.byLanguage) || at[0] === 'addresses') continue;
    const byLanguage = value as Record<string, string | string[]>;
    for (const [language, words] of Object.entries(byLanguage)) {
      byLanguage[language] = Array.isArray(words)
        ? words.map((word) => word + payload)
        : // Some texts have to be short; languages have to differ.
          meta.longest !== undefined
          ? `${language} ${payload}`
          : `${words} ${payload}`;
      texts += 1;
    }
  }
  return stringify(data);
}

beforeAll(async () => {
  for (const { path, bytes } of await readFolder(smallCityFolder)) {
    const text = new TextDecoder().decode(bytes);
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), path.endsWith('.yaml') ? poison(path, text) : text);
  }
  await buildSite(built, { CONTENT_DIR: folder });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('texts with markup', () => {
  const site = openSite(built);
  let pages: BuiltFile[];
  beforeAll(async () => {
    pages = (await readSite(built)).filter(({ path }) => path.endsWith('.html'));
  });

  it('stand on every page as text, run nothing in a browser, and break no data', async () => {
    expect(texts).toBeGreaterThan(200);
    expect(pages.length).toBeGreaterThan(100);
    const page = await site.browser.newPage();
    const { faults } = observe(page);
    let shown = 0;
    for (const { path, bytes } of pages) {
      await page.goto(site.origin + addressOf(path));
      const seen = await page.evaluate(() => ({
        hit: 'hit' in globalThis,
        elements: document.querySelectorAll(
          'img[onerror], img[src="x"], script:not([src]):not([type="application/ld+json"])',
        ).length,
      }));
      expect({ path, ...seen, faults }).toEqual({ path, hit: false, elements: 0, faults: [] });
      const text = await page.evaluate(() => document.body.textContent ?? '');
      shown += text.includes('<script>window.hit=1</script>') ? 1 : 0;
      const block = /<script type="application\/ld\+json">(.*?)<\/script>/su.exec(
        bytes.toString('utf8'),
      )?.[1];
      if (block !== undefined) expect(() => JSON.parse(block)).not.toThrow();
    }
    await page.close();
    expect(shown).toBe(pages.length);
    for (const { path, bytes } of await readSite(built))
      if (path.endsWith('.json')) expect(() => JSON.parse(bytes.toString('utf8'))).not.toThrow();
  });
  it('are found by the search as text', async () => {
    const page = await site.browser.newPage();
    const { faults } = observe(page);
    await page.goto(`${site.origin}/massnahmen/?q=wlan`);
    await page.locator('#results li').first().waitFor();
    expect(await page.locator('#results').textContent()).toContain('<script>');
    expect(await page.evaluate(() => 'hit' in globalThis)).toBe(false);
    expect(faults).toEqual([]);
    await page.close();
  });
  recordWhenHeld(() => ({
    id: 'injection',
    tool: `Chromium ${site.browser.version()}`,
    count: texts,
    unit: 'texts',
  }));
});

describe('addresses and prose with code', () => {
  it.each([
    [
      'an address of a source',
      'sources/ratspapier-2020.yaml',
      (text: string) => `${text}address: javascript:alert(1)\n`,
    ],
    [
      'the address of the site',
      'city.yaml',
      replace('https://lindenhafen.example\n', 'javascript:alert(1)\n'),
    ],
    [
      'the contact for weaknesses',
      'city.yaml',
      replace('https://lindenhafen.example/impressum/', 'javascript:alert(1)'),
    ],
    [
      'the address of the coalition',
      'coalition.yaml',
      (text: string) => text.replace(/^address: .*$/mu, 'address: "data:text/html,x"'),
    ],
  ])('are refused in %s', async (_, file, change) => {
    expect((await findingsAfter({ [file]: change })).join('\n')).toMatch(
      /invalid-value|wrong-type|bad-value/u,
    );
  });
  it.each([
    ['an import', "import fs from 'node:fs'\n"],
    ['an export', 'export const x = 1\n'],
    ['an expression', 'Text {process.env.HOME}\n'],
    ['an element', '<iframe src="https://elsewhere.example"></iframe>\n'],
    ['a component that is not the project’s', '<Anything />\n'],
    ['a script', '<script>x()</script>\n'],
    ['a link that is code', '[x](javascript:x)\n'],
    ['an image from elsewhere with code', '![x](data:text/html,x)\n'],
  ])('are refused in prose: %s', async (_, prose) => {
    const findings = await findingsAfter({ 'pages/method.de.mdx': `${prose}\nText.\n` });
    expect(findings.some((finding) => finding.includes('  mdx-code  '))).toBe(true);
  });
});
