/** A browser on a built site, for the tests of one file. */
import axe, { type AxeResults } from 'axe-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
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

interface Observed extends ReturnType<typeof observe> {
  readonly page: Page;
}

/** A context and its pages that wait for the next address, by the options of the context. */
interface Shared {
  readonly context: Promise<BrowserContext>;
  readonly waiting: Observed[];
}
const shared = new WeakMap<Browser, Map<string, Shared>>();

/**
 * Opens a page as `visit` does, but in a window in which others have been looked at: for looks that leave nothing behind.
 * To open a new window takes longer than most of them.
 */
export async function revisit<Result>(
  { browser, origin }: OpenSite,
  path: string,
  options: BrowserContextOptions,
  look: (page: Page, faults: readonly string[], requests: readonly string[]) => Promise<Result>,
): Promise<Result> {
  const byOptions = shared.get(browser) ?? new Map<string, Shared>();
  shared.set(browser, byOptions);
  const key = JSON.stringify(options);
  const { context, waiting } = byOptions.get(key) ?? { context: browser.newContext(options), waiting: [] };
  byOptions.set(key, { context, waiting });
  const observed = waiting.pop() ?? (await openPage(await context));
  const { page, faults, requests } = observed;
  faults.length = 0;
  requests.length = 0;
  await page.goto(origin + path);
  const result = await look(page, faults, requests);
  waiting.push(observed);
  return result;
}

async function openPage(context: BrowserContext): Promise<Observed> {
  const page = await context.newPage();
  return { page, ...observe(page) };
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

/** Runs a look at every address, several at a time, and gives the findings of those that have any. */
export async function lookAt(
  addresses: readonly string[],
  look: (address: string) => Promise<readonly string[]>,
): Promise<Record<string, readonly string[]>> {
  if (addresses.length === 0) throw new Error('There is nothing to look at.');
  const waiting = [...addresses];
  const found: Record<string, readonly string[]> = {};
  const work = async () => {
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      const findings = await look(address);
      if (findings.length > 0) found[address] = findings;
    }
  };
  await Promise.all([work(), work(), work()]);
  return found;
}

/**
 * What axe and the console find in the dark scheme and at 320 px, and what scrolls sideways without a name.
 *
 * @param plant code that breaks the page before, to show that it is found
 * @param look what else to look for at this width, in the end
 */
export function findNarrowFaults(
  site: OpenSite,
  address: string,
  plant = '',
  look: (page: Page) => Promise<readonly string[]> = async () => [],
): Promise<string[]> {
  const options = { colorScheme: 'dark', viewport: { width: 320, height: 640 } } as const;
  return revisit(site, address, options, async (page, faults) => {
    if (plant !== '') await page.evaluate(plant);
    const isWide = (await page.evaluate(() => document.documentElement.scrollWidth)) > 320;
    const regions = await page
      .locator('.scroll')
      .evaluateAll((all) =>
        all
          .filter(
            (region) =>
              region.getAttribute('role') !== 'region' ||
              region.getAttribute('tabindex') !== '0' ||
              !(region.hasAttribute('aria-labelledby') || region.hasAttribute('aria-label')),
          )
          .map((region) => `a region without name or focus: ${region.className}`),
      );
    return [
      ...(await findAxeViolations(page)),
      ...faults,
      ...(isWide ? ['is wider than 320 px'] : []),
      ...regions,
      ...(await look(page)),
    ];
  });
}

/** What axe, the console and the policy find on an address, and what it loads from elsewhere. */
export function findFaults(
  site: OpenSite,
  address: string,
): Promise<{ faults: string[]; foreign: string[] }> {
  return revisit(site, address, {}, async (page, faults, requests) => {
    const violations = await findAxeViolations(page);
    return {
      faults: [...violations, ...faults],
      foreign: requests.filter((request) => !request.startsWith(site.origin)),
    };
  });
}
