/** Two languages, each complete and neither in the other; and a third that needs no change of the code. */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { isMap, isScalar, parseDocument, visit } from 'yaml';
import { lix } from '../../src/check/readability.ts';
import { folders, type Kind, schemaOf, singletons } from '../../src/model/kinds.ts';
import type { KnowledgeBase } from '../../src/model/knowledge-base.ts';
import type { Localized } from '../../src/model/localized.ts';
import { walk } from '../../src/model/walk.ts';
import { buildSite, sites } from '../support/build-sites.ts';
import { addressOf, readSite } from '../support/built-site.ts';
import { recordCheck } from '../support/checks.ts';
import { loadCity, readFolder, realFolder, smallCityFolder } from '../support/small-city.ts';

let pages: { address: string; html: string }[];
beforeAll(async () => {
  pages = (await readSite(sites.real))
    .filter(({ path }) => path.endsWith('.html'))
    .map(({ path, bytes }) => ({ address: addressOf(path), html: bytes.toString('utf8') }));
});

const plain = '/einfache-sprache/';
const isEnglish = (address: string) => address.startsWith('/en/');
const alternates = (html: string) =>
  new Map(
    [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="https?:\/\/[^/]+([^"]*)"/gu)].map(
      ([, language, path]) => [language, path],
    ),
  );

it('marks official names of departments on English pages as German, wherever they are linked', () => {
  const names = new Map(pages.map(({ address, html }) => [address, html]));
  for (const path of [
    '/en/departments/',
    '/en/statements/',
    '/en/measures/m-wlan/',
    '/en/matrix/',
    '/en/gaps/',
  ]) {
    const html = names.get(path) ?? '';
    const links = [...html.matchAll(/<a href="\/en\/departments\/[^/]+\/"([^>]*)>/gu)];
    if (path === '/en/departments/') expect(links.length).toBeGreaterThan(20);
    for (const [link, rest] of links)
      expect({ path, link, lang: rest?.includes('lang="de"') }).toEqual({ path, link, lang: true });
  }
  expect(names.get('/en/departments/kulturreferat/')).toMatch(/<h1 lang="de">/u);
  expect(names.get('/referate/kulturreferat/')).toMatch(/<h1>/u);
});

describe('pairs of pages', () => {
  it('link both ways, with a default for everyone else', async () => {
    const twins = new Map(pages.map(({ address, html }) => [address, alternates(html)]));
    let checked = 0;
    for (const { address } of pages) {
      if (address === '/404.html' || address === plain) continue;
      const own = twins.get(address);
      const german = own?.get('de') ?? '';
      const english = own?.get('en') ?? '';
      expect({ address, own: isEnglish(address) ? english : german }).toEqual({ address, own: address });
      expect({ address, back: [twins.get(german)?.get('en'), twins.get(english)?.get('de')] }).toEqual({
        address,
        back: [english, german],
      });
      expect(own?.get('x-default')).toBe(german);
      checked += 1;
    }
    expect(checked).toBe(pages.length - 2);
    await recordCheck({ id: 'languages', tool: 'vitest', count: checked, unit: 'pages', findings: 0 });
  });
  it('say their language and have descriptions of their own in it', () => {
    expect(pages.length).toBeGreaterThan(400);
    for (const { address, html } of pages) {
      expect({ address, lang: /<html lang="([^"]+)"/u.exec(html)?.[1] }).toEqual({
        address,
        lang: isEnglish(address) ? 'en' : 'de',
      });
      expect({ address, description: /<meta name="description" content="[^"]{10,}/u.test(html) }).toEqual({
        address,
        description: true,
      });
    }
  });
});

describe('leaks', () => {
  /** Text that a reader sees or hears, without what is marked as another language. */
  const visibleText = (html: string) =>
    html
      .replace(/^.*?<body>/su, '')
      .replace(/<(blockquote|q|span|a|section|div|p)\b[^>]*\slang="[^"]*"[^>]*>.*?<\/\1>/gsu, ' ')
      .replace(/\sdata-\w+="[^"]*"/gu, '')
      .replace(/<[^>]+>/gu, ' ')
      .replace(/&#39;|&#x27;/gu, "'")
      .replace(/&quot;|&#34;/gu, '"')
      .replace(/&amp;|&#38;/gu, '&')
      .replace(/\s+/gu, ' ');

  const recordsOf = (city: KnowledgeBase, kind: Kind): readonly unknown[] =>
    kind in city && Array.isArray(city[kind]) ? city[kind] : [city[kind]];
  /** Every text of the content, in all its languages. */
  const collectLocalized = (city: KnowledgeBase) =>
    [...folders, ...singletons].flatMap((kind) =>
      recordsOf(city, kind).flatMap((record) =>
        [...walk(schemaOf(kind), record)]
          .filter(({ meta }) => meta.localized)
          .map(({ value }) => value as Localized),
      ),
    );
  /** Whether a text gives its language away: names of one or two words may be part of a text in either. */
  const isTelling = (text: string | undefined, twin: string | undefined): text is string =>
    text !== undefined && text.split(' ').length >= 3 && !twin?.includes(text);

  it.each([
    ['English', 'de', true],
    ['German', 'en', false],
  ] as const)('leave no text of the other language on %s pages', async (_, other, english) => {
    const own = english ? 'en' : 'de';
    const texts = new Set<string>();
    for (const localized of collectLocalized(await loadCity(realFolder)))
      if (isTelling(localized[other], localized[own])) texts.add(localized[other]);
    expect(texts.size).toBeGreaterThan(500);
    const read = pages.filter(({ address }) => address !== '/404.html' && isEnglish(address) === english);
    for (const { address, html } of read) {
      const visible = visibleText(html);
      const leak = [...texts].find((text) => visible.includes(text));
      expect({ address, leak }).toEqual({ address, leak: undefined });
    }
    expect(read.length).toBeGreaterThan(100);
  });
});

it('uses the coalition’s own English names of the principles', () => {
  const english = pages.find(({ address }) => address === '/en/principles/')?.html ?? '';
  for (const name of [
    'Universal and equal access to the internet, and digital literacy',
    'Privacy, data protection and security',
    'Transparency, accountability, and non-discrimination of data, content and algorithms',
    'Participatory democracy, diversity and inclusion',
    'Open and ethical digital service standards',
  ]) {
    expect(english).toContain(name);
  }
});

describe('plain German', () => {
  it('is reached from the header of every German page and says what it is', () => {
    for (const { address, html } of pages) {
      if (isEnglish(address)) continue;
      expect({ address, link: html.includes(`href="${plain}"`) }).toEqual({ address, link: true });
    }
    const page = pages.find(({ address }) => address === plain)?.html ?? '';
    expect(page).toContain('lang="de-simple"');
    expect(page).toContain('Nein, das ist Einfache Sprache.');
    expect(page.match(/\/fragen\/#/gu)?.length).toBe(5);
  });
  it('has short sentences and easy words', async () => {
    const file = (await readFolder(realFolder)).find(({ path }) => path.includes('de-simple'));
    const text = new TextDecoder()
      .decode(file?.bytes)
      .replace(/^#+ .*$/gmu, '')
      .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
      .replace(/\*\*/gu, '');
    const sentences = text
      .split(/(?<=[.?!:])\s+|\n+/u)
      .map((sentence) => sentence.trim())
      .filter((sentence) => sentence !== '');
    const lengths = sentences.map((sentence) => sentence.split(/\s+/u).length);
    expect(sentences.length).toBeGreaterThan(60);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(18);
    expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThanOrEqual(12);
    expect(lix(text).index).toBeLessThanOrEqual(40);
    // Passive voice: a form of "werden" with a participle.
    for (const sentence of sentences)
      expect(sentence).not.toMatch(/\b(?:wird|werden|wurde|wurden|worden)\b.*\bge\p{L}+[tn]\b/u);
  });
});

describe('a third language', () => {
  it('needs content and one file of wording, and says where a translation is behind', {
    timeout: 240_000,
  }, async () => {
    // A checkout of its own, since wording files are found in src.
    const root = await mkdtemp(join(tmpdir(), 'third-'));
    await mkdir(join(root, 'content'), { recursive: true });
    for (const name of [
      'src',
      'public',
      'astro.config.mjs',
      'postcss.config.mjs',
      'package.json',
      'tsconfig.json',
    ]) {
      await cp(name, join(root, name), { recursive: true });
    }
    await symlink(resolve('node_modules'), join(root, 'node_modules'));
    const en = await readFile('src/site/wording/en.ts', 'utf8');
    await writeFile(
      join(root, 'src/site/wording/fr.ts'),
      en
        .replace("languageName: 'English'", "languageName: 'Français'")
        .replace("measures: 'measures'", "measures: 'mesures'"),
    );
    for (const { path, bytes } of await readFolder(smallCityFolder)) {
      const text = new TextDecoder().decode(bytes);
      await mkdir(join(root, 'content', path, '..'), { recursive: true });
      await writeFile(join(root, 'content', path), path.endsWith('.yaml') ? translate(text) : text);
      if (path.endsWith('.en.mdx'))
        await writeFile(join(root, 'content', path.replace('.en.', '.fr.')), `## En bref\n\n${text}\n`);
    }
    const record = join(root, 'content/terms/wlan.yaml');
    await writeFile(
      record,
      (await readFile(record, 'utf8')).replace('Internet über Funk.', 'Netz über Funk.'),
    );
    const measure = join(root, 'content/measures/datenblatt.yaml');
    await writeFile(
      measure,
      (await readFile(measure, 'utf8')).replace(
        'Erklärt, was mit Daten geschieht.',
        'Erklärt, was damit geschieht.',
      ),
    );
    await buildSite('dist', {}, root);
    const built = await readdir(join(root, 'dist'), { recursive: true });
    expect(built).toContain('fr/mesures/hafen-wlan/index.html');
    const page = await readFile(join(root, 'dist/fr/mesures/hafen-wlan/index.html'), 'utf8');
    expect(page).toContain('<html lang="fr">');
    expect(page).toContain('en français');
    const english = await readFile(join(root, 'dist/en/measures/datenblatt/index.html'), 'utf8');
    expect(english).toContain('This translation is older than its original');
    expect(await readFile(join(root, 'dist/massnahmen/datenblatt/index.html'), 'utf8')).not.toContain(
      'älter als ihr Original',
    );
    await rm(root, { recursive: true });
  });

  /** Adds a French text beside every English one. */
  function translate(text: string): string {
    const document = parseDocument(text);
    visit(document, {
      Map(_, node) {
        const english = node.get('en', true);
        if (!isMap(node) || node.has('fr')) return;
        if (isScalar(english)) node.set('fr', `${String(english.value)} en français`);
        else if (english !== undefined) node.set('fr', ['mot']);
      },
      Pair(_, pair) {
        if (isScalar(pair.key) && pair.key.value === 'languages' && pair.value)
          (pair.value as { add: (value: string) => void }).add('fr');
      },
    });
    return document.toString();
  }
});
