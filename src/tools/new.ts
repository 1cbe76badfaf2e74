/**
 * `npm run new -- <measure|gap|statement|term|source> [--id … --title … …]`: writes a commented file for a new record.
 * Asks for the inputs that are not given when a person sits at the terminal. It never overwrites a file.
 */
import { join, relative } from 'node:path';
import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { buildTemplate, type TemplateKind, templateFolders, templateInputs } from '../authoring/template.ts';
import { say } from '../authoring/wording.ts';
import { suggest } from '../check/fault.ts';
import { findRecord, recordsOf } from '../check/rules/rule.ts';
import { findings } from '../model/gap.ts';
import { findNearest, idPattern } from '../model/id.ts';
import { measureKinds } from '../model/measure.ts';
import { sourceKinds } from '../model/source.ts';
import { states } from '../model/state.ts';
import { positions } from '../model/statement.ts';
import { checkFolder } from '../reading/check-folder.ts';
import { contentFolder, today } from '../reading/content-folder.ts';
import { writeNewFile } from '../reading/write-file.ts';
import { readCommand, stop } from './command.ts';

const kinds = Object.keys(templateInputs) as TemplateKind[];
const names = [...new Set(kinds.flatMap((kind) => templateInputs[kind]))];
const { flags, values } = readCommand({
  name: 'new',
  help: `Legt eine kommentierte Datei für einen neuen Datensatz an: ${kinds.join(', ')}.`,
  values: ['Art'],
  flags: Object.fromEntries(names.map((name) => [name, { type: 'string' as const, help: name }])),
});
const kind = kinds.find((name) => name === values[0]);
if (!kind) {
  const suggestion = suggest(findNearest(values[0] ?? '', kinds));
  stop(say('bad-new-kind', { kinds: kinds.join(', '), suggestion }));
}

const { ids, records } = await checkFolder();
const city = findRecord(records, 'city')?.data;
if (!city) stop(say('faulty-record', { file: 'city.yaml' }));

/** Values that a fact may have; undefined where any text will do. */
const allowed: Readonly<Record<string, readonly string[] | undefined>> = {
  kind: kind === 'source' ? sourceKinds : measureKinds,
  state: states,
  finding: findings,
  position: positions,
  source: [...(ids.get('sources')?.keys() ?? [])],
  target: [...(ids.get('targets')?.keys() ?? [])],
  department: [...(ids.get('departments')?.keys() ?? [])],
};

const inputs: Record<string, string> = {};
const terminal = stdin.isTTY ? createInterface({ input: stdin, output: stdout }) : undefined;
for (const name of templateInputs[kind]) {
  const answer = flags[name] ?? (await ask(name));
  if (answer === undefined || answer === '') continue;
  const choices = allowed[name];
  if (choices && !choices.includes(answer)) {
    stop(
      say('bad-input', {
        name,
        value: answer,
        allowed: choices.join(', '),
        suggestion: suggest(findNearest(answer, choices)),
      }),
    );
  }
  inputs[name] = answer;
}
// A state is attested on the day of its source.
const source = recordsOf({ records }, 'sources').find(({ id: other }) => other === inputs['source'])?.data;
if (source?.datedOn !== undefined) inputs['on'] = source.datedOn;
terminal?.close();

async function ask(name: string): Promise<string | undefined> {
  const choices = allowed[name];
  const hint = choices ? ` (${choices.slice(0, 12).join(', ')}${choices.length > 12 ? ', …' : ''})` : '';
  return (await terminal?.question(`${name}${hint}: `))?.trim();
}

const [idInput] = templateInputs[kind];
const id = inputs[idInput];
if (id === undefined) stop(say('missing-input', { name: idInput }));
if (!idPattern.test(id)) stop(say('bad-new-id', { id }));
const file = join(contentFolder(), templateFolders[kind], `${id}.yaml`);
await writeNewFile(file, buildTemplate(kind, inputs, city, today())).catch((error: NodeJS.ErrnoException) => {
  if (error.code === 'EEXIST') stop(say('file-exists', { file: relative('.', file) }));
  throw error;
});
console.log(say('record-written', { file: relative('.', file) }));
