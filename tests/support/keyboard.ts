/** Walks a page with the keyboard alone. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Where the focus is, and whether one sees it. */
export const readFocus = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const x = Math.min(Math.max((left + right) / 2, 0), innerWidth - 1);
    const y = Math.min(Math.max((top + bottom) / 2, 0), innerHeight - 1);
    const hit = document.elementFromPoint(x, y);
    return {
      index: Number(element.dataset['walk'] ?? -1),
      seen: (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none',
      inView: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
      covered: hit !== null && hit !== element && !element.contains(hit) && !hit.contains(element),
      what: element.outerHTML.slice(0, 80),
    };
  });

/** Whether anything of the page could lie over what has the focus. */
const hasLayers = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')].some(
      (element) =>
        ['fixed', 'sticky'].includes(getComputedStyle(element).position) &&
        element.getBoundingClientRect().height > 0,
    ),
  );

/** Numbers everything on the page that the keyboard has to reach, in order, and says how much that is. */
const numberReachable = (page: Page) =>
  page.evaluate(() => {
    const all = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [tabindex="0"]'),
    ];
    // Of radio buttons of one name the tab key reaches the chosen one; the arrow keys reach the others.
    const isStop = (element: HTMLElement) => !element.matches('input[type="radio"]:not(:checked)');
    const reachable = all.filter(
      (element) => element.checkVisibility() && !element.hasAttribute('disabled') && isStop(element),
    );
    for (const [index, element] of reachable.entries()) element.dataset['walk'] = String(index);
    return reachable.length;
  });

/** What a browser has to be like for the walk. */
export const walkOptions = { viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' } as const;

/** The keyboard reaches everything on the page in order, one sees where one is, and is never trapped. */
export async function walk(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  const expected = await numberReachable(page);
  expect(expected).toBeGreaterThan(20);
  const order: number[] = [];
  for (let step = 0; step < expected; step += 1) {
    await page.keyboard.press('Tab');
    const at = await readFocus(page);
    expect(at).toMatchObject({ seen: true, inView: true });
    // A link that wraps has its middle beside its words; what covers it would have to be fixed or on top.
    if (at.covered) expect(await hasLayers(page)).toBe(false);
    order.push(at.index);
  }
  expect(order).toEqual(Array.from({ length: expected }, (_, index) => index));
  await page.keyboard.press('Shift+Tab');
  expect(await page.evaluate(() => Number((document.activeElement as HTMLElement).dataset['walk']))).toBe(
    expected - 2,
  );
}

/** The first thing that the keyboard reaches leads past the header, to the content. */
export async function skip(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Zum Inhalt springen');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main')?.id)).toBe('content');
}
