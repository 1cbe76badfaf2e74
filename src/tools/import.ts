/**
 * `npm run import -- <knowledge-base.json> <folder>`: writes a content folder from a published knowledge base. Building it
 * gives the same site. The data come from outside: nothing is written unless all of it has the shape that it should have.
 */
import { mkdir, mkdtemp, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { buildGuide } from '../authoring/guide.ts';
import { say } from '../authoring/wording.ts';
import { formatTranslationLock, translationLockName } from '../derived/translations.ts';
import { formatVersionChanges, versionChangesName } from '../derived/version-changes.ts';
import { fileSchemas, type KnowledgeBaseFile, schemaVersion } from '../export/json-format.ts';
import { folders, pagesFolder, singletons } from '../model/kinds.ts';
import { formatPath } from '../model/walk.ts';
import { formatFingerprint } from '../proof/fingerprint.ts';
import { findMdxFaults } from '../reading/mdx-faults.ts';
import { readInput } from '../reading/read-input.ts';
import { writeNewFile } from '../reading/write-file.ts';
import { readCommand, stop } from './command.ts';

const { values } = readCommand({
  name: 'import',
  help: 'Macht aus einer veröffentlichten knowledge-base.json einen Ordner mit Inhalten.',
  values: ['knowledge-base.json', 'leerer Ordner'],
});
const [file = '', folder = ''] = values;
const text = await readInput(file);
const data = parse(text, file);
const files = buildContent(data);
await writeFolder(folder, files);
console.log(say('imported', { folder, files: files.size }));

function parse(json: string, name: string): KnowledgeBaseFile {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    stop(say('import-no-json', { file: name, detail: (error as Error).message }));
  }
  const version = (value as { schemaVersion?: unknown } | null)?.schemaVersion;
  if (typeof version === 'string' && version !== schemaVersion)
    stop(say('import-version', { file: name, version, known: schemaVersion }));
  const result = fileSchemas['knowledge-base'].safeParse(value);
  if (result.success) return result.data;
  const [first] = result.error.issues;
  const path = formatPath((first?.path ?? []) as (string | number)[]);
  stop(
    say('import-faulty', {
      file: name,
      count: result.error.issues.length,
      path,
      detail: first?.message ?? '',
    }),
  );
}

/** Writes all files into a new folder, which then takes the place of the empty one: a failure leaves nothing behind. */
async function writeFolder(name: string, contents: ReadonlyMap<string, string>): Promise<void> {
  const target = resolve(name);
  const present = await readdir(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (present !== undefined && present.length > 0) stop(say('import-not-empty', { folder: name }));
  await mkdir(dirname(target), { recursive: true });
  const built = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
  try {
    for (const [path, content] of contents) await writeNewFile(join(built, path), content);
    if (present !== undefined) await rmdir(target);
    await rename(built, target);
  } catch (error) {
    await rm(built, { recursive: true, force: true });
    throw error;
  }
}

/** Text of every file of the content folder, by its path. */
function buildContent(base: KnowledgeBaseFile): Map<string, string> {
  const yaml = (record: object) => stringify(record, { lineWidth: 110 });
  const content = new Map<string, string>([['README.md', buildGuide()]]);
  const add = (path: string, value: string) => {
    if (content.has(path)) stop(say('import-duplicate', { file, what: path }));
    content.set(path, value);
  };
  for (const name of singletons) add(`${name}.yaml`, yaml(base[name]));
  for (const kind of folders) {
    for (const { id, ...published } of base[kind]) {
      const record = omitAddress(published);
      add(`${kind}/${id}.yaml`, yaml(record));
    }
  }
  for (const fingerprint of base.fingerprints)
    add(`sources/${fingerprint.source}.fingerprint.json`, formatFingerprint(fingerprint));
  for (const { name, language, text: prose } of base.prose) {
    const page = `${pagesFolder}/${name}.${language}.mdx`;
    const [fault] = findMdxFaults(prose);
    if (fault) stop(say('import-prose', { file, page, detail: `${fault.detail}.` }));
    add(page, prose);
  }
  add(translationLockName, formatTranslationLock(base.translations));
  if (base.versionChanges) add(versionChangesName, formatVersionChanges(base.versionChanges));
  return content;
}

/** The record as its file holds it: its address on the site it comes from does not belong there. */
function omitAddress(record: object): object {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== 'url'));
}
