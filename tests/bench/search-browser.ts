/**
 * `npm run bench:search-browser`: what the search weighs, and how long it takes in Chromium on a processor four times slower,
 * on the site of the real content; German and English queries.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launchBrowser } from '../../src/release/browser.ts';
import { buildSite } from '../support/build-sites.ts';
import { serveSite } from '../support/built-site.ts';
import { labelled, spoken } from './search-quality.ts';

const folder = 'build/search';
const slowdown = 4;

await buildSite(folder);
const site = await serveSite(folder);
const browser = await launchBrowser();
const weigh = async (path: string) => gzipSync(await readFile(path), { level: 9 }).length;

for (const [language, address] of [
  ['de', '/massnahmen/'],
  ['en', '/en/measures/'],
] as const) {
  const page = await browser.newPage();
  const loaded: string[] = [];
  page.on('response', (response) => loaded.push(new URL(response.url()).pathname));
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const queries = [
    ...labelled[language].map(({ q }) => q),
    ...spoken.queries.filter((query) => query.language === language).map(({ q }) => q),
  ];
  const started = performance.now();
  await page.goto(`${site.origin}${address}?q=${encodeURIComponent(queries[0] ?? '')}`);
  await page.locator('html[data-search=ready]').waitFor();
  const first = performance.now() - started;
  for (const query of queries) {
    await page.fill('#search-field', query);
    await page.press('#search-field', 'Enter');
    await page.locator('html[data-search=ready]').waitFor();
  }
  const times = await page.evaluate(() =>
    performance
      .getEntriesByName('search')
      .map(({ duration }) => duration)
      .sort((a, b) => a - b),
  );
  const at = (part: number) => (times[Math.floor(times.length * part)] ?? 0).toFixed(1);
  const files = [...new Set(loaded)].filter((path) => /\.js$|\/search\./u.test(path));
  const weights = await Promise.all(files.map((path) => weigh(join(folder, path))));
  console.log(
    `${language}: ${files.length} files (script, index) ${(weights.reduce((sum, bytes) => sum + bytes, 0) / 1000).toFixed(1)} kB gzip; first result after ${first.toFixed(0)} ms; ${times.length} searches, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms at ${slowdown}× throttling`,
  );
  for (const [index, path] of files.entries()) console.log(`  ${path} ${weights[index]}`);
  await page.close();
}
await browser.close();
await site.close();
