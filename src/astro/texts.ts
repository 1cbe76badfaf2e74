/** Files of the content that are read as they stand: pages of prose, and what tools generate. */
import { decodeTexts } from '../check/content-file.ts';
import { parseTranslationLock, type TranslationLock, translationLockName } from '../derived/translations.ts';
import { parseVersionChanges, type VersionChanges, versionChangesName } from '../derived/version-changes.ts';
import { pagesFolder } from '../model/kinds.ts';
import { contentFolder, readContentFolder } from '../reading/content-folder.ts';
import { oncePerBuild } from './once-per-build.ts';

export interface Texts {
  /** Pages of prose by their path below the content folder. */
  readonly prose: ReadonlyMap<string, string>;
  readonly translations: TranslationLock;
  readonly versionChanges: VersionChanges | undefined;
}

export const loadTexts = oncePerBuild(readTexts);

async function readTexts(): Promise<Texts> {
  const generated = [translationLockName, versionChangesName];
  const isText = (path: string) => generated.includes(path) || path.startsWith(`${pagesFolder}/`);
  const prose = decodeTexts(await readContentFolder(contentFolder(), isText));
  const lock = prose.get(translationLockName) ?? '{}';
  const changes = prose.get(versionChangesName);
  for (const name of generated) prose.delete(name);
  return {
    prose,
    translations: parseTranslationLock(lock) ?? {},
    versionChanges: changes === undefined ? undefined : parseVersionChanges(changes),
  };
}
