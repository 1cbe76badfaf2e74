/** Runs before the tests: finds a Chromium, installs Debian's where it may, or says which one command to run. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from './support/browser.ts';

if (findBrowser() === undefined) {
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (mayInstall) {
    console.log('No Chromium found; installing the one of this system.');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: 'inherit',
      env,
    });
  }
  if (findBrowser() === undefined) {
    console.error(
      [
        'The tests look at the built pages in a real browser, and there is none on this machine.',
        'Debian, Ubuntu:  sudo apt-get install -y chromium',
        'Elsewhere:       install Chromium or Chrome and set CHROME_PATH to its executable.',
        'Then run npm test again.',
      ].join('\n'),
    );
    process.exit(1);
  }
}
