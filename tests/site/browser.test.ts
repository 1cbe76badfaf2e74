/** The built pages as a person sees them: in a real browser, with the site's own policy in force. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeVersion, findAxeViolations, observe, openSite, visit } from '../support/browser.ts';
import { sites } from '../support/build-sites.ts';
import { addressOf, findPageKinds, readSite } from '../support/built-site.ts';
import { recordCheck } from '../support/checks.ts';
import { looks } from '../support/looks.ts';
import { loadCity, realFolder } from '../support/small-city.ts';

const site = openSite(sites.real);
const files = await readSite(sites.real);
const { city } = await loadCity(realFolder);
const addresses = files.filter(({ path }) => path.endsWith('.html')).map(({ path }) => addressOf(path));
const kinds = findPageKinds(files, city.languages);
const axeTool = `axe-core ${axeVersion}`;

/** Runs a look at every address, several at a time, and gives the findings of those that have any. */
async function lookAt(all: readonly string[], look: (address: string) => Promise<readonly string[]>) {
  const waiting = [...all];
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

describe('every page', () => {
  it('has no fault that axe knows, complains about nothing and loads nothing from elsewhere', {
    timeout: 900_000,
  }, async () => {
    expect(addresses.length).toBeGreaterThan(400);
    const context = await site.browser.newContext();
    const foreign = new Set<string>();
    const found = await lookAt(addresses, async (address) => {
      const page = await context.newPage();
      const { faults, requests } = observe(page);
      await page.goto(site.origin + address);
      const violations = await findAxeViolations(page);
      for (const request of requests) if (!request.startsWith(site.origin)) foreign.add(request);
      await page.close();
      return [...violations, ...faults];
    });
    await context.close();
    expect(found).toEqual({});
    expect([...foreign]).toEqual([]);
    const all = { count: addresses.length, unit: 'pages', findings: 0 } as const;
    await recordCheck({ id: 'axe', tool: axeTool, ...all });
    await recordCheck({ id: 'policy', tool: `Chromium ${site.browser.version()}`, ...all });
    await recordCheck({ id: 'no-third-party', tool: `Chromium ${site.browser.version()}`, ...all });
  });

  it('is found faulty when it is', async () => {
    const plant = (code: string) =>
      visit(site, '/', {}, async (page, faults) => {
        await page.evaluate(code);
        return [...(await findAxeViolations(page)), ...faults].map((fault) => fault.split(/[: ]/u)[0]);
      });
    expect(await plant('document.querySelector("main").append(document.createElement("img"))')).toEqual([
      'image-alt',
    ]);
    expect(await plant('document.documentElement.removeAttribute("lang")')).toEqual(['html-has-lang']);
    expect(await plant('console.error("planted fault")')).toEqual(['planted']);
    // What a script or style within the page would do, the policy forbids; the console says so.
    const inline =
      'const it = document.createElement("style"); it.textContent = "p { color: red }"; document.head.append(it)';
    expect(await plant(inline)).not.toEqual([]);
    const image =
      'document.querySelector("main").append(Object.assign(new Image(), { alt: "x", src: "https://elsewhere.example/x.png" }))';
    expect(await plant(image)).not.toEqual([]);
    expect(
      await plant(
        'try { document.querySelector("main").innerHTML = "<p>x</p>" } catch (error) { console.error(error.name) }',
      ),
    ).not.toEqual([]);
  });
});

describe('one page of each kind', () => {
  it('there is for lists, records, cells and briefs, in every language', () => {
    expect(kinds.length).toBeGreaterThanOrEqual(60);
    for (const one of [
      '/matrix/p1-access-f1-digital-provision/',
      '/en/principles/p1-access/brief/',
      '/en/data/',
      '/404.html',
    ])
      expect(kinds).toContain(one);
  });

  it('has no fault in the dark scheme and at 320 px, where nothing scrolls sideways but named regions', {
    timeout: 600_000,
  }, async () => {
    const found = await lookAt(kinds, (address) =>
      visit(
        site,
        address,
        { colorScheme: 'dark', viewport: { width: 320, height: 640 } },
        async (page, faults) => [
          ...(await findAxeViolations(page)),
          ...faults,
          ...((await page.evaluate(() => document.documentElement.scrollWidth)) > 320
            ? ['is wider than 320 px']
            : []),
          ...(await page
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
            )),
        ],
      ),
    );
    expect(found).toEqual({});
    await recordCheck({ id: 'axe-variants', tool: axeTool, count: kinds.length, unit: 'pages', findings: 0 });
  });

  describe.each(looks)('$title', ({ options, style, find, planted }) => {
    /** The styles are what a reader's own style sheet would be, so the page's policy does not apply to them. */
    const look = (address: string, more = '') =>
      visit(site, address, { ...options, bypassCSP: true }, async (page) => {
        const content = `${style ?? ''} ${more}`;
        if (content.trim() !== '') await page.addStyleTag({ content });
        return find(page);
      });

    it('on every kind', { timeout: 300_000 }, async () => {
      expect(await lookAt(kinds, (address) => look(address))).toEqual({});
    });
    it('is found out when it does not', async () => {
      expect(await look('/', planted)).not.toEqual([]);
    });
  });
});

/** Where the focus is, and whether one sees it. */
const readFocus = (page: Page) =>
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

describe('the keyboard', () => {
  const walked = ['/', '/massnahmen/', '/matrix/', '/massnahmen/betroffenenrechte/', '/en/'];

  it.each(walked)(
    'reaches everything on %s in order, sees where it is, and is never trapped',
    { timeout: 180_000 },
    async (path) => {
      await visit(
        site,
        path,
        { viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' },
        async (page) => {
          await page.waitForLoadState('networkidle');
          const expected = await page.evaluate(() => {
            const all = [
              ...document.querySelectorAll<HTMLElement>(
                'a[href], button, input, select, summary, [tabindex="0"]',
              ),
            ];
            const reachable = all.filter(
              (element) => element.checkVisibility() && !element.hasAttribute('disabled'),
            );
            for (const [index, element] of reachable.entries()) element.dataset['walk'] = String(index);
            return reachable.length;
          });
          expect(expected).toBeGreaterThan(20);
          const order: number[] = [];
          for (let step = 0; step < expected; step += 1) {
            await page.keyboard.press('Tab');
            const at = await readFocus(page);
            expect(at).toMatchObject({ seen: true, inView: true });
            // A link that wraps has its middle beside its words; what covers it would have to be fixed or on top.
            if (at.covered) expect(await isOnTop(page)).toBe(false);
            order.push(at.index);
          }
          expect(order).toEqual(Array.from({ length: expected }, (_, index) => index));
          await page.keyboard.press('Shift+Tab');
          expect(
            await page.evaluate(() => Number((document.activeElement as HTMLElement).dataset['walk'])),
          ).toBe(expected - 2);
        },
      );
    },
  );
  const isOnTop = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('body *')].some(
        (element) =>
          ['fixed', 'sticky'].includes(getComputedStyle(element).position) &&
          element.getBoundingClientRect().height > 0,
      ),
    );

  it('would not see where it is without the ring, which is found out', async () => {
    await visit(site, '/', { bypassCSP: true, reducedMotion: 'reduce' }, async (page) => {
      await page.addStyleTag({
        content: ':focus-visible { outline: none !important; box-shadow: none !important }',
      });
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      expect((await readFocus(page)).seen).toBe(false);
    });
  });

  it('leads over the skip link to the content', async () => {
    await visit(site, '/', {}, async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Zum Inhalt springen');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('main')?.id)).toBe('content');
    });
    await recordCheck({
      id: 'keyboard',
      tool: `Chromium ${site.browser.version()}`,
      count: walked.length,
      unit: 'pages',
      findings: 0,
    });
  });
});

it('leads from each claim in the wording to its section', async () => {
  await visit(site, '/prinzipien/p1-access/', {}, async (page) => {
    await page.getByRole('link', { name: 'digitalen Diensten', exact: true }).click();
    expect(new URL(page.url()).hash).toBe('#p1-digital-services');
    expect(await page.locator('#p1-digital-services h3').textContent()).toBe(
      'Leichter Zugang zu digitalen Diensten',
    );
  });
});

it('switches the language to the same record', async () => {
  await visit(site, '/massnahmen/m-wlan/', {}, async (page) => {
    await page.getByRole('link', { name: 'English' }).click();
    expect(new URL(page.url()).pathname).toBe('/en/measures/m-wlan/');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });
});
