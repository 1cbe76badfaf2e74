/** Which files hold a translation that is older than its original: the reader is told. */
import { buildTranslatedFiles } from '../domain/translations.ts';
import { checkFolder } from './check-folder.ts';

let outdated: Promise<ReadonlyMap<string, ReadonlySet<string>>> | undefined;

/** Paths of the files whose translation into a language is outdated; read once per build. */
export async function loadOutdated(language: string): Promise<ReadonlySet<string>> {
  if (import.meta.env.DEV) outdated = undefined;
  outdated ??= checkFolder().then(({ outdatedTranslations }) => buildTranslatedFiles(outdatedTranslations));
  return (await outdated).get(language) ?? new Set();
}
