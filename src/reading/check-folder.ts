/** The check of the content folder, as the command line and the build run it. */
import { type CheckedContent, checkContent } from '../check/check.ts';
import type { SourceFile } from '../check/content-file.ts';
import { listRequestAddresses } from '../site/information-request.ts';
import { listPages } from '../site/pages.ts';
import { listAddresses } from '../site/routes.ts';
import { contentFolder, readContentFolder, today } from './content-folder.ts';
import { findMdxFaults } from './mdx-faults.ts';
import { findMdxLinks } from './mdx-links.ts';
import { readSiteBase } from './site-base.ts';

/** What the check found, and the files that it looked at. */
export interface CheckedFolder extends CheckedContent {
  readonly files: readonly SourceFile[];
}

/** What the check is told of the site, which it does not know. */
export const outside = { findMdxFaults, findMdxLinks, listAddresses, listPages, listRequestAddresses };

export async function checkFolder(folder = contentFolder()): Promise<CheckedFolder> {
  const files = await readContentFolder(folder);
  return { ...checkContent(files, { today: today(), ...outside, base: readSiteBase() }), files };
}
