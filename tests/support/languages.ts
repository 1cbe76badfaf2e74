/** Pages in two languages: whether they belong together, and what of one stands in the other. */
import { expect } from 'vitest';
import { folders, type Kind, schemaOf, singletons } from '../../src/model/kinds.ts';
import type { KnowledgeBase } from '../../src/model/knowledge-base.ts';
import type { Localized } from '../../src/model/localized.ts';
import { walk } from '../../src/model/walk.ts';
import type { BuiltPage } from './built-site.ts';

/** Addresses of the pages in plain language, of which a city may have one, each in any language. */
export const plain = '/einfache-sprache/';
export const plainEnglish = '/en/plain-language/';

export const isEnglish = ({ address }: BuiltPage) => address.startsWith('/en/');

const alternatesOf = (html: string) =>
  new Map(
    [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="https?:\/\/[^/]+([^"]*)"/gu)].map(
      ([, language, path]) => [language, path],
    ),
  );

/** Every page links to itself and its twin, its twin back, and both to a default; gives the number of pages. */
export function expectPairs(pages: readonly BuiltPage[]): number {
  const twins = new Map(pages.map(({ address, html }) => [address, alternatesOf(html)]));
  const alone = new Set(['/404.html', ...(twins.has(plainEnglish) ? [] : [plain])]);
  let checked = 0;
  for (const page of pages) {
    const { address } = page;
    if (alone.has(address)) continue;
    const own = twins.get(address);
    const german = own?.get('de') ?? '';
    const english = own?.get('en') ?? '';
    expect({ address, own: isEnglish(page) ? english : german }).toEqual({ address, own: address });
    expect({ address, back: [twins.get(german)?.get('en'), twins.get(english)?.get('de')] }).toEqual({
      address,
      back: [english, german],
    });
    expect(own?.get('x-default')).toBe(german);
    checked += 1;
  }
  expect(checked).toBe(pages.length - alone.size);
  return checked;
}

/** Every page says its language and has a description. */
export function expectLanguage(pages: readonly BuiltPage[]): void {
  for (const page of pages) {
    const { address, html } = page;
    expect({ address, lang: /<html lang="([^"]+)"/u.exec(html)?.[1] }).toEqual({
      address,
      lang: isEnglish(page) ? 'en' : 'de',
    });
    expect({ address, description: /<meta name="description" content="[^"]{10,}/u.test(html) }).toEqual({
      address,
      description: true,
    });
  }
}

/** Text that a reader sees or hears, without what is marked as another language. */
const visibleText = (html: string) =>
  html
    .replace(/^.*?<body\b[^>]*>/su, '')
    .replace(/<(blockquote|q|span|a|section|div|p|textarea)\b[^>]*\slang="[^"]*"[^>]*>.*?<\/\1>/gsu, ' ')
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

/** Texts of the content that give away that they are in one language. */
export function collectTelling(city: KnowledgeBase, language: string, twin: string): Set<string> {
  const texts = new Set<string>();
  for (const localized of collectLocalized(city))
    if (isTelling(localized[language], localized[twin])) texts.add(localized[language]);
  return texts;
}

/** Pages on which one of the texts stands unmarked, each with the text. */
export function findLeaks(pages: readonly BuiltPage[], texts: ReadonlySet<string>): string[] {
  return pages.flatMap(({ address, html }) => {
    const visible = visibleText(html);
    const leak = [...texts].find((text) => visible.includes(text));
    return leak === undefined ? [] : [`${address}: ${leak}`];
  });
}
