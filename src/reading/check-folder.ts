/** The check of the content folder, as the command line and the build run it. */
import { type CheckedContent, checkContent } from '../check/check.ts';
import { listAddresses } from '../site/routes.ts';
import { contentFolder, readContentFolder, today } from './content-folder.ts';
import { findMdxFaults } from './mdx-faults.ts';

export async function checkFolder(folder = contentFolder()): Promise<CheckedContent> {
  return checkContent(await readContentFolder(folder), { today: today(), findMdxFaults, listAddresses });
}
