/** `npm run accept-translations`: accepts every translation as it is, after someone has compared it with its original. */
import { join, relative } from 'node:path';
import { say } from '../authoring/wording.ts';
import { decodeTexts } from '../check/content-file.ts';
import { findRecord } from '../check/rules/rule.ts';
import {
  buildTranslationLock,
  formatTranslationLock,
  keepFiles,
  parseTranslationLock,
  translatedTexts,
  translationLockName,
  translationState,
} from '../derived/translations.ts';
import { checkFolder } from '../reading/check-folder.ts';
import { contentFolder } from '../reading/content-folder.ts';
import { replaceFile } from '../reading/write-file.ts';
import { readCommand, stop } from './command.ts';

readCommand({
  name: 'accept-translations',
  help: 'Bestätigt alle Übersetzungen, wie sie sind; erst vergleichen, dann bestätigen.',
});
const { records, files } = await checkFolder();
const city = findRecord(records, 'city');
if (!city) stop(say('faulty-record', { file: 'city.yaml' }));
const texts = decodeTexts(files);
const translated = [...translatedTexts(records, texts, city.data.languages)];
// A lock that is broken confirms nothing; it is made anew.
const lock = parseTranslationLock(texts.get(translationLockName) ?? '{}') ?? {};
const changed = translated.filter((one) => translationState(one, lock) !== 'accepted').length;
const file = join(contentFolder(), translationLockName);
const readable = new Set(records.map((record) => record.file));
// What cannot be read today has translations all the same: they stay accepted.
const unread = files.map(({ path }) => path).filter((path) => !readable.has(path) && !isReadProse(path));
await replaceFile(file, formatTranslationLock(buildTranslationLock(translated, keepFiles(lock, unread))));
console.log(say('translations-accepted', { file: relative('.', file), changed, count: translated.length }));

function isReadProse(path: string): boolean {
  return path.endsWith('.mdx') && texts.has(path);
}
