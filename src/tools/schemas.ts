/** `npm run schemas`: writes the editors' schemas, which VS Code is set to use, and the authors' guide. */
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { buildEditorSchema } from '../authoring/editor-schema.ts';
import { buildGuide, guideMark } from '../authoring/guide.ts';
import { say } from '../authoring/wording.ts';
import { findRecord } from '../check/rules/rule.ts';
import { folders, singletons } from '../model/kinds.ts';
import { checkFolder } from '../reading/check-folder.ts';
import { contentFolder, readContentFolder } from '../reading/content-folder.ts';
import { replaceFile } from '../reading/write-file.ts';
import { readCommand, stop } from './command.ts';

readCommand({ name: 'schemas', help: 'Schreibt die Schemas für Editoren und die Anleitung für Autoren.' });
const folder = '.vscode/schemas';
const content = contentFolder();
const guide = join(content, 'README.md');
// Whatever speaks against writing is looked at before anything is written.
const [city] = await readContentFolder(content, (path) => path === 'city.yaml');
if (!city) stop(say('no-content', { folder: relative('.', content) || '.' }));
const present = await readFile(guide, 'utf8').catch((error: NodeJS.ErrnoException) => {
  if (error.code === 'ENOENT') return undefined;
  throw Object.assign(error, { path: relative('.', guide) });
});
// The folder may be anybody's: only an earlier guide gives way to the new one.
if (present !== undefined && !present.includes(guideMark))
  stop(say('foreign-guide', { guide: relative('.', guide) }));

const { ids, records } = await checkFolder();
const languages = findRecord(records, 'city')?.data.languages ?? [];
const kinds = [...folders, ...singletons];
for (const kind of kinds) {
  const schema = buildEditorSchema(kind, ids, languages);
  await replaceFile(join(folder, `${kind}.json`), `${JSON.stringify(schema, null, 1)}\n`);
}
await replaceFile(guide, buildGuide());
console.log(say('schemas-written', { count: kinds.length, folder, guide: relative('.', guide) }));
