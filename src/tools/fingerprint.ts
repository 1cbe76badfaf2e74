/**
 * `npm run fingerprint -- <text file> [source id]`: makes the fingerprint of a source from its text. The id is the
 * file's name without its ending, unless it is given.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { basename, extname, join, relative } from 'node:path';
import { say } from '../authoring/wording.ts';
import { parseFile } from '../check/content-file.ts';
import { sourceSchema } from '../model/source.ts';
import { buildFingerprint, formatFingerprint } from '../proof/fingerprint.ts';
import { contentFolder } from '../reading/content-folder.ts';
import { readCommand, stop } from './command.ts';

const { values } = readCommand({
  name: 'fingerprint',
  help: 'Erzeugt den Fingerabdruck einer Quelle aus ihrem Text.',
  values: ['Textdatei', '[Id der Quelle]'],
});
const [textFile = '', givenId] = values;
const id = givenId ?? basename(textFile, extname(textFile));
const folder = join(contentFolder(), 'sources');
const recordFile = join(folder, `${id}.yaml`);
const bytes = await readFile(recordFile).catch(() =>
  stop(say('missing-source', { file: relative('.', recordFile) })),
);
const { parsed, faults } = parseFile({ path: `sources/${id}.yaml`, bytes });
const record = sourceSchema.safeParse(parsed?.data);
if (faults.length > 0 || !record.success) {
  stop(say('faulty-record', { file: relative('.', recordFile) }));
}
const text = await readFile(textFile, 'utf8').catch(() => stop(say('unreadable-file', { file: textFile })));
const fingerprint = buildFingerprint({ ...record.data, id }, text);
const file = join(folder, `${id}.fingerprint.json`);
await writeFile(file, formatFingerprint(fingerprint));
const units = fingerprint.sections.reduce((sum, section) => sum + section.units.length, 0);
console.log(
  say('fingerprint-written', {
    file: relative('.', file),
    sections: fingerprint.sections.length,
    units,
  }),
);
