/**
 * `npm run reading -- new <name>` writes the form of a second reading as a table for spreadsheets, without the links of the
 * project; `npm run reading -- import <file>` checks a filled form and makes the record of the reading from it.
 */
import { basename, dirname, extname, join, relative } from 'node:path';
import Papa from 'papaparse';
import { stringify } from 'yaml';
import {
  buildForm,
  buildReadingRecord,
  type FormFault,
  readForm,
  type Scope,
  scopes,
} from '../authoring/reading-form.ts';
import { say } from '../authoring/wording.ts';
import { suggest } from '../check/fault.ts';
import { formatSpreadsheetCsv } from '../export/csv.ts';
import { daySchema } from '../model/day.ts';
import { findNearest, idPattern } from '../model/id.ts';
import { type KnowledgeBase, latestEdition } from '../model/knowledge-base.ts';
import { type Reader, readers } from '../model/reading.ts';
import { checkFolder } from '../reading/check-folder.ts';
import { contentFolder, today } from '../reading/content-folder.ts';
import { readInput } from '../reading/read-input.ts';
import { writeNewFile } from '../reading/write-file.ts';
import { readCommand, stop } from './command.ts';

const { flags, values } = readCommand({
  name: 'reading',
  help: 'Zweitlesung: „new“ schreibt ein Formular als Tabelle, „import“ macht aus dem ausgefüllten einen Datensatz.',
  values: ['new|import', 'Name oder Datei'],
  flags: {
    edition: { type: 'string', help: 'new: Id der Ausgabe; sonst die jüngste' },
    targets: { type: 'string', help: 'new: was gelesen wird; sonst alles', allowed: scopes },
    language: { type: 'string', help: 'new: Sprache der Texte; sonst die erste der Stadt' },
    reader: { type: 'string', help: 'import: wer gelesen hat', allowed: readers },
    on: { type: 'string', help: 'import: Tag, an dem die Lesung fertig war (JJJJ-MM-TT); sonst heute' },
    'saw-links': { type: 'boolean', help: 'import: die Zuordnungen oder eine andere Lesung waren bekannt' },
  },
});
const [task = '', name = ''] = values;
const tasks = ['new', 'import'];
if (!tasks.includes(task))
  stop(
    say('bad-reading-task', {
      value: task,
      tasks: tasks.join(', '),
      suggestion: suggest(findNearest(task, tasks)),
    }),
  );
const id = basename(name, extname(name));
if (!idPattern.test(id)) stop(say('bad-reading-name', { id }));
const { knowledgeBase } = await checkFolder();
if (!knowledgeBase) stop(say('reading-refused'));
if (task === 'new') await writeForm(knowledgeBase);
else await importForm(knowledgeBase);

async function writeForm(base: KnowledgeBase): Promise<void> {
  const languages = base.city.languages;
  const language = flags.language ?? languages[0] ?? '';
  const editions = base.editions.map((one) => one.id);
  const edition = base.editions.find((one) => one.id === (flags.edition ?? latestEdition(base).id));
  if (!edition) return refuseInput('edition', flags.edition ?? '', editions);
  if (!languages.includes(language)) return refuseInput('language', language, languages);
  const rows = buildForm(base, { edition, language, scope: (flags.targets as Scope | undefined) ?? 'all' });
  const file = join(dirname(name), `${id}.csv`);
  await writeOnce(file, formatSpreadsheetCsv(rows));
  console.log(say('form-written', { file, pairs: rows.length - 1 }));
}

async function importForm(base: KnowledgeBase): Promise<void> {
  const reader = flags.reader as Reader | undefined;
  if (!reader) return refuseInput('reader', '', readers);
  const readOn = flags.on ?? today();
  if (!daySchema.safeParse(readOn).success || readOn > today()) stop(say('bad-reading-day', { day: readOn }));
  const { data } = Papa.parse<Record<string, string>>(await readInput(name), {
    header: true,
    delimitersToGuess: [';', ',', '\t'],
  });
  const read = readForm(base, data);
  if ('faults' in read) return refuseForm(read.faults);
  const file = join(contentFolder(), 'readings', `${id}.yaml`);
  const record = buildReadingRecord(read.form, { readOn, reader, blind: flags['saw-links'] !== true });
  await writeOnce(file, stringify(record, { lineWidth: 110 }));
  const pairs = record.measures.length * record.targets.length;
  console.log(say('reading-imported', { file: relative('.', file), pairs }));
}

async function writeOnce(file: string, text: string): Promise<void> {
  await writeNewFile(file, text).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') stop(say('file-exists', { file: relative('.', file) }));
    throw error;
  });
}

function refuseInput(flag: string, value: string, allowed: readonly string[]): never {
  if (value === '') stop(say('missing-reading-input', { name: flag, allowed: allowed.join(', ') }));
  const suggestion = suggest(findNearest(value, allowed));
  return stop(say('bad-input', { name: flag, value, allowed: allowed.join(', '), suggestion }));
}

/** Nobody reads more at once; a column that was shifted makes thousands. */
function refuseForm(faults: readonly FormFault[]): never {
  const mostShown = 20;
  const lines = faults.slice(0, mostShown).map((fault) => `${name}: ${formatFault(fault)}`);
  const more = faults.length - lines.length;
  return stop(
    [...lines, ...(more > 0 ? [say('form-more', { count: more })] : []), say('form-refused')].join('\n'),
  );
}

function formatFault(fault: FormFault): string {
  switch (fault.kind) {
    case 'columns':
      return say('form-column', { column: fault.missing });
    case 'code':
      return say('form-code', { row: fault.row, value: fault.value });
    case 'twice':
      return say('form-twice', { row: fault.row, pair: fault.value });
    case 'missing':
      return say('form-missing', { count: fault.count, pair: fault.value });
    default:
      return say('form-id', {
        row: fault.row,
        column: fault.kind,
        value: fault.value,
        suggestion: suggest(fault.nearest),
      });
  }
}
