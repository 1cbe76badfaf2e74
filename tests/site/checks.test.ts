/** The page with the results of the checks: it says what the tests left, and nothing for another code or content. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkIds, digestInputs, type SiteCheckResult } from '../../src/release/site-checks.ts';
import de from '../../src/site/wording/de.ts';
import { findAxeViolations, openSite, visit } from '../support/browser.ts';
import { buildSite } from '../support/build-sites.ts';
import { readSite } from '../support/built-site.ts';
import { allHeld, type Task } from '../support/checks.ts';
import { findHtmlFaults } from '../support/html.ts';
import { smallCityFolder } from '../support/small-city.ts';

const folder = await mkdtemp(join(tmpdir(), 'checks-'));
const built = 'build/checked';
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Builds the small city as a release does, with results of every check. */
async function buildWith(inputs: string): Promise<void> {
  for (const [index, id] of checkIds.entries()) {
    const result: SiteCheckResult = {
      id,
      tool: `tool-${id} 1.${index}`,
      count: 100 + index,
      unit: 'pages',
      findings: index === 3 ? 7 : 0,
      on: '2026-11-20',
      inputs,
    };
    await writeFile(join(folder, `${id}.json`), JSON.stringify(result));
  }
  await buildSite(built, { CONTENT_DIR: smallCityFolder, RELEASE: 'true', CHECKS_FOLDER: folder });
}

const page = (path: string) => readFile(join(built, path, 'index.html'), 'utf8');

describe('with results for this code and content', () => {
  beforeAll(async () => buildWith(await digestInputs(resolve(smallCityFolder))));
  const site = openSite(built);

  it('lists every check with tool, number, findings and day, in both languages', async () => {
    for (const [path, day] of [
      ['methode/pruefung', '20. November 2026'],
      ['en/method/checks', '20 November 2026'],
    ] as const) {
      const html = await page(path);
      for (const [index, id] of checkIds.entries()) {
        const row = new RegExp(`<tr data-check="${id}">(.*?)</tr>`, 'su').exec(html)?.[1] ?? '';
        expect(row).toContain(`tool-${id} 1.${index}`);
        expect(row).toContain(`${100 + index} `);
        expect(row).toContain(day);
        expect(row.includes('>7<')).toBe(index === 3);
      }
      expect(await findHtmlFaults(html)).toEqual([]);
    }
  });
  it('says in the accessibility statement when and with what it was tested', async () => {
    expect(await page('barrierefreiheit')).toContain(
      'Zuletzt geprüft am 20. November 2026 mit tool-axe 1.0: 100 Seiten, keine Befunde.',
    );
    expect(await page('methode')).toContain('href="/methode/pruefung/"');
  });
  it.each(['/methode/pruefung/', '/en/method/checks/'])('%s has no accessibility fault', async (path) => {
    for (const colorScheme of ['light', 'dark'] as const)
      await visit(site, path, { colorScheme, viewport: { width: 320, height: 640 } }, async (tab, faults) => {
        expect([...(await findAxeViolations(tab)), ...faults]).toEqual([]);
        expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      });
  });
});

describe('with results for another code or content', () => {
  beforeAll(() => buildWith('0'.repeat(64)));

  it('has no such page and says that nothing has been published yet', async () => {
    const paths = (await readSite(built)).map(({ path }) => path);
    expect(paths.filter((path) => /pruefung|checks/u.test(path))).toEqual([]);
    expect(await page('barrierefreiheit')).toContain(de.checks.notYet);
  });
});

it('changes its mind when a file of the content or of the code changes', async () => {
  const content = await mkdtemp(join(tmpdir(), 'content-'));
  await writeFile(join(content, 'city.yaml'), 'name: A');
  const before = await digestInputs(content);
  expect(await digestInputs(content)).toBe(before);
  await writeFile(join(content, 'city.yaml'), 'name: B');
  expect(await digestInputs(content)).not.toBe(before);
  await rm(content, { recursive: true });
});

it('is recorded only when every test of the suite ran and held', () => {
  const held: Task = { result: { state: 'pass' } };
  expect(allHeld({ tasks: [held, { tasks: [held] }] })).toBe(true);
  expect(allHeld({ tasks: [held, { tasks: [{ result: { state: 'fail' } }, held] }] })).toBe(false);
  expect(allHeld({ tasks: [held, { result: undefined }] })).toBe(false);
  expect(allHeld({ tasks: [held, { result: { state: 'skip' } }] })).toBe(false);
  expect(allHeld({ tasks: [] })).toBe(false);
});
