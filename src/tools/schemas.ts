/** `npm run schemas`: writes the editors' schemas, which VS Code is set to use, and the authors' guide. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { buildEditorSchema } from '../authoring/editor-schema.ts';
import { buildGuide } from '../authoring/guide.ts';
import { formatMessage } from '../check/problem.ts';
import { folders, singletons } from '../model/kinds.ts';
import { checkFolder } from '../reading/check-folder.ts';
import { contentFolder } from '../reading/content-folder.ts';

const folder = '.vscode/schemas';
const { ids, records } = await checkFolder();
const city = records.find((record) => record.kind === 'city')?.data;
const languages = city && 'languages' in city ? city.languages : [];
await mkdir(folder, { recursive: true });
const kinds = [...folders, ...singletons];
for (const kind of kinds) {
  const schema = buildEditorSchema(kind, ids, languages);
  await writeFile(join(folder, `${kind}.json`), `${JSON.stringify(schema, null, 1)}\n`);
}
const guide = join(contentFolder(), 'README.md');
await writeFile(guide, buildGuide());
console.log(formatMessage('schemas-written', { count: kinds.length, folder, guide: relative('.', guide) }));
