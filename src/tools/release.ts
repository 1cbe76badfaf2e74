/**
 * `npm run release [-- folder]`: builds the site into a new folder, with all that a plain build cannot have (the report as
 * PDF, the proof that the tests passed, an archive, compressed copies), and swaps it in at the end by one rename, so that a
 * run that is killed leaves the published site as it was. The published name is a symbolic link to the folder of the
 * release; the configuration for nginx lies beside it.
 */
import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { say } from '../authoring/wording.ts';
import { sortEditions } from '../model/edition.ts';
import { checkFolder } from '../reading/check-folder.ts';
import { findBrowser, launchBrowser } from '../release/browser.ts';
import { compressFiles, writeArchive } from '../release/compress.ts';
import { buildNginxConfig } from '../release/http-headers.ts';
import { printReport } from '../release/pdf.ts';
import { archivePath, reportPdfPath } from '../release/release-files.ts';
import { readChecks } from '../release/site-checks.ts';
import { releaseFolder, swapIn } from '../release/swap.ts';
import { readCommand, stop } from './command.ts';

const { values } = readCommand({
  name: 'release',
  help: 'Baut die Website mit PDF, Archiv und verdichteten Dateien und tauscht sie gegen die vorige.',
  values: ['[Ordner]'],
});
const { knowledgeBase } = await checkFolder();
if (!knowledgeBase) stop(say('release-refused'));
if (findBrowser() === undefined) stop(say('no-browser'));
const { city } = knowledgeBase;
const edition = sortEditions(city.editions).at(-1);
if (!edition) stop(say('release-refused'));

const name = values[0] ?? 'release';
const target = resolve(name);
const built = releaseFolder(target, String(process.pid));
await mkdir(dirname(target), { recursive: true });
execFileSync('npx', ['astro', 'build'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, OUT_DIR: built, RELEASE: 'true' },
});
const browser = await launchBrowser();
for (const language of city.languages) {
  const pdf = await printReport(browser, built, knowledgeBase, language);
  await writeFile(join(built, reportPdfPath(language)), pdf);
}
await browser.close();
await writeArchive(built, archivePath, edition.on);
await compressFiles(built);
await writeFile(`${target}.nginx.conf`, buildNginxConfig({ root: target }));
await swapIn(built, target);
if ((await readChecks()).length === 0) console.warn(say('release-unchecked'));
console.log(say('released', { folder: name, languages: city.languages.length }));
