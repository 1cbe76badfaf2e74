/** Every page in the eyes of the W3C's own checker. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import vnuPackage from '../../../node_modules/vnu-jar/package.json' with { type: 'json' };
import { sites } from '../../support/build-sites.ts';
import { pagesOf, readSite } from '../../support/built-site.ts';
import { recordWhenHeld } from '../../support/checks.ts';

const run = promisify(execFile);
const jar = 'node_modules/vnu-jar/build/dist/vnu.jar';

/** Errors of all pages below a folder. */
async function findErrors(folder: string): Promise<string[]> {
  const args = [
    '-jar',
    jar,
    '--errors-only',
    '--skip-non-html',
    '--exit-zero-always',
    '--format',
    'json',
    folder,
  ];
  const { stderr } = await run('java', args, { maxBuffer: 64 * 1024 * 1024 });
  const { messages } = JSON.parse(stderr) as { messages: { url?: string; message: string }[] };
  return messages.map(({ url, message }) => `${url ?? ''} ${message}`);
}

let pages = 0;

it('finds no error on any page', async () => {
  expect(await findErrors(sites.real)).toEqual([]);
  pages = pagesOf(await readSite(sites.real)).length;
  expect(pages).toBeGreaterThan(400);
});

it('finds an error that was planted', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vnu-'));
  const html = await readFile(join(sites.real, 'index.html'), 'utf8');
  await writeFile(join(folder, 'index.html'), html.replace('</main>', '<p><div>x</div></p></main>'));
  expect(await findErrors(folder)).not.toEqual([]);
  await rm(folder, { recursive: true, force: true });
});

recordWhenHeld(() => ({
  id: 'vnu',
  tool: `Nu Html Checker ${vnuPackage.version}`,
  count: pages,
  unit: 'pages',
}));
