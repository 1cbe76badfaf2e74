/** Where the parts come from: pinned versions, a bill of materials, and their licences on a page. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { sites } from '../support/build-sites.ts';

const run = promisify(execFile);
const manifest = JSON.parse(await readFile('package.json', 'utf8')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>;
const packages = { ...manifest.dependencies, ...manifest.devDependencies };

it('pins every package to one version, and names no registry', async () => {
  for (const [name, version] of Object.entries(packages))
    expect({ name, pinned: /^\d+\.\d+\.\d+$/u.test(version) }).toEqual({ name, pinned: true });
  expect(await readFile('package-lock.json', 'utf8')).not.toMatch(/"resolved":/u);
});

it('has a bill of materials in CycloneDX with every package', async () => {
  const { stdout } = await run('npm', ['run', '--silent', 'sbom'], { maxBuffer: 64 * 1024 * 1024 });
  const bill = JSON.parse(stdout) as {
    bomFormat: string;
    specVersion: string;
    components: { group?: string; name: string; version: string; purl: string }[];
  };
  expect([bill.bomFormat, bill.specVersion]).toEqual(['CycloneDX', expect.stringMatching(/^1\.\d$/u)]);
  const listed = new Set(bill.components.map(({ purl }) => decodeURIComponent(purl)));
  for (const [name, version] of Object.entries(packages))
    expect(listed).toContain(`pkg:npm/${name}@${version}`);
});

it.each(['impressum', 'en/legal-notice'])(
  'lists the parts and their licences on the page %s',
  async (path) => {
    const html = await readFile(join(sites.small, path, 'index.html'), 'utf8');
    for (const name of Object.keys(manifest.dependencies))
      expect({ name, listed: html.includes(`>${name} ${packages[name]}</th>`) }).toEqual({
        name,
        listed: true,
      });
    expect(html).toContain('EUPL-1.2');
  },
);
