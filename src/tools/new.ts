/**
 * `npm run new -- <measure|gap|statement|tension|term|source> [--id … --title … …]`: writes a commented file for a new record.
 * Asks for the inputs that are not given when a person sits at the terminal, and again for those that do not fit. It never
 * overwrites a file.
 */
import { join, relative } from 'node:path';
import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline';
import { collectInputs, InputRefused, type Inputs } from '../authoring/dialogue.ts';
import { buildTemplate, type TemplateKind, templateFolders, templateInputs } from '../authoring/template.ts';
import { say } from '../authoring/wording.ts';
import { suggest } from '../check/fault.ts';
import { findRecord, recordsOf } from '../check/rules/rule.ts';
import { findings } from '../model/gap.ts';
import { findNearest } from '../model/id.ts';
import { measureKinds } from '../model/measure.ts';
import { isDocument, sourceDay, sourceKinds } from '../model/source.ts';
import { states } from '../model/state.ts';
import { positions } from '../model/statement.ts';
import { checkFolder } from '../reading/check-folder.ts';
import { contentFolder, today } from '../reading/content-folder.ts';
import { writeNewFile } from '../reading/write-file.ts';
import { readCommand, stop } from './command.ts';

// An edition is no record of its own: it stands in city.yaml.
if (process.argv[2] === 'edition') {
  await import('./new-edition.ts');
  process.exit();
}

const kinds = Object.keys(templateInputs) as TemplateKind[];
const names = [...new Set(kinds.flatMap((kind) => templateInputs[kind]))];
const { flags, values } = readCommand({
  name: 'new',
  help: `Legt eine kommentierte Datei für einen neuen Datensatz an: ${kinds.join(', ')}; „edition“ trägt die nächste Ausgabe ein.`,
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
const findSource = (id: string | undefined) =>
  recordsOf({ records }, 'sources').find((record) => record.id === id)?.data;
const fileOf = (id: string) => join(contentFolder(), templateFolders[kind], `${id}.yaml`);

/** Values that an input may have; undefined where any text will do. */
function allowed(name: string, inputs: Inputs): readonly string[] | undefined {
  const sections = findSource(inputs['source'])?.sections.map(({ id }) => id) ?? [];
  const choices: Readonly<Record<string, readonly string[] | undefined>> = {
    kind: kind === 'source' ? sourceKinds : measureKinds,
    state: states,
    finding: findings,
    position: positions,
    source: [...(ids.get('sources')?.keys() ?? [])],
    section: sections.length > 0 ? sections : undefined,
    target: [...(ids.get('targets')?.keys() ?? [])],
    department: [...(ids.get('departments')?.keys() ?? [])],
  };
  return choices[name];
}
const findFile = (id: string) => {
  const found = ids.get(templateFolders[kind])?.has(id);
  return found ? relative('.', fileOf(id)) : undefined;
};

const readline = stdin.isTTY ? createInterface({ input: stdin, output: stdout }) : undefined;
// Line by line, so that what someone types or pastes ahead is not lost.
const lines = readline?.[Symbol.asyncIterator]();
async function ask(question: string): Promise<string> {
  readline?.setPrompt(question);
  readline?.prompt();
  const line = await lines?.next();
  // Whoever ends the input has had enough.
  if (line === undefined || line.done) stop(`\n${say('input-ended')}`);
  return line.value;
}
const inputs = await collectInputs(
  kind,
  flags,
  { allowed, findFile },
  readline && { ask, complain: (message) => console.error(message) },
).catch((error: unknown) => {
  if (error instanceof InputRefused) stop(error.message);
  throw error;
});
readline?.close();

// A state is attested on the day of its source.
const source = findSource(inputs['source']);
const on = source && sourceDay(source);
const isUndated = source !== undefined && source.datedOn === undefined && !isDocument(source);
const file = fileOf(inputs.id);
const known = {
  ...inputs,
  ...(on === undefined ? {} : { on }),
  ...(source ? { sourceKind: source.kind } : {}),
  ...(isUndated ? { undated: 'true' } : {}),
};
await writeNewFile(file, buildTemplate(kind, known, city, today())).catch((error: NodeJS.ErrnoException) => {
  if (error.code === 'EEXIST') stop(say('file-exists', { file: relative('.', file) }));
  throw error;
});
console.log(say('record-written', { file: relative('.', file) }));
