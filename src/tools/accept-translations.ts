/** `npm run accept-translations`: accepts every translation as it is, after someone has compared it with its original. */
import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { say } from '../authoring/wording.ts';
import { decodeFile } from '../check/content-file.ts';
import { findRecord } from '../check/rules/rule.ts';
import {
  buildTranslationLock,
  formatTranslationLock,
  translatedTexts,
  translationLockName,
  translationLockSchema,
  translationState,
} from '../derived/translations.ts';
import { checkFolder } from '../reading/check-folder.ts';
import { contentFolder, readContentFolder } from '../reading/content-folder.ts';
import { readCommand, stop } from './command.ts';

readCommand({
  name: 'accept-translations',
  help: 'Bestätigt alle Übersetzungen, wie sie sind; erst vergleichen, dann bestätigen.',
});
const { records } = await checkFolder();
const city = findRecord(records, 'city');
if (!city) stop(say('faulty-record', { file: 'city.yaml' }));
const texts = new Map(
  (await readContentFolder(contentFolder())).flatMap((file) => {
    const decoded = decodeFile(file);
    return 'text' in decoded ? [[file.path, decoded.text] as const] : [];
  }),
);
const translated = [...translatedTexts(records, texts, city.data.languages)];
const accepted = texts.get(translationLockName);
const lock = translationLockSchema.safeParse(accepted === undefined ? {} : JSON.parse(accepted)).data ?? {};
const changed = translated.filter((one) => translationState(one, lock) !== 'accepted').length;
const file = join(contentFolder(), translationLockName);
await writeFile(file, formatTranslationLock(buildTranslationLock(translated)));
console.log(say('translations-accepted', { file: relative('.', file), changed, count: translated.length }));
