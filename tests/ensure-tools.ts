/**
 * Runs before the tests: finds the programs that they need, installs Debian's where it may, or says which one command to
 * run. With `release`, those of the slower tests as well.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from '../src/release/browser.ts';

interface Tool {
  readonly name: string;
  readonly packages: readonly string[];
  readonly isThere: () => boolean;
  /** Whether the tests run without it and say what they did not check. */
  readonly optional?: boolean;
}

const starts = (command: string, ...args: string[]) => spawnSync(command, args).error === undefined;

const tools: readonly Tool[] = [
  { name: 'Chromium', packages: ['chromium'], isThere: () => findBrowser() !== undefined },
  { name: 'Poppler (pdfinfo)', packages: ['poppler-utils'], isThere: () => starts('pdfinfo', '-v') },
  {
    name: 'LibreOffice Calc',
    packages: ['libreoffice-calc-nogui'],
    isThere: () => starts('soffice', '--version'),
    optional: true,
  },
];
const releaseTools: readonly Tool[] = [
  { name: 'Java', packages: ['default-jre-headless'], isThere: () => starts('java', '-version') },
  {
    name: 'nginx with brotli_static',
    packages: ['nginx-light', 'libnginx-mod-http-brotli-static'],
    isThere: () =>
      (starts('nginx', '-v') || existsSync('/usr/sbin/nginx')) &&
      existsSync('/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'),
  },
];

const wanted = process.argv[2] === 'release' ? [...tools, ...releaseTools] : tools;
const missing = () => wanted.filter(({ isThere }) => !isThere());

const packages = missing().flatMap((tool) => tool.packages);
if (packages.length > 0 && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
  console.log(`Installing what the tests need: ${packages.join(', ')}`);
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}
for (const { name, packages: names } of missing().filter(({ optional }) => optional))
  console.warn(`Without ${name} some tests are left out and say so (Debian: ${names.join(' ')}).`);
const left = missing().filter(({ optional }) => !optional);
if (left.length > 0) {
  console.error(
    [
      `The tests need programs that this machine lacks: ${left.map(({ name }) => name).join(', ')}.`,
      `Debian, Ubuntu:  sudo apt-get install -y ${left.flatMap((tool) => tool.packages).join(' ')}`,
      'Elsewhere:       install them; for Chromium or Chrome, set CHROME_PATH to its executable.',
      'Then run the same command again.',
    ].join('\n'),
  );
  process.exit(1);
}
