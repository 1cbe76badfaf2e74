/** The check of the content folder, as the command line and the build run it. */
import { type CheckedContent, checkContent } from '../check/check.ts';
import type { SourceFile } from '../check/content-file.ts';
import { listAddresses } from '../site/routes.ts';
import { contentFolder, readContentFolder, today } from './content-folder.ts';
import { findMdxFaults } from './mdx-faults.ts';

/** What the check found, and the files that it looked at. */
export interface CheckedFolder extends CheckedContent {
  readonly files: readonly SourceFile[];
}

export async function checkFolder(folder = contentFolder()): Promise<CheckedFolder> {
  const files = await readContentFolder(folder);
  return { ...checkContent(files, { today: today(), findMdxFaults, listAddresses }), files };
}
