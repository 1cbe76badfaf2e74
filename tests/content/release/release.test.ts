/** The release of the real city as a server delivers it: headers, and swaps while people read. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { securityHeaders } from '../../../src/release/http-headers.ts';
import { removeOlder, swapIn } from '../../../src/release/swap.ts';
import { recordWhenHeld } from '../../support/checks.ts';
import { openRelease, readDuringSwaps } from '../../support/release.ts';
import { realFolder } from '../../support/small-city.ts';

const release = openRelease(realFolder);

describe('nginx with the generated configuration', () => {
  const kinds = [
    '/',
    '/massnahmen/m-wlan/',
    '/en/',
    '/daten/measures.csv',
    '/daten/knowledge-base.json',
    '/daten/knowledge-base.ttl',
    '/feed.xml',
    '/.well-known/security.txt',
    '/icon.svg',
    '/report.de.pdf',
    '/gibt-es-nicht/',
    '/daten/gibt-es-nicht.json',
  ];

  it.each(kinds)('sends every security header with %s', async (path) => {
    const { headers } = await release.ask(path);
    for (const [name, value] of Object.entries(securityHeaders))
      expect({ name, value: headers[name.toLowerCase()] }).toEqual({ name, value });
    expect(headers['server']).toBe('nginx');
  });
  recordWhenHeld(() => ({ id: 'server', tool: release.server, count: kinds.length, unit: 'requests' }));
});

describe('while a new release is swapped in', () => {
  let during = 0;

  it('no request fails, nor for what a page that is open still needs', { timeout: 300_000 }, async () => {
    const { folder, target } = release;
    const { requests, failed, between } = await readDuringSwaps(release, 5, async (next) =>
      removeOlder(target, await swapIn(next, target)),
    );
    expect(failed).toEqual([]);
    expect(requests).toBeGreaterThanOrEqual(2_000);
    expect(between.every((number) => number > 0)).toBe(true);
    expect(await readFile(join(target, '_astro', 'new-5.css'), 'utf8')).toBe('/* 5 */');
    expect((await readdir(folder)).filter((name) => name.startsWith('.site-'))).toHaveLength(2);
    during = requests;
  });
  recordWhenHeld(() => ({ id: 'swap', tool: release.server, count: during, unit: 'requests' }));
});
