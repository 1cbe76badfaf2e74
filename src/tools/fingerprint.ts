/**
 * `npm run fingerprint -- <text file> [source id]`: makes the fingerprint of a source from its text. The id is the
 * file's name without its ending, unless it is given.
 */
import { basename, extname, join, relative } from 'node:path';
import { say } from '../authoring/wording.ts';
import { parseFile } from '../check/content-file.ts';
import { idPattern } from '../model/id.ts';
import { sourceSchema } from '../model/source.ts';
import { buildFingerprint, formatFingerprint } from '../proof/fingerprint.ts';
import { contentFolder, readContentFolder } from '../reading/content-folder.ts';
import { readInput } from '../reading/read-input.ts';
import { replaceFile } from '../reading/write-file.ts';
import { readCommand, stop } from './command.ts';

const { values } = readCommand({
  name: 'fingerprint',
  help: 'Erzeugt den Fingerabdruck einer Quelle aus ihrem Text.',
  values: ['Textdatei', '[Id der Quelle]'],
});
const [textFile = '', givenId] = values;
const id = givenId ?? basename(textFile, extname(textFile));
if (!idPattern.test(id)) stop(say('bad-source-id', { id }));
const path = `sources/${id}.yaml`;
const [recordFile] = await readContentFolder(contentFolder(), (candidate) => candidate === path);
const shown = relative('.', join(contentFolder(), path));
if (!recordFile) stop(say('missing-source', { file: shown }));
const { parsed, faults } = parseFile(recordFile);
const record = sourceSchema.safeParse(parsed?.data);
if (faults.length > 0 || !record.success) stop(say('faulty-record', { file: shown }));

const text = await readInput(textFile);
const source = { ...record.data, id };
const fingerprint = makeFingerprint();
const units = fingerprint.sections.reduce((sum, section) => sum + section.units.length, 0);
if (units === 0) stop(say('text-without-sections', { file: textFile, record: shown }));
const file = join(contentFolder(), 'sources', `${id}.fingerprint.json`);
await replaceFile(file, formatFingerprint(fingerprint));
const sections = fingerprint.sections.length;
console.log(say('fingerprint-written', { file: relative('.', file), sections, units }));

/** An older fingerprint stays as it is when the text does not have the lines of the record. */
function makeFingerprint() {
  const empty = source.sections.find(
    (section) => section.lines !== undefined && lacksWords(buildSections([section])),
  );
  if (empty) stop(say('empty-section', { section: empty.id, file: textFile, lines: empty.lines ?? '' }));
  return buildSections(source.sections);
}

function buildSections(some: typeof source.sections) {
  try {
    return buildFingerprint({ id, sections: some }, text);
  } catch (error) {
    return stop(say('text-too-short', { file: textFile, record: shown, detail: (error as Error).message }));
  }
}

function lacksWords({ sections: made }: ReturnType<typeof buildFingerprint>): boolean {
  return made.every((section) => section.units.length === 0);
}
