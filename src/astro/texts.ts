/** Files of the content that are read as they stand: pages of prose, and the lock of the translations. */
import { decodeTexts } from '../check/content-file.ts';
import { parseTranslationLock, type TranslationLock, translationLockName } from '../derived/translations.ts';
import { pagesFolder } from '../model/kinds.ts';
import { contentFolder, readContentFolder } from '../reading/content-folder.ts';
import { oncePerBuild } from './once-per-build.ts';

export interface Texts {
  /** Pages of prose by their path below the content folder. */
  readonly prose: ReadonlyMap<string, string>;
  readonly translations: TranslationLock;
}

export const loadTexts = oncePerBuild(readTexts);

async function readTexts(): Promise<Texts> {
  const isText = (path: string) => path === translationLockName || path.startsWith(`${pagesFolder}/`);
  const prose = decodeTexts(await readContentFolder(contentFolder(), isText));
  const lock = prose.get(translationLockName) ?? '{}';
  prose.delete(translationLockName);
  return { prose, translations: parseTranslationLock(lock) ?? {} };
}
