/** The order of a page as a screen reader meets it, judged in the browser’s own parser. */
import type { Page } from 'playwright-core';

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
      // A German name may stand in an English sentence; German sentences have these words.
      /(?<!\p{L})(?:und|der|das|nicht|werden|für|ist|mit)(?!\p{L})/u.test(quote.textContent ?? ''),
  );
  return [
    ...links.map(() => 'a language link without lang'),
    ...quotes.map((quote) => `a quotation without lang: ${quote.textContent?.slice(0, 40)}`),
  ];
}

// They go to the browser as text, so each stands on its own.
const searches = [findHeadingFaults, findLandmarkFaults, findNameFaults, findLanguageFaults];

/** What is wrong with headings, landmarks, names of links and marks of languages in the text of a page. */
export function findOrderFaults(page: Page, html: string): Promise<string[]> {
  return page.evaluate(
    ({ source, codes }) => {
      const document = new DOMParser().parseFromString(source, 'text/html');
      return codes.flatMap((code) =>
        (new Function(`return (${code})`)() as (document: Document) => string[])(document),
      );
    },
    { source: html, codes: searches.map(String) },
  );
}
