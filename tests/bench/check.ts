/**
 * `npm run bench:check`: time of the check at 500 and 5,000 generated measures, and of the real content beside a build.
 * Prints ratios: seconds differ from machine to machine.
 */
import { execFileSync } from 'node:child_process';
import { astroBuild } from '../../src/release/astro-build.ts';
import { readFolder, realFolder } from '../support/small-city.ts';
import { generateContent } from './generate.ts';
import { bestOfThree, timeCheck } from './time-check.ts';

const files = await readFolder(realFolder);
const seconds = new Map<number, number>();
for (const count of [500, 5_000]) {
  seconds.set(count, timeCheck(generateContent(files, count)));
  console.log(`${count} generated measures: ${seconds.get(count)?.toFixed(2)} s`);
}
console.log(
  `ratio 5,000 : 500 = ${((seconds.get(5_000) ?? 0) / (seconds.get(500) ?? 1)).toFixed(1)} (linear is 10)`,
);

const commandTime = (command: string, args: string[]) =>
  bestOfThree(() =>
    execFileSync(command, args, { stdio: 'pipe', env: { ...process.env, OUT_DIR: 'build/bench' } }),
  );
const check = commandTime('node', ['src/tools/check.ts']);
const build = commandTime('node', astroBuild());
console.log(
  `real content: check ${check.toFixed(2)} s, build ${build.toFixed(2)} s, ratio ${(check / build).toFixed(2)}`,
);
