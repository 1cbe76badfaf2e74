/**
 * `npm run bench:check`: time of the check at 500 and 5,000 generated measures, and of the real content beside a build.
 * Prints ratios: seconds differ from machine to machine.
 */
import { execFileSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { checkContent } from '../../src/check/check.ts';
import { findMdxFaults } from '../../src/reading/mdx-faults.ts';
import { readFolder, realFolder, testDay } from '../support/small-city.ts';
import { generateMeasures } from './generate.ts';

const files = await readFolder(realFolder);
const options = { today: testDay, findMdxFaults };

/** Best of three, each on fresh copies of the bytes, so that nothing is remembered. */
function time(run: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round += 1) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best / 1000;
}

const fresh = (all: typeof files) => all.map(({ path, bytes }) => ({ path, bytes: bytes.slice() }));

const seconds = new Map<number, number>();
for (const count of [500, 5_000]) {
  const all = [...files, ...generateMeasures(files, count)];
  const errors = checkContent(all, options).problems.filter(
    ({ rule }) => rule !== 'uncited-measure' && rule !== 'outdated-translation',
  );
  if (errors.length > 0) throw new Error(`The generated measures are faulty: ${JSON.stringify(errors[0])}`);
  seconds.set(
    count,
    time(() => checkContent(fresh(all), options)),
  );
  console.log(`${count} generated measures: ${seconds.get(count)?.toFixed(2)} s`);
}
console.log(
  `ratio 5,000 : 500 = ${((seconds.get(5_000) ?? 0) / (seconds.get(500) ?? 1)).toFixed(1)} (linear is 10)`,
);

const commandTime = (command: string, args: string[]) =>
  time(() => execFileSync(command, args, { stdio: 'pipe', env: { ...process.env, OUT_DIR: 'build/bench' } }));
const check = commandTime('node', ['src/tools/check.ts']);
const build = commandTime('npx', ['astro', 'build']);
console.log(
  `real content: check ${check.toFixed(2)} s, build ${build.toFixed(2)} s, ratio ${(check / build).toFixed(2)}`,
);
