/** The published data files of the site, made once per build from the content collections. */
import { decodeFile } from '../domain/content-file.ts';
import { pagesFolder } from '../domain/kinds.ts';
import { translationLockName, translationLockSchema } from '../domain/translations.ts';
import { buildPublishedFiles } from '../export/index.ts';
import { type Prose, Publication, type PublishedFile } from '../export/published-file.ts';
import { contentFolder, readContentFolder } from './content-folder.ts';
import { loadKnowledgeBase } from './knowledge-base.ts';
import { loadOptionalPages, loadSite } from './site.ts';

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
  const { prose, lock } = await readTexts();
  return new Publication(knowledgeBase, coverage, prose, lock, import.meta.env.BASE_URL);
}

const isText = (path: string) => path === translationLockName || path.startsWith(`${pagesFolder}/`);

/** What is published as it stands in its file: pages of prose, and the lock of the translations. */
async function readTexts() {
  const texts = new Map(
    (await readContentFolder(contentFolder(), isText)).flatMap((file) => {
      const decoded = decodeFile(file);
      return 'text' in decoded ? [[file.path, decoded.text] as const] : [];
    }),
  );
  const prose = [...texts].flatMap(([path, text]): Prose[] => {
    const [, name, language] = new RegExp(`^${pagesFolder}/([^.]+)\\.([^.]+)\\.mdx$`, 'u').exec(path) ?? [];
    return name === undefined || language === undefined ? [] : [{ name, language, text }];
  });
  const lock = translationLockSchema.parse(JSON.parse(texts.get(translationLockName) ?? '{}'));
  return { prose, lock };
}
