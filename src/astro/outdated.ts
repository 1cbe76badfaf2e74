/** Which files hold a translation that is older than its original: the reader is told. */

import { buildTranslatedFiles, translatedTexts, translationState } from '../derived/translations.ts';
import { folders, singletons } from '../model/kinds.ts';
import { loadKnowledgeBase } from './knowledge-base.ts';
import { oncePerBuild } from './once-per-build.ts';
import { loadTexts } from './texts.ts';

const loadAllOutdated = oncePerBuild(findOutdated);

/** Paths of the files whose translation into a language is outdated. */
export async function loadOutdated(language: string): Promise<ReadonlySet<string>> {
  return (await loadAllOutdated()).get(language) ?? new Set();
}

async function findOutdated(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const knowledgeBase = await loadKnowledgeBase();
  const { prose, translations } = await loadTexts();
  const records = [
    ...folders.flatMap((kind) =>
      knowledgeBase[kind].map((data) => ({ kind, file: `${kind}/${data.id}.yaml`, data: data as object })),
    ),
    ...singletons.map((kind) => ({ kind, file: `${kind}.yaml`, data: knowledgeBase[kind] as object })),
  ];
  const texts = translatedTexts(records, prose, knowledgeBase.city.languages);
  return buildTranslatedFiles(
    [...texts].filter((translated) => translationState(translated, translations) === 'outdated'),
  );
}
