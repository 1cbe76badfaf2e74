/** The published data files of the site, made once per build from the content collections. */

import { buildPublishedFiles } from '../export/index.ts';
import { type Prose, Publication, type PublishedFile } from '../export/published-file.ts';
import { pagesFolder } from '../model/kinds.ts';
import { loadOptionalPages, loadSite } from '../site/site.ts';
import { loadKnowledgeBase } from './knowledge-base.ts';
import { loadTexts } from './texts.ts';

let publication: Promise<Publication> | undefined;
let published: Promise<PublishedFile[]> | undefined;

/** The knowledge base with its addresses. */
export function loadPublication(): Promise<Publication> {
  if (import.meta.env.DEV) return buildPublication();
  publication ??= buildPublication();
  return publication;
}

/** Every published file, in the order in which the catalogue and the data page list them. */
export function loadPublishedFiles(): Promise<readonly PublishedFile[]> {
  const load = async () => buildPublishedFiles(await loadPublication(), await loadOptionalPages());
  if (import.meta.env.DEV) return load();
  published ??= load();
  return published;
}

async function buildPublication(): Promise<Publication> {
  const knowledgeBase = await loadKnowledgeBase();
  const { coverage } = await loadSite(knowledgeBase.city.languages[0] ?? '');
  const { prose, translations } = await loadTexts();
  return new Publication(knowledgeBase, coverage, listProse(prose), translations, import.meta.env.BASE_URL);
}

/** Pages of prose, by the order of their files. */
function listProse(texts: ReadonlyMap<string, string>): Prose[] {
  return [...texts].flatMap(([path, text]): Prose[] => {
    const [, name, language] = new RegExp(`^${pagesFolder}/([^.]+)\\.([^.]+)\\.mdx$`, 'u').exec(path) ?? [];
    return name === undefined || language === undefined ? [] : [{ name, language, text }];
  });
}
