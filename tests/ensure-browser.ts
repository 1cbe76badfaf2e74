/**
 * Runs before the tests: finds a Chromium and the PDF tools, installs Debian's where it may, or says which one command to
 * run.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from '../src/site/browser.ts';

const hasPdfTools = () => spawnSync('pdfinfo', ['-v']).error === undefined;
const isReady = () => findBrowser() !== undefined && hasPdfTools();

if (!isReady()) {
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (mayInstall) {
    console.log('Chromium or the PDF tools are missing; installing those of this system.');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
    const packages = [findBrowser() === undefined ? 'chromium' : '', hasPdfTools() ? '' : 'poppler-utils'];
    const wanted = packages.filter((name) => name !== '');
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted], {
      stdio: 'inherit',
      env,
    });
  }
  if (!isReady()) {
    console.error(
      [
        'The tests look at the built pages in a real browser and at the PDFs, and this machine lacks one of the two.',
        'Debian, Ubuntu:  sudo apt-get install -y chromium poppler-utils',
        'Elsewhere:       install Chromium or Chrome, set CHROME_PATH to its executable, and install Poppler.',
        'Then run npm test again.',
      ].join('\n'),
    );
    process.exit(1);
  }
}
