/** Two languages, each complete and neither in the other; and a third that needs no change of the code. */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { isMap, isPair, isScalar, parseDocument, visit } from 'yaml';
import { buildSite, sites } from '../support/build-sites.ts';
import { type BuiltPage, pagesOf, readSite } from '../support/built-site.ts';
import {
  collectTelling,
  expectLanguage,
  expectPairs,
  findLeaks,
  isEnglish,
  plain,
} from '../support/languages.ts';
import { loadCity, readFolder, smallCityFolder } from '../support/small-city.ts';

let pages: BuiltPage[];
beforeAll(async () => {
  pages = pagesOf(await readSite(sites.small));
});
const htmlOf = (address: string) => pages.find((page) => page.address === address)?.html ?? '';

it('marks official names of departments on English pages as German, wherever they are linked', () => {
  for (const path of ['/en/offices/', '/en/statements/', '/en/measures/lesekarte/', '/en/matrix/']) {
    const links = [
      ...htmlOf(path).matchAll(/<a href="\/en\/offices\/(?:stadtbuecherei|marktamt)\/"([^>]*)>/gu),
    ];
    expect({ path, links: links.length > 0 }).toEqual({ path, links: true });
    for (const [link, rest] of links)
      expect({ path, link, lang: rest?.includes('lang="de"') }).toEqual({ path, link, lang: true });
  }
  expect(htmlOf('/en/offices/stadtbuecherei/')).toMatch(/<h1 lang="de">/u);
  expect(htmlOf('/aemter/stadtbuecherei/')).toMatch(/<h1>/u);
  // A name that the city translates is no German name.
  expect(htmlOf('/en/offices/hafenamt/')).toMatch(/<h1>/u);
});

describe('pairs of pages', () => {
  it('link both ways, with a default for everyone else', () => {
    expect(expectPairs(pages)).toBeGreaterThan(100);
  });
  it('say their language and have descriptions of their own in it', () => {
    expectLanguage(pages);
  });
});

describe('leaks', () => {
  it.each([
    ['English', 'de', 'en'],
    ['German', 'en', 'de'],
  ] as const)('leave no text of the other language on %s pages', async (_, other, own) => {
    const texts = collectTelling(await loadCity(smallCityFolder), other, own);
    expect(texts.size).toBeGreaterThan(80);
    const read = pages.filter((page) => page.address !== '/404.html' && isEnglish(page) === (own === 'en'));
    expect(read.length).toBeGreaterThan(50);
    expect(findLeaks(read, texts)).toEqual([]);
    const [text = ''] = texts;
    const [first] = read;
    const planted = first ? [{ ...first, html: `${first.html}<p>${text}</p>` }] : [];
    expect(findLeaks(planted, texts)).toHaveLength(1);
  });
});

it('leads from the header of every German page to the one in plain German', () => {
  for (const { address, html } of pages.filter((page) => !isEnglish(page)))
    expect({ address, link: html.includes(`href="${plain}"`) }).toEqual({ address, link: true });
  const page = htmlOf(plain);
  expect(page).toContain('lang="de-simple"');
  expect(page).toContain('Sie brauchen eine Lesekarte.');
  expect(page.match(/\/fragen\/#/gu)).toHaveLength(2);
});

describe('a third language', () => {
  /** Where the type checker asks for it. */
  const tables = [
    ['src/model/language.ts', "['de', 'en']", "['de', 'en', 'fr']"],
    ['src/site/wording/index.ts', '{ de, en }', '{ de, en, fr }'],
    [
      'src/site/wording/index.ts',
      "import en from './en.ts';",
      "import en from './en.ts';\nimport fr from './fr.ts';",
    ],
    ['src/search/stop-words.ts', '  en: `a about', '  fr: `le la les`,\n  en: `a about'],
    ['src/search/everyday-words.ts', '  en: `\n', '  fr: `\nréseau toile\n`,\n  en: `\n'],
    ['src/export/catalogue.ts', "en: 'ENG'", "en: 'ENG', fr: 'FRA'"],
  ] as const;

  it('needs content, one file of wording and a word in five tables, and says where a translation is behind', async () => {
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
    for (const [file, from, to] of tables) {
      const text = await readFile(join(root, file), 'utf8');
      expect(text).toContain(from);
      await writeFile(
        join(root, file),
        text.replace(from, () => to),
      );
    }
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
      Map(_, node, above) {
        const english = node.get('en', true);
        if (!isMap(node) || node.has('fr')) return;
        // Addresses are words of a path.
        const inPath = above.some((one) => isPair(one) && isScalar(one.key) && one.key.value === 'addresses');
        if (isScalar(english)) node.set('fr', `${String(english.value)}${inPath ? '-fr' : ' en français'}`);
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
