/** What makes a page too heavy, and what must stand in no file. */
import { expect } from 'vitest';
import { type BuiltFile, type BuiltPage, gzipSize } from './built-site.ts';

/** Bytes that a page may have with its style sheet, compressed: one flight, three for lists and sources. */
function budgetOf(address: string): number {
  const parts = address.split('/').filter((part) => part !== '' && part !== 'en');
  const isSource = parts.length > 1 && /quellen|sources/u.test(parts[0] ?? '');
  const isList =
    parts.length === 1 && !/prinzipien|principles|methode|method|glossar|glossary/u.test(parts[0] ?? '');
  return isSource || isList ? 3 * 14_600 : 14_600;
}

/** Addresses of the pages that weigh more than they may, with the one style sheet of the site. */
export function findHeavyPages(files: readonly BuiltFile[], pages: readonly BuiltPage[]): string[] {
  const style = files.filter(({ path }) => path.endsWith('.css'));
  expect(style).toHaveLength(1);
  const css = style.reduce((sum, { bytes }) => sum + gzipSize(bytes), 0);
  return pages
    .filter(({ address, html }) => gzipSize(html) + css > budgetOf(address))
    .map(({ address }) => address);
}

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
