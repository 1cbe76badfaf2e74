/**
 * `npm run fingerprint -- <text file> [source id]`: makes the fingerprint of a source from its text. The id is the
 * file's name without its ending, unless it is given.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { basename, extname, join, relative } from 'node:path';
import { parseFile } from '../check/content-file.ts';
import { formatMessage } from '../check/problem.ts';
import { sourceSchema } from '../model/source.ts';
import { buildFingerprint, formatFingerprint } from '../proof/fingerprint.ts';
import { contentFolder } from '../reading/content-folder.ts';

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

const [textFile, givenId] = process.argv.slice(2);
if (textFile === undefined) stop(formatMessage('usage-fingerprint'));
const id = givenId ?? basename(textFile, extname(textFile));
const folder = join(contentFolder(), 'sources');
const recordFile = join(folder, `${id}.yaml`);
const bytes = await readFile(recordFile).catch(() =>
  stop(formatMessage('missing-source', { file: relative('.', recordFile) })),
);
const { parsed, findings } = parseFile({ path: `sources/${id}.yaml`, bytes });
const record = sourceSchema.safeParse(parsed?.data);
if (findings.length > 0 || !record.success) {
  stop(formatMessage('faulty-record', { file: relative('.', recordFile) }));
}
const text = await readFile(textFile, 'utf8').catch(() =>
  stop(formatMessage('unreadable-file', { file: textFile })),
);
const fingerprint = buildFingerprint({ ...record.data, id }, text);
const file = join(folder, `${id}.fingerprint.json`);
await writeFile(file, formatFingerprint(fingerprint));
const units = fingerprint.sections.reduce((sum, section) => sum + section.units.length, 0);
console.log(
  formatMessage('fingerprint-written', {
    file: relative('.', file),
    sections: fingerprint.sections.length,
    units,
  }),
);
