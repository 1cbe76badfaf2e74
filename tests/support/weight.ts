/** What makes a page too heavy, and what must stand in no file. */
import { expect } from 'vitest';
import { type BuiltFile, type BuiltPage, gzipSize } from './built-site.ts';

/** One flight of a new connection, and three for lists. */
const flight = 14_600;

/** Bytes by kind of page, the first that fits; by its path below language and edition. */
const budgets: readonly (readonly [path: RegExp, bytes: number])[] = [
  [/^(?:bericht|report)$/u, 90_000],
  // All claims of a principle or field, each with what contributes to it and what stands against it, in two editions.
  [/^(?:prinzipien|principles|themenfelder|fields)\/[^/]+$/u, 16_400],
  [/^(?:quellen|sources)\//u, 3 * flight],
  [/^(?:prinzipien|principles|glossar|glossary)$/u, flight],
  [/^[^/]+$/u, 3 * flight],
];

/** Bytes that a page may have with its style sheets, compressed. */
function budgetOf(address: string): number {
  const path = address
    .split('/')
    // Pages of an earlier edition weigh what those of the latest do.
    .filter((part) => part !== '' && part !== 'en' && !/^(?:stand|as-of)-\d{4}$/u.test(part))
    .join('/');
  return budgets.find(([pattern]) => pattern.test(path))?.[1] ?? flight;
}

/** Addresses of the pages that weigh more than they may, with the style sheets that a screen waits for. */
export function findHeavyPages(files: readonly BuiltFile[], pages: readonly BuiltPage[]): string[] {
  const styles = new Map(
    files.filter(({ path }) => path.endsWith('.css')).map(({ path, bytes }) => [path, gzipSize(bytes)]),
  );
  // One for every page, one for print, and six for kinds of page.
  expect(styles.size).toBe(8);
  return pages
    .filter(({ address, html }) => {
      const linked = [...html.matchAll(/<link rel="stylesheet" href="[^"]*?(_astro\/[^"]+)"(?! media)/gu)];
      const css = linked.reduce((sum, [, path = '']) => sum + (styles.get(path) ?? Number.NaN), 0);
      expect(css, address).toBeGreaterThan(1000);
      return gzipSize(html) + css > budgetOf(address);
    })
    .map(({ address }) => address);
}

/** Most bytes of one style sheet, compressed, and of all fonts together. */
export const mostCss = 8_000;
export const mostFonts = 40_000;

/** Files that hold struck-out words of a source, or what looks like a mail address or telephone number. */
export function findStaffData(files: readonly BuiltFile[], struckOut: string): string[] {
  const texts = files.filter(({ path }) => /\.(?:html|json|css|xml|txt|csv)$/u.test(path));
  expect(texts.length).toBeGreaterThan(100);
  return texts.flatMap(({ path, bytes }) => {
    const text = bytes.toString('utf8');
    const found = text.includes(struckOut)
      ? 'struck-out text'
      : /[\w.-]+@[\w-]+\.\w+|Telefon:? ?\d|Tel\. ?\d/u.exec(text)?.[0];
    return found === undefined ? [] : [`${path}: ${found}`];
  });
}

/** Tokens of KERN that a style sheet reads and does not set, each with its sheet: a page need not load another that does. */
export function findUnsetTokens(files: readonly BuiltFile[]): string[] {
  return files
    .filter(({ path }) => path.endsWith('.css'))
    .flatMap(({ path, bytes }) => {
      const css = bytes.toString('utf8');
      const read = new Set([...css.matchAll(/var\((--kern-[\w-]+)/gu)].map(([, name]) => name));
      return [...read].filter((name) => !css.includes(`${name}:`)).map((name) => `${path} ${name}`);
    });
}
