/**
 * `npm run bench:build [-- <number> …]`: builds the site with 50, 500 and 5,000 generated measures, all pages in both
 * languages, beside a minimal Astro site with as many pages, and prints seconds, pages per second, peak memory and growth.
 * Growth is the time per page against that of the size before: above 1, something grows faster than linearly.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parse, stringify } from 'yaml';
import { readSite } from '../support/built-site.ts';
import { cleanEnv } from '../support/clean-env.ts';
import { readFolder, realFolder } from '../support/small-city.ts';
import { generateMeasures } from './generate.ts';

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [50, 500, 5_000];
const folder = await mkdtemp(join(tmpdir(), 'bench-'));
const astro = resolve('node_modules/astro/bin/astro.mjs');

interface Run {
  readonly pages: number;
  readonly seconds: number;
  readonly megabytes: number;
}

/** Runs one build and watches its memory (on Linux; elsewhere 0). */
async function build(root: string, outDir: string, env: Readonly<Record<string, string>>): Promise<Run> {
  await rm(join(root, '.astro'), { recursive: true, force: true });
  const start = performance.now();
  const child = spawn('node', ['--max-old-space-size=16384', astro, 'build'], {
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
  const pages = (await readSite(outDir)).filter(({ path }) => path.endsWith('.html')).length;
  return { pages, seconds, megabytes: kilobytes / 1_024 };
}

/** Content with generated measures; the bullets of the sources name them, since every measure stands under one. */
async function writeContent(count: number): Promise<string> {
  const content = join(folder, `content-${count}`);
  const files = await readFolder(realFolder);
  const generated = generateMeasures(files, count);
  const copies = new Map<string, string[]>();
  for (const { path } of generated) {
    const [, original = '', index = ''] = /^measures\/(.+)-(\d+)\.yaml$/u.exec(path) ?? [];
    copies.set(original, [...(copies.get(original) ?? []), `${original}-${index}`]);
  }
  for (const { path, bytes } of [...files, ...generated]) {
    const file = join(content, path);
    await mkdir(dirname(file), { recursive: true });
    if (!/^sources\/.*\.yaml$/u.test(path)) {
      await writeFile(file, bytes);
      continue;
    }
    const source = parse(new TextDecoder().decode(bytes)) as {
      sections: { bullets?: { records?: string[] }[] }[];
    };
    for (const bullet of source.sections.flatMap((section) => section.bullets ?? []))
      if (bullet.records) bullet.records = bullet.records.flatMap((id) => [id, ...(copies.get(id) ?? [])]);
    await writeFile(file, stringify(source));
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
  await rm(join(folder, 'out'), { recursive: true, force: true });
}
if (before) {
  const minimal = await buildMinimal(before.pages);
  const ratio = before.seconds / before.pages / (minimal.seconds / minimal.pages);
  console.log(
    `minimal Astro site, ${minimal.pages} pages: ${minimal.seconds.toFixed(1)} s, ${((minimal.seconds / minimal.pages) * 1_000).toFixed(1)} ms/page; ratio of the time per page ${ratio.toFixed(2)} (at most 3)`,
  );
}
await rm(folder, { recursive: true, force: true });
