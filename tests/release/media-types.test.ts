/** Media types as a real nginx sends them with the generated configuration. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startNginx } from '../support/nginx.ts';

const types = [
  ['feed.xml', 'application/atom+xml; charset=utf-8'],
  ['en/feed.json', 'application/feed+json; charset=utf-8'],
  ['daten/schema/measures.json', 'application/schema+json; charset=utf-8'],
  ['daten/schema/shapes.ttl', 'text/turtle; charset=utf-8'],
  ['daten/measures.json', 'application/json; charset=utf-8'],
  ['daten/catalog.jsonld', 'application/ld+json; charset=utf-8'],
  ['daten/measures.excel.csv', 'text/csv; charset=utf-8'],
  ['massnahmen/schema/index.json', 'application/json; charset=utf-8'],
  ['sitemap.xml', 'application/xml; charset=utf-8'],
] as const;

let folder: string;
let server: Awaited<ReturnType<typeof startNginx>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'types-'));
  for (const path of ['robots.txt', ...types.map(([one]) => one)]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), 'x\n');
  }
  server = await startNginx(folder);
});
afterAll(async () => {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

it.each(types)('%s is sent as %s, for everyone to read', async (path, type) => {
  const { status, headers } = await fetch(`${server.origin}/${path}`);
  expect([status, headers.get('content-type')]).toEqual([200, type]);
  expect(headers.get('access-control-allow-origin')).toBe('*');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
});
