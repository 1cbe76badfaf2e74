/**
 * `npm run release [-- folder]`: builds the site into a new folder, with all that a plain build cannot have (the report as
 * PDF, the proof that the tests passed, an archive, compressed copies), and swaps it in at the end by one rename, so that a
 * run that is killed leaves the published site as it was. The published name is a symbolic link to the folder of the
 * release; the configuration for nginx lies beside it.
 */
import { writeFile } from 'node:fs/promises';
import { constants } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { say } from '../authoring/wording.ts';
import { type KnowledgeBase, latestEdition } from '../model/knowledge-base.ts';
import { checkFolder } from '../reading/check-folder.ts';
import { describeFailure } from '../reading/known-failure.ts';
import { readSiteBase } from '../reading/site-base.ts';
import { findBrowser, launchBrowser } from '../release/browser.ts';
import { buildSite } from '../release/build-site.ts';
import { compressFiles, writeArchive } from '../release/compress.ts';
import { buildNginxConfig } from '../release/nginx-config.ts';
import { printReport } from '../release/pdf.ts';
import { configPath, publish } from '../release/publish.ts';
import { findFault, type ReleaseFault, ReleaseRefused } from '../release/release-fault.ts';
import { archivePath, reportPdfPath } from '../release/release-files.ts';
import { readChecks } from '../release/site-checks.ts';
import { readCommand, stop } from './command.ts';

const { values } = readCommand({
  name: 'release',
  help: 'Baut die Website mit PDF, Archiv und verdichteten Dateien und tauscht sie gegen die vorige.',
  values: ['[Ordner]'],
});
const name = values[0] ?? 'release';
const target = resolve(name);
const interruption = listenToSignals();
try {
  const languages = await release(interruption.signal);
  if ((await readChecks()).length === 0) console.warn(say('release-unchecked'));
  console.log(say('released', { folder: name, languages }));
} catch (error) {
  const fault = findFault(error, dirname(target));
  if (interruption.signal.aborted && fault?.kind !== 'untidy') {
    console.error(say('release-interrupted', { folder: name }));
    process.exit(128 + constants.signals[interruption.signal.reason as NodeJS.Signals]);
  }
  stop(fault ? describe(fault) : say('release-failed', { folder: name, detail: describeFailure(error) }));
}

/** A controller whose signal is aborted, with the system’s signal as its reason, when the process is asked to end. */
function listenToSignals(): AbortController {
  const controller = new AbortController();
  // Who asks twice does not want to wait for the cleaning up.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => controller.abort(signal));
  return controller;
}

/** @returns the number of languages */
async function release(signal: AbortSignal): Promise<number> {
  let languages = 0;
  await publish({
    target,
    workshop: resolve('.cache/release'),
    serverConfig: buildNginxConfig({ root: target, base: readSiteBase() }),
    signal,
    onWait: (minutes) => console.warn(say('release-waits', { minutes })),
    build: async (folders) => {
      const { knowledgeBase } = await checkFolder();
      if (!knowledgeBase) throw new ReleaseRefused({ kind: 'content' });
      if (findBrowser() === undefined) throw new ReleaseRefused({ kind: 'no-browser' });
      await buildSite(folders, signal);
      await addReports(folders.site, knowledgeBase, signal);
      await writeArchive(folders.site, archivePath, latestEdition(knowledgeBase).on);
      await compressFiles(folders.site, signal);
      languages = knowledgeBase.city.languages.length;
    },
  });
  return languages;
}

/** Prints the report in every language into the site. */
async function addReports(site: string, knowledgeBase: KnowledgeBase, signal: AbortSignal): Promise<void> {
  const browser = await launchBrowser('nothing');
  // What waits for the browser then ends with an error.
  const close = () => void browser.close();
  signal.addEventListener('abort', close);
  try {
    const latest = latestEdition(knowledgeBase);
    for (const edition of knowledgeBase.editions) {
      for (const language of knowledgeBase.city.languages) {
        signal.throwIfAborted();
        const pdf = await printReport(browser, site, knowledgeBase, language, edition);
        const earlier = edition.id === latest.id ? undefined : edition.id;
        await writeFile(join(site, reportPdfPath(language, earlier)), pdf);
      }
    }
  } finally {
    signal.removeEventListener('abort', close);
    await browser.close();
  }
}

function inMegabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1).replace('.', ',');
}

/** What is wrong and what to do about it. */
function describe(fault: ReleaseFault): string {
  switch (fault.kind) {
    case 'foreign':
      return say(fault.path === configPath(target) ? 'release-foreign-config' : 'release-foreign', fault);
    case 'locked':
      return say('release-locked', fault);
    case 'busy':
      return say('release-busy', fault);
    case 'untidy':
      return say('release-untidy', fault);
    case 'refused-path':
      return say('release-refused-path', fault);
    case 'build':
      return say('release-build', { folder: name });
    case 'content':
      return say('release-refused');
    case 'no-browser':
      return say('no-browser');
    case 'no-space': {
      const { folder, needed, free } = fault;
      if (needed === undefined || free === undefined) return say('release-disk-full', { folder });
      return say('release-no-space', { folder, needed: inMegabytes(needed), free: inMegabytes(free) });
    }
  }
}
