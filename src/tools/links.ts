/**
 * `npm run links [-- --check]`: lists every address outside the site that its pages link to, with the first page of each; with
 * `--check` it asks each of them. Never part of the tests: whether other sites are there is not ours to prove.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { say } from '../authoring/wording.ts';
import { readCity } from '../reading/city.ts';
import { readCommand, stop } from './command.ts';

const { flags } = readCommand({
  name: 'links',
  help: 'Listet die Adressen außerhalb der Website, auf die ihre Seiten verweisen.',
  flags: { check: { type: 'boolean', help: 'fragt jede Adresse' } },
});
const folder = process.env['OUT_DIR'] ?? 'dist';
const { siteUrl } = await readCity();
const entries = await readdir(folder, { recursive: true }).catch(() => {
  stop(say('no-built-site', { folder }));
});
const pages = new Map<string, string>();
for (const path of entries.filter((entry) => entry.endsWith('.html')).sort()) {
  const html = await readFile(join(folder, path), 'utf8');
  for (const [, address = ''] of html.matchAll(/<a[^>]*\shref="(https?:[^"]+)"/gu)) {
    const decoded = address.replaceAll('&amp;', '&');
    if (!decoded.startsWith(siteUrl) && !pages.has(decoded)) pages.set(decoded, path);
  }
}

let dead = 0;
for (const [address, page] of [...pages].sort()) {
  const answer = flags.check ? await ask(address) : '';
  console.log(`${answer}${address}  (${page})`);
}
process.exitCode = dead === 0 ? 0 : 1;

/** Status of an address, or why there is none. */
async function ask(address: string): Promise<string> {
  const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(15_000) }).catch(
    (error: Error) => error,
  );
  if (answer instanceof Error || answer.status >= 400) dead += 1;
  return `${answer instanceof Error ? answer.message : answer.status}  `;
}
