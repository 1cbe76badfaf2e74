/**
 * A release without Astro and browser, as a process of its own, which can be made to fail at every single write. It prints
 * one line of JSON: how many writes there were, whether it built, and how it ended.
 *
 * Its argument is JSON: @see Script
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { dirname, join } from 'node:path';

/** What happens instead of a write, or before it. */
export type Trouble =
  /** The process is killed. */
  | 'kill'
  /** The disk has no room for this write. */
  | 'full'
  /** Someone else takes all the room that the target’s disk has left. */
  | 'fill'
  /** The process is asked to end. */
  | 'abort';

export interface Script {
  readonly target: string;
  readonly workshop: string;
  /** Text that every file of the site repeats. */
  readonly text?: string;
  /** How long the build takes, in milliseconds. */
  readonly buildTime?: number;
  /** Size of an additional file of the site. */
  readonly bytes?: number;
  /** What the process takes for its id. */
  readonly pid?: number;
  /** Number of the write, from 1, at which the trouble comes. */
  readonly at?: number;
  readonly trouble?: Trouble;
}

export interface Outcome {
  readonly writes: number;
  readonly built: boolean;
  readonly waited: boolean;
  readonly pid: number;
  /** `published`, the kind of the fault, or the error that nobody foresaw. */
  readonly end: string;
}

/** Files of the site, below its folder. */
export const siteFiles = [
  'index.html',
  'a/index.html',
  'a/b.json',
  '.well-known/security.txt',
  '_astro/x.hash.css',
];

const writing = [
  'mkdir',
  'mkdtemp',
  'writeFile',
  'copyFile',
  'rename',
  'symlink',
  'chmod',
  'utimes',
  'rm',
  'rmdir',
] as const;

async function main(script: Script): Promise<void> {
  const controller = new AbortController();
  const state = { writes: 0, built: false, waited: false };
  if (script.pid !== undefined) Object.defineProperty(process, 'pid', { value: script.pid });
  for (const name of writing) interpose(name, () => meetTrouble(name, script, state, controller));
  syncBuiltinESMExports();
  // Only now, so that what it imports is what was put in between.
  const { publish } = await import('../../src/release/publish.ts');
  const { findFault } = await import('../../src/release/release-fault.ts');
  const { configBeginning } = await import('../../src/release/nginx-config.ts');
  const end = await publish({
    target: script.target,
    workshop: script.workshop,
    serverConfig: `${configBeginning}\n`,
    signal: controller.signal,
    onWait: () => {
      state.waited = true;
    },
    build: async ({ site }) => {
      state.built = true;
      await new Promise((done) => setTimeout(done, script.buildTime ?? 0));
      buildSite(site, script);
    },
  }).then(
    () => 'published',
    (error: unknown) => findFault(error, script.target)?.kind ?? String(error),
  );
  console.log(JSON.stringify({ ...state, pid: process.pid, end } satisfies Outcome));
}

/** Not through the functions that count: the build is not what is tested. */
function buildSite(site: string, { text = 'text', bytes = 0 }: Script): void {
  for (const path of siteFiles) {
    fs.mkdirSync(dirname(join(site, path)), { recursive: true });
    fs.writeFileSync(join(site, path), text);
  }
  if (bytes > 0) fs.writeFileSync(join(site, 'large.bin'), Buffer.alloc(bytes, 1));
}

/** Has something done before each call of a function of the file system. */
function interpose(name: (typeof writing)[number], before: () => void): void {
  const original: unknown = fs.promises[name];
  if (typeof original !== 'function') throw new Error(`There is no ${name}.`);
  Object.defineProperty(fs.promises, name, {
    configurable: true,
    enumerable: true,
    writable: true,
    value: async (...args: readonly unknown[]) => {
      before();
      return Reflect.apply(original, fs.promises, args);
    },
  });
}

function meetTrouble(
  name: string,
  { at, trouble, target }: Script,
  state: { writes: number },
  controller: AbortController,
): void {
  state.writes += 1;
  if (state.writes !== at) return;
  if (trouble === 'kill') process.kill(process.pid, 'SIGKILL');
  if (trouble === 'abort') controller.abort('SIGTERM');
  // Nothing needs room to remove something.
  if (trouble === 'full' && !name.startsWith('rm')) throw fullDisk();
  if (trouble === 'fill') fillDisk(join(dirname(target), 'somebody-else.bin'));
}

const fullDisk = () =>
  Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC', syscall: 'write' });

/** More than the disks of the tests have: a disk that is larger is somebody’s real one, which nobody may fill. */
const largestSmallDisk = 64 * 1_048_576;

function fillDisk(file: string): void {
  const { blocks, bsize } = fs.statfsSync(dirname(file));
  if (blocks * bsize > largestSmallDisk) {
    console.error('This is no small disk; it is not filled.');
    process.exit(3);
  }
  const handle = fs.openSync(file, 'w');
  try {
    for (const size of [1_048_576, 4_096]) {
      // Ends when the system refuses.
      for (;;) if (!writeSome(handle, size)) break;
    }
  } finally {
    fs.closeSync(handle);
  }
}

function writeSome(handle: number, size: number): boolean {
  try {
    return fs.writeSync(handle, Buffer.alloc(size, 1)) === size;
  } catch {
    return false;
  }
}

if (import.meta.main) await main(JSON.parse(process.argv[2] ?? '{}') as Script);
