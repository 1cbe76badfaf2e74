/** A browser on a built site, for the tests of one file. */
import axe, { type AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from '../../src/release/browser.ts';
import { serveSite } from './built-site.ts';

export interface OpenSite {
  readonly browser: Browser;
  readonly origin: string;
}

/** Serves a built site and starts a browser before the tests of a file, and ends both after them. */
export function openSite(folder: string, base = '/'): OpenSite {
  let browser: Browser | undefined;
  let site: Awaited<ReturnType<typeof serveSite>> | undefined;
  beforeAll(async () => {
    site = await serveSite(folder, base);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  const get = <Value>(value: Value | undefined): Value => {
    if (value === undefined) throw new Error('The site is not open yet.');
    return value;
  };
  return {
    get browser() {
      return get(browser);
    },
    get origin() {
      return get(site).origin;
    },
  };
}

/** WCAG 2.2 up to level AA, and what axe calls best practice. */
const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export const axeVersion = axe.version;

/** What axe finds on the page that is open, one line each. The page's own policy stays in force. */
export async function findAxeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (values) =>
      (globalThis as typeof globalThis & { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
        runOnly: { type: 'tag', values },
        resultTypes: ['violations'],
      }),
    axeTags,
  );
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

/** Opens a page in a context of its own and collects what its console and its scripts complain about, and what it loads. */
export async function visit<Result>(
  { browser, origin }: OpenSite,
  path: string,
  options: BrowserContextOptions,
  look: (page: Page, faults: readonly string[], requests: readonly string[]) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const { faults, requests } = observe(page);
  await page.goto(origin + path);
  const result = await look(page, faults, requests);
  await context.close();
  return result;
}

/** What the console and the scripts of a page complain about from now on, and which addresses it loads. */
export function observe(page: Page): { faults: string[]; requests: string[] } {
  const faults: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on(
    'console',
    (message) => ['error', 'warning'].includes(message.type()) && faults.push(message.text()),
  );
  page.on('request', (request) => requests.push(request.url()));
  return { faults, requests };
}
