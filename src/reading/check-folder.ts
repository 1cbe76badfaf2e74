/** The check of the content folder, as the command line and the build run it. */
import { type CheckResult, checkContent } from '../check/check.ts';
import { contentFolder, readContentFolder, today } from './content-folder.ts';
import { findMdxFaults } from './mdx-faults.ts';

export async function checkFolder(folder = contentFolder()): Promise<CheckResult> {
  return checkContent(await readContentFolder(folder), { today: today(), findMdxFaults });
}
