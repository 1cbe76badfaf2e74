/** The development server: checks at every save and shows the findings in the browser. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../../src/release/browser.ts';
import { takeTurn } from '../support/build-sites.ts';
import { cleanEnv } from '../support/clean-env.ts';
import { smallCityFolder } from '../support/small-city.ts';

let browser: Browser;
let folder: string;
let server: ChildProcess;
let origin: string;

// Ends after the server.
beforeAll(async () => {
  const turn = await takeTurn();
  return () => turn[Symbol.dispose]();
});
beforeAll(async () => {
  browser = await launchBrowser();
  folder = await mkdtemp(join(tmpdir(), 'city-'));
  await cp(smallCityFolder, folder, { recursive: true });
  // A group of its own, so that the server behind npx ends with it.
  server = spawn('npx', ['astro', 'dev', '--port', '4399', '--host', '127.0.0.1'], {
    env: cleanEnv({ CONTENT_DIR: folder, NODE_ENV: 'development', NO_COLOR: '1' }),
    detached: true,
  });
  origin = await new Promise<string>((done, fail) => {
    let output = '';
    server.stdout?.on('data', (data: Buffer) => {
      output += data.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/u.exec(output)?.[0];
      if (found) done(found);
    });
    server.on('exit', () => fail(new Error(output)));
  });
});
afterAll(async () => {
  if (server?.pid) process.kill(-server.pid);
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

it('shows a finding in the browser as soon as a file is saved, and goes on when it is mended', async () => {
  const page = await browser.newPage();
  await page.goto(`${origin}/massnahmen/hafen-wlan/`);
  expect(await page.locator('h1').textContent()).toBe('Hafen-WLAN');
  const path = join(folder, 'measures/hafen-wlan.yaml');
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace('target: p1-internet', 'target: p1-interent'));
  const overlay = page.locator('vite-error-overlay');
  await overlay.waitFor();
  await overlay
    .getByText('links[0].target: „p1-interent“ gibt es nicht. Gemeint „p1-internet“?')
    .first()
    .waitFor();
  await writeFile(path, text.replace('Freies Netz in der ganzen Stadt.', 'Freies Netz überall.'));
  await page.getByText('Freies Netz überall.').first().waitFor();
  expect(await overlay.count()).toBe(0);
  await page.close();
});
