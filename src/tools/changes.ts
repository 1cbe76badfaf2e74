/**
 * `npm run changes -- <old.json> <new.json>`: compares two published versions of knowledge-base.json and writes what changed
 * into the content, from where the page of changes shows it. Both come from outside: nothing is written unless they can be read.
 */
import { join, relative } from 'node:path';
import { say } from '../authoring/wording.ts';
import {
  compareVersions,
  formatVersionChanges,
  type PublishedVersion,
  publishedVersionSchema,
  versionChangesName,
} from '../derived/version-changes.ts';
import { formatPath } from '../model/walk.ts';
import { contentFolder, readContentFolder } from '../reading/content-folder.ts';
import { readInput } from '../reading/read-input.ts';
import { replaceFile } from '../reading/write-file.ts';
import { readCommand, stop } from './command.ts';

const { values } = readCommand({
  name: 'changes',
  help: 'Vergleicht zwei veröffentlichte knowledge-base.json und schreibt, was sich geändert hat, zu den Inhalten.',
  values: ['alt.json', 'neu.json'],
});
const [older = '', newer = ''] = values;
const content = contentFolder();
const [city] = await readContentFolder(content, (path) => path === 'city.yaml');
if (!city) stop(say('no-content', { folder: relative('.', content) || '.' }));
const changes = compareVersions(await readVersion(older), await readVersion(newer));
const { before, after, records, coverage } = changes;
if (before.publishedOn > after.publishedOn)
  stop(say('changes-order', { older, newer, before: before.publishedOn, after: after.publishedOn }));
for (const { kind, id, change, fields } of records)
  console.log(say(`change-${change}`, { kind, id, fields: fields.join(', ') }));
for (const { edition, target, before: then, after: now } of coverage)
  console.log(say('change-coverage', { edition, target, before: then, after: now }));
const file = join(content, versionChangesName);
await replaceFile(file, formatVersionChanges(changes));
console.log(
  say('changes-written', {
    file: relative('.', file),
    records: records.length,
    coverage: coverage.length,
    before: before.version,
    after: after.version,
  }),
);

async function readVersion(file: string): Promise<PublishedVersion> {
  let value: unknown;
  try {
    value = JSON.parse(await readInput(file));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    stop(say('import-no-json', { file, detail: error.message }));
  }
  const result = publishedVersionSchema.safeParse(value);
  if (result.success) return result.data;
  const [first] = result.error.issues;
  const path = formatPath((first?.path ?? []) as (string | number)[]);
  stop(say('import-faulty', { file, count: result.error.issues.length, path, detail: first?.message ?? '' }));
}
