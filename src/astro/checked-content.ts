/** The checked content for what runs beside Astro, which has no collections; read once. */
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { type CheckedFolder, checkFolder } from '../reading/check-folder.ts';

let checked: Promise<CheckedFolder> | undefined;

/** What the check found before the build. */
export function checkOnce(): Promise<CheckedFolder> {
  checked ??= checkFolder();
  return checked;
}

/** The knowledge base of content that passed the check. @throws where it did not */
export async function checkedContent(): Promise<KnowledgeBase> {
  const { knowledgeBase } = await checkOnce();
  if (!knowledgeBase) throw new Error('The content has errors; run npm run check.');
  return knowledgeBase;
}
