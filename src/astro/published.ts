/** The published data files of the site, made once per build from the content collections. */

import { buildCompanionFiles } from '../export/companion-files.ts';
import { buildPublishedFiles } from '../export/index.ts';
import { type Prose, Publication, type PublishedFile } from '../export/published-file.ts';
import { pagesFolder } from '../model/kinds.ts';
import { loadKnowledgeBase } from './knowledge-base.ts';
import { loadOptionalPages } from './load-site.ts';
import { oncePerBuild } from './once-per-build.ts';
import { loadTexts } from './texts.ts';

/** The knowledge base with its addresses. */
export const loadPublication = oncePerBuild(async (): Promise<Publication> => {
  const knowledgeBase = await loadKnowledgeBase();
  const { prose, translations, versionChanges } = await loadTexts();
  return new Publication(
    knowledgeBase,
    listProse(prose),
    translations,
    import.meta.env.BASE_URL,
    versionChanges,
  );
});

/** Every published file, in the order in which the catalogue and the data page list them. */
export const loadPublishedFiles = oncePerBuild(
  async (): Promise<readonly PublishedFile[]> =>
    buildPublishedFiles(await loadPublication(), await loadOptionalPages()),
);

/** What lies beside the page of each record; a build writes it in a thread of its own. */
export const loadCompanionFiles = oncePerBuild(
  async (): Promise<readonly PublishedFile[]> => buildCompanionFiles(await loadPublication()),
);

/** Pages of prose, by the order of their files. */
function listProse(texts: ReadonlyMap<string, string>): Prose[] {
  return [...texts].flatMap(([path, text]): Prose[] => {
    const [, name, language] = new RegExp(`^${pagesFolder}/([^.]+)\\.([^.]+)\\.mdx$`, 'u').exec(path) ?? [];
    return name === undefined || language === undefined ? [] : [{ name, language, text }];
  });
}
