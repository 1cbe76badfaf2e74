/** Ways to look at a page that a reader may need, and what would be wrong in each. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { type OpenSite, revisit } from './browser.ts';

export interface Look {
  readonly title: string;
  readonly options: BrowserContextOptions;
  /** A reader's own style sheet. */
  readonly style?: string;
  readonly find: (page: Page) => Promise<string[]>;
  /** A style that breaks it, to show that the look finds it. */
  readonly planted: string;
}

export const looks: readonly Look[] = [
  {
    title: 'loses nothing with wider text spacing (WCAG 1.4.12)',
    options: { viewport: { width: 320, height: 640 } },
    style:
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }',
    find: (page) =>
      page.evaluate(() => {
        const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
          const { overflowX, overflowY } = getComputedStyle(element);
          const clips = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
          return (
            element.textContent?.trim() !== '' &&
            element.clientWidth > 1 &&
            ((clips(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
              (clips(overflowY) && element.scrollHeight > element.clientHeight + 1))
          );
        });
        const wide = document.documentElement.scrollWidth > 320 ? ['is wider than 320 px'] : [];
        return [...cut.map((element) => `cut off: ${element.outerHTML.slice(0, 80)}`), ...wide];
      }),
    planted: 'h1 { height: 1em; overflow: hidden }',
  },
  {
    title: 'has targets of at least 24 px, except in running text (WCAG 2.5.8)',
    options: { viewport: { width: 360, height: 640 } },
    find: (page) =>
      page.evaluate(() =>
        [
          ...document.querySelectorAll<HTMLElement>(
            'button, input, select, summary, nav a, .inline a, .doors a',
          ),
        ]
          .filter((target) => {
            const { width, height } = target.getBoundingClientRect();
            return width > 0 && (height < 24 || width < 24) && !target.matches('.skip');
          })
          .map((target) => `small: ${target.outerHTML.slice(0, 100)}`),
      ),
    planted: 'nav a { display: inline-block !important; height: 12px !important; padding: 0 !important }',
  },
  {
    title: 'moves nothing for those who want no movement',
    options: { reducedMotion: 'reduce' },
    find: (page) =>
      page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('body *')]
          .filter((element) => {
            const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
            const moves = transitionDuration.split(', ').some((time) => Number.parseFloat(time) > 0.01);
            return animationName !== 'none' || moves || scrollBehavior === 'smooth';
          })
          .map((element) => `moves: ${element.outerHTML.slice(0, 80)}`),
      ),
    planted: 'a { transition: color 1s }',
  },
  {
    title: 'keeps marks, fields and the focus visible in forced colours',
    options: { forcedColors: 'active', viewport: { width: 1280, height: 900 } },
    find: async (page) => {
      const faults = await page.evaluate(() => {
        const ground = getComputedStyle(document.body).backgroundColor;
        const marks = [...document.querySelectorAll('svg:has(use[href^="#mark-"])')];
        const fields = [...document.querySelectorAll('input, select, button')].filter((field) =>
          field.checkVisibility(),
        );
        return [
          ...marks.filter((mark) => getComputedStyle(mark).color === ground).map(() => 'an invisible mark'),
          ...fields
            .filter((field) => {
              const style = getComputedStyle(field);
              const edges = [style.borderBottomWidth, style.borderTopWidth, style.outlineWidth];
              return !edges.some((width) => Number.parseFloat(width) > 0);
            })
            .map((field) => `without border: ${field.outerHTML.slice(0, 80)}`),
        ];
      });
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      const focus = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
        return outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 2;
      });
      return focus ? faults : [...faults, 'an invisible focus'];
    },
    planted: ':focus-visible { outline: none !important }',
  },
];

/**
 * Looks at an address in one of these ways. The styles are what a reader's own style sheet would be, so the page's policy
 * does not apply to them.
 */
export function look(
  { options, style, find }: Look,
  site: OpenSite,
  address: string,
  more = '',
): Promise<string[]> {
  return revisit(site, address, { ...options, bypassCSP: true }, async (page) => {
    const content = `${style ?? ''} ${more}`;
    if (content.trim() !== '') await page.addStyleTag({ content });
    return find(page);
  });
}
