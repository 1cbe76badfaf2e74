/** The built pages as a person sees them: in a real browser, with the site's own policy in force. */
import { describe, expect, it } from 'vitest';
import { axeVersion, findAxeViolations, observe, openSite, visit } from '../support/browser.ts';
import { sites } from '../support/build-sites.ts';
import { addressOf, findPageKinds, readSite } from '../support/built-site.ts';
import { recordCheck } from '../support/checks.ts';
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

  it('loses nothing with wider text spacing (WCAG 1.4.12)', { timeout: 300_000 }, async () => {
    const found = await lookAt(kinds, (address) =>
      // The style is what a reader's own style sheet would be, so the page's policy does not apply to it.
      visit(site, address, { viewport: { width: 320, height: 640 }, bypassCSP: true }, async (page) => {
        await page.addStyleTag({
          content:
            '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }',
        });
        return page.evaluate(() => {
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
        });
      }),
    );
    expect(found).toEqual({});
  });

  it('has targets of at least 24 px, except in running text (WCAG 2.5.8)', { timeout: 300_000 }, async () => {
    const found = await lookAt(kinds, (address) =>
      visit(site, address, { viewport: { width: 360, height: 640 } }, (page) =>
        page.evaluate(() => {
          const targets = [
            ...document.querySelectorAll<HTMLElement>(
              'button, input, select, summary, nav a, .inline a, .doors a',
            ),
          ];
          return targets
            .filter((target) => {
              const { width, height } = target.getBoundingClientRect();
              return width > 0 && (height < 24 || width < 24) && !target.matches('.skip');
            })
            .map(
              (target) =>
                `small: ${target.outerHTML.slice(0, 100)} ${JSON.stringify(target.getBoundingClientRect())}`,
            );
        }),
      ),
    );
    expect(found).toEqual({});
  });

  it('moves nothing for those who want no movement', async () => {
    const found = await lookAt(kinds, (address) =>
      visit(site, address, { reducedMotion: 'reduce' }, (page) =>
        page.evaluate(() =>
          [...document.querySelectorAll('body *')]
            .filter((element) => {
              const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
              const moves = transitionDuration.split(', ').some((time) => Number.parseFloat(time) > 0.01);
              return animationName !== 'none' || moves || scrollBehavior === 'smooth';
            })
            .map((element) => `moves: ${element.outerHTML.slice(0, 80)}`),
        ),
      ),
    );
    expect(found).toEqual({});
  });
});

describe('forced colours', () => {
  const look = { forcedColors: 'active', viewport: { width: 1280, height: 900 } } as const;

  it('keep marks, fields and focus visible', async () => {
    await visit(site, '/', look, async (page) => {
      const colours = await page.evaluate(() => {
        const mark = document.querySelector('svg:has(use[href^="#mark-"])');
        const input = document.querySelector('input[type="search"]');
        if (!mark || !input) throw new Error('The start page has marks and a search field.');
        const { borderBottomWidth, borderTopWidth, outlineWidth } = getComputedStyle(input);
        return {
          mark: getComputedStyle(mark).color,
          page: getComputedStyle(document.body).backgroundColor,
          border: [borderBottomWidth, borderTopWidth, outlineWidth].some(
            (width) => Number.parseFloat(width) > 0,
          ),
        };
      });
      expect(colours.mark).not.toBe(colours.page);
      expect(colours.border).toBe(true);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      const focus = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
        return { outlineStyle, visible: Number.parseFloat(outlineWidth) >= 2 };
      });
      expect(focus).toEqual({ outlineStyle: 'solid', visible: true });
    });
  });
});

describe('the keyboard', () => {
  it.each(['/', '/massnahmen/', '/matrix/', '/massnahmen/betroffenenrechte/', '/en/'])(
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
          const walked: number[] = [];
          for (let step = 0; step < expected; step += 1) {
            await page.keyboard.press('Tab');
            const at = await page.evaluate(() => {
              const element = document.activeElement as HTMLElement;
              const { top, bottom, left, right } = element.getBoundingClientRect();
              const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
              const x = Math.min(Math.max((left + right) / 2, 0), innerWidth - 1);
              const y = Math.min(Math.max((top + bottom) / 2, 0), innerHeight - 1);
              const hit = document.elementFromPoint(x, y);
              return {
                index: Number(element.dataset['walk'] ?? -1),
                seen:
                  (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none',
                inView: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
                covered: hit !== null && hit !== element && !element.contains(hit) && !hit.contains(element),
                what: element.outerHTML.slice(0, 80),
              };
            });
            expect(at).toMatchObject({ seen: true, inView: true });
            // A link that wraps has its middle beside its words; what covers it would have to be fixed or on top.
            if (at.covered) expect(await isOnTop(page)).toBe(false);
            walked.push(at.index);
          }
          expect(walked).toEqual(Array.from({ length: expected }, (_, index) => index));
          await page.keyboard.press('Shift+Tab');
          expect(
            await page.evaluate(() => Number((document.activeElement as HTMLElement).dataset['walk'])),
          ).toBe(expected - 2);
        },
      );
    },
  );
  const isOnTop = (page: import('playwright-core').Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('body *')].some(
        (element) =>
          ['fixed', 'sticky'].includes(getComputedStyle(element).position) &&
          element.getBoundingClientRect().height > 0,
      ),
    );

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
      count: 5,
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
