/** Style sheets that a page would need and does not load. */
import type { Page } from 'playwright-core';

/** A style sheet of a built site. */
export interface BuiltSheet {
  /** Path below the site's address. */
  readonly path: string;
  readonly text: string;
}

/**
 * Rules of sheets that a page does not load, where an element of the page is one for which they are meant.
 *
 * Rules for bare elements are left out: where a page needs these, it needs classes, too.
 *
 * @returns a line for each, with the sheet and the selector
 */
export function findLackingSheets(page: Page, sheets: readonly BuiltSheet[]): Promise<string[]> {
  return page.evaluate((all) => {
    const loaded = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(
      ({ href }) => href,
    );
    /** Selectors of the rules, also those under conditions; without the parts and states of an element. */
    const readSelectors = (rules: CSSRuleList): string[] =>
      [...rules].flatMap((rule) => {
        if (rule instanceof CSSStyleRule)
          return [
            rule.selectorText
              .replace(/::[\w-]+/gu, '')
              .replace(/:(?:hover|focus-visible|focus|active|checked|disabled)\b/gu, ':is(*)'),
          ];
        return rule instanceof CSSGroupingRule ? readSelectors(rule.cssRules) : [];
      });
    return all
      .filter(({ path }) => !loaded.some((href) => href.endsWith(path)))
      .flatMap(({ path, text }) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        return [...new Set(readSelectors(sheet.cssRules))]
          .filter((selector) => selector.includes('.') && document.body.querySelector(selector))
          .map((selector) => `${path}: ${selector}`);
      });
  }, sheets);
}
