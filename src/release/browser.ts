/** The machine’s own Chromium, started without anything that calls home: for PDFs and for tests. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const candidates = [
  process.env['CHROME_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Path of a Chromium or Chrome on this machine. */
export function findBrowser(): string | undefined {
  return candidates.find((path) => path !== undefined && path !== '' && existsSync(path));
}

/**
 * @param onSignal what a signal to this process does: Playwright’s own way is to close the browser and to end the process
 * at once; `nothing` leaves it to those who have more to clean up
 * @throws when there is no browser; `npm test` installs one or says how before it comes here
 */
export function launchBrowser(onSignal: 'end' | 'nothing' = 'end'): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('There is no Chromium; run npm test.');
  const handles = onSignal === 'end';
  return chromium.launch({
    executablePath,
    handleSIGINT: handles,
    handleSIGTERM: handles,
    handleSIGHUP: handles,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}
