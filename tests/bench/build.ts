/**
 * `npm run bench:build [-- <number> …]`: builds the site with 50, 500 and 5,000 generated measures, all pages in both
 * languages, beside a minimal Astro site with as many pages, and prints seconds, pages per second, peak memory and growth.
 * Growth is the time per page against that of the size before: above 1, something grows faster than linearly. Of the largest
 * site, what readers wait for: sizes, the time to the first result of a search on a slow phone, and the growth of the check,
 * each with its bound. Exits with 1 when one is missed.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { checkFolder } from '../../src/reading/check-folder.ts';
import { astroBuild } from '../../src/release/astro-build.ts';
import { findBrowser, launchBrowser } from '../../src/release/browser.ts';
import { buildRoutes, pathOf, type Route } from '../../src/site/routes.ts';
import { gzipSize, readSite, serveSite } from '../support/built-site.ts';
import { cleanEnv } from '../support/clean-env.ts';
import { readFolder, realFolder } from '../support/small-city.ts';
import { generateContent } from './generate.ts';
import { timeCheck } from './time-check.ts';

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [50, 500, 5_000];
const folder = await mkdtemp(join(tmpdir(), 'bench-'));

interface Run {
  readonly pages: number;
  /** Pages, and all that is published with them. */
  readonly files: number;
  readonly seconds: number;
  readonly megabytes: number;
}

/** Runs one build and watches its memory (on Linux; elsewhere 0). */
async function build(root: string, outDir: string, env: Readonly<Record<string, string>>): Promise<Run> {
  await rm(join(root, '.astro'), { recursive: true, force: true });
  const start = performance.now();
  const child = spawn('node', ['--max-old-space-size=16384', ...astroBuild(resolve('.'))], {
    cwd: root,
    env: cleanEnv({ ...env, OUT_DIR: outDir }),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr?.on('data', (data: Buffer) => {
    complaint = (complaint + data.toString()).slice(-4_000);
  });
  let kilobytes = 0;
  const watch = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
    kilobytes = Math.max(kilobytes, Number(/VmHWM:\s+(\d+)/u.exec(status)?.[1] ?? 0));
  }, 200);
  const code = await new Promise<number | null>((done) => child.once('exit', done));
  clearInterval(watch);
  if (code !== 0) throw new Error(`The build failed: ${complaint}`);
  const seconds = (performance.now() - start) / 1_000;
  const files = await readSite(outDir);
  const pages = files.filter(({ path }) => path.endsWith('.html')).length;
  return { pages, files: files.length, seconds, megabytes: kilobytes / 1_024 };
}

/** Writes content with generated measures. */
async function writeContent(count: number): Promise<string> {
  const content = join(folder, `content-${count}`);
  for (const { path, bytes } of generateContent(await readFolder(realFolder), count)) {
    const file = join(content, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
  // Thousands of warnings about translations that nobody has looked at would be measured as well.
  execFileSync('node', ['src/tools/accept-translations.ts'], {
    env: { ...process.env, CONTENT_DIR: content },
  });
  return content;
}

/** The smallest Astro site with as many pages: what the tool alone takes. */
async function buildMinimal(pages: number): Promise<Run> {
  const root = join(folder, 'minimal');
  await mkdir(join(root, 'src/pages'), { recursive: true });
  await writeFile(join(root, 'package.json'), '{ "type": "module" }');
  await writeFile(join(root, 'astro.config.mjs'), "export default { outDir: process.env['OUT_DIR'] };\n");
  await writeFile(
    join(root, 'src/pages/[id].astro'),
    `---\nexport const getStaticPaths = () => Array.from({ length: ${pages} }, (_, id) => ({ params: { id: String(id) } }));\n---\n<html lang="en"><head><title>{Astro.params.id}</title></head><body><h1>{Astro.params.id}</h1></body></html>\n`,
  );
  await symlink(resolve('node_modules'), join(root, 'node_modules')).catch(() => undefined);
  // Below its packages, where the prerendered code finds them.
  return build(root, join(root, 'dist'), {});
}

interface Bound {
  readonly name: string;
  readonly value: number;
  readonly most: number;
  readonly unit: 'kB' | 's' | 'times';
}

/** Views that list records; matrix and report have bounds of their own. */
const lists: ReadonlySet<string> = new Set([
  'measures',
  'gaps',
  'principles',
  'fields',
  'departments',
  'statements',
  'sources',
  'questions',
  'glossary',
  'list',
]);

/** What a reader of the site with so many measures waits for. */
async function measureSite(count: number): Promise<Bound[]> {
  const files = new Map((await readSite(join(folder, 'out'))).map(({ path, bytes }) => [path, bytes]));
  const { knowledgeBase } = await checkFolder(join(folder, `content-${count}`));
  if (!knowledgeBase) throw new Error('The content is faulty.');
  const { city } = knowledgeBase;
  const largestOf = (isWanted: (route: Route) => boolean): number =>
    Math.max(
      ...buildRoutes(knowledgeBase, { plain: new Map(), checks: false })
        .filter(isWanted)
        .map((route) => gzipSize(files.get(`${pathOf(route, city)}index.html`) ?? '')),
    ) / 1_000;
  const isList = ({ view, id }: Route) => lists.has(view) && (view === 'list' || id === undefined);
  const feeds = [...files].filter(([path]) => /(?:^|\/)feed\.(?:xml|json)$/u.test(path));
  const sizeOfFeed = Math.max(...feeds.map(([, bytes]) => bytes.length)) / 1_000;
  const [language = ''] = city.languages;
  const seconds = await timeSearch(pathOf({ language, view: 'measures' }, city));
  return [
    { name: 'largest list page, gzip', value: largestOf(isList), most: 60, unit: 'kB' },
    {
      name: 'matrix page, gzip',
      value: largestOf(({ view, id }) => view === 'matrix' && id === undefined),
      most: 20,
      unit: 'kB',
    },
    { name: 'largest feed', value: sizeOfFeed, most: 200, unit: 'kB' },
    ...(seconds === undefined
      ? []
      : [{ name: 'first search result, slow phone', value: seconds, most: 3, unit: 's' } as const]),
  ];
}

/**
 * Runs in the page: marks when the first result has been painted. Asking for it from outside would run code in the page that
 * is slowed down as well.
 */
function markFirstResult(): void {
  new MutationObserver((_, observer) => {
    if (!document.querySelector('#results li')) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => performance.mark('first-result')));
  }).observe(document, { childList: true, subtree: true });
}

/** Milliseconds: a new window of the browser draws its own parts first; and longer than the first result may take. */
const settling = 3_000;
const watching = 15_000;

/**
 * Seconds from asking for the page until the first result is there, best of three: a processor four times as slow, 1.6 Mbit
 * a second and 150 ms to the server, nothing stored. Undefined without a browser.
 */
async function timeSearch(path: string): Promise<number | undefined> {
  if (findBrowser() === undefined) {
    console.warn('Without Chromium, the search is not measured.');
    return undefined;
  }
  const site = await serveSite(join(folder, 'out'));
  const browser = await launchBrowser();
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round += 1) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(markFirstResult);
    await page.waitForTimeout(settling);
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: 1_600_000 / 8,
      uploadThroughput: 750_000 / 8,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.goto(`${site.origin}/${path}?q=wlan`, { waitUntil: 'commit' });
    await page.waitForTimeout(watching);
    const [mark] = await page.evaluate(() =>
      performance.getEntriesByName('first-result').map((one) => one.startTime),
    );
    best = Math.min(best, mark ?? best);
    await context.close();
  }
  await browser.close();
  await site.close();
  return best / 1_000;
}

/** How the check grows from 1,000 to 5,000 measures, against linear growth. */
async function measureCheck(): Promise<Bound[]> {
  const files = await readFolder(realFolder);
  const [few = 1, many = 1] = [1_000, 5_000].map((count) => timeCheck(generateContent(files, count)));
  // What does not grow makes it less than five times; noise of the machine may make it a little more.
  return [{ name: 'check, from 1,000 to 5,000 measures', value: many / few, most: 6, unit: 'times' }];
}

console.log(
  '| measures | pages | seconds | pages/s | ms/page | peak MB | growth |\n| --- | --- | --- | --- | --- | --- | --- |',
);
let before: Run | undefined;
for (const size of sizes) {
  const content = await writeContent(size);
  const run = await build('.', join(folder, 'out'), { CONTENT_DIR: content });
  const perPage = run.seconds / run.pages;
  const growth = before && perPage / (before.seconds / before.pages);
  console.log(
    `| ${size} | ${run.pages} | ${run.seconds.toFixed(1)} | ${(run.pages / run.seconds).toFixed(0)} | ${(perPage * 1_000).toFixed(1)} | ${run.megabytes.toFixed(0)} | ${growth?.toFixed(2) ?? '–'} |`,
  );
  before = run;
}
const largest = sizes.at(-1) ?? 0;
console.log('\n| bound | measured | at most |\n| --- | --- | --- |');
const bounds: Bound[] = [];
for (const measure of [() => measureSite(largest), measureCheck]) {
  for (const bound of await measure()) {
    const { name, value, most, unit } = bound;
    bounds.push(bound);
    console.log(`| ${name} | ${value.toFixed(unit === 'kB' ? 0 : 2)} ${unit} | ${most} ${unit} |`);
  }
}
if (bounds.some(({ value, most }) => value > most)) process.exitCode = 1;
if (before) {
  const minimal = await buildMinimal(before.pages);
  const perPage = before.seconds / before.pages / (minimal.seconds / minimal.pages);
  const perFile = before.seconds / before.files / (minimal.seconds / minimal.files);
  console.log(
    `minimal Astro site, ${minimal.pages} pages: ${minimal.seconds.toFixed(1)} s, ${((minimal.seconds / minimal.pages) * 1_000).toFixed(1)} ms/page; ratio of the time per page ${perPage.toFixed(2)} (at most 2.5), per file ${perFile.toFixed(2)} (${before.files} files)`,
  );
}
await rm(folder, { recursive: true, force: true });
