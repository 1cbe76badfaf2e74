/** The languages of the real city: each complete, neither in the other, and one page in plain language in each. */
import { beforeAll, describe, expect, it } from 'vitest';
import { lix } from '../../../src/check/readability.ts';
import { sites } from '../../support/build-sites.ts';
import { type BuiltPage, pagesOf, readSite } from '../../support/built-site.ts';
import { recordWhenHeld } from '../../support/checks.ts';
import {
  collectTelling,
  expectLanguage,
  expectPairs,
  findLeaks,
  isEnglish,
  plain,
  plainEnglish,
} from '../../support/languages.ts';
import { loadCity, readFolder, realFolder } from '../../support/small-city.ts';

let pages: BuiltPage[];
beforeAll(async () => {
  pages = pagesOf(await readSite(sites.real));
});
const htmlOf = (address: string) => pages.find((page) => page.address === address)?.html ?? '';

it('marks official names of departments on English pages as German, wherever they are linked', () => {
  const linked = ['/en/departments/', '/en/statements/', '/en/measures/emedien/', '/en/matrix/'].map(
    (path) => {
      const links = [...htmlOf(path).matchAll(/<a href="\/en\/departments\/[^/]+\/"([^>]*)>/gu)];
      for (const [link, rest] of links)
        expect({ path, link, lang: rest?.includes('lang="de"') }).toEqual({ path, link, lang: true });
      return links.length;
    },
  );
  expect(linked[0]).toBeGreaterThan(20);
  expect(linked).not.toContain(0);
  expect(htmlOf('/en/departments/kulturreferat/')).toMatch(/<h1 lang="de">/u);
  expect(htmlOf('/referate/kulturreferat/')).toMatch(/<h1>/u);
});

describe('pairs of pages', () => {
  let pairs = 0;

  it('link both ways, with a default for everyone else', () => {
    pairs = expectPairs(pages);
    expect(pairs).toBeGreaterThan(400);
  });
  it('say their language and have descriptions of their own in it', () => {
    expectLanguage(pages);
  });
  recordWhenHeld(() => ({ id: 'languages', tool: 'vitest', count: pairs, unit: 'pages' }));
});

describe('leaks', () => {
  it.each([
    ['English', 'de', 'en'],
    ['German', 'en', 'de'],
  ] as const)('leave no text of the other language on %s pages', async (_, other, own) => {
    const texts = collectTelling(await loadCity(realFolder), other, own);
    expect(texts.size).toBeGreaterThan(500);
    const read = pages.filter((page) => page.address !== '/404.html' && isEnglish(page) === (own === 'en'));
    expect(read.length).toBeGreaterThan(100);
    expect(findLeaks(read, texts)).toEqual([]);
  });
});

it('uses the coalition’s own English names of the principles', () => {
  const english = htmlOf('/en/principles/');
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

describe.each([
  { name: 'plain German', tag: 'de-simple', address: plain, english: false, questions: '/fragen/#' },
  {
    name: 'plain English',
    tag: 'en-simple',
    address: plainEnglish,
    english: true,
    questions: '/en/questions/#',
  },
])('$name', ({ tag, address: own, english, questions }) => {
  it('is reached from the header of every page of its language and says what it is', () => {
    const read = pages.filter((page) => isEnglish(page) === english);
    expect(read.length).toBeGreaterThan(100);
    for (const { address, html } of read)
      expect({ address, link: html.includes(`href="${own}"`) }).toEqual({ address, link: true });
    const page = htmlOf(own);
    expect(page).toContain(`lang="${tag}"`);
    expect(page).toContain(english ? 'No, this is plain language.' : 'Nein, das ist Einfache Sprache.');
    expect(page.split(`href="${questions}`)).toHaveLength(6);
  });
  it('has short sentences and easy words', async () => {
    const file = (await readFolder(realFolder)).find(({ path }) => path.includes(tag));
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
    // Passive voice in German: a form of "werden" with a participle.
    for (const sentence of sentences)
      expect(sentence).not.toMatch(/\b(?:wird|werden|wurde|wurden|worden)\b.*\bge\p{L}+[tn]\b/u);
  });
});
