/** The knowledge base of a content folder as the site publishes it, without building the site. */
import { parseTranslationLock, translationLockName } from '../../src/derived/translations.ts';
import { buildJsonFiles } from '../../src/export/json.ts';
import { Publication } from '../../src/export/published-file.ts';
import { loadCity, readFolder } from './small-city.ts';

/** Text of knowledge-base.json. */
export async function buildKnowledgeBaseFile(folder: string): Promise<string> {
  const files = await readFolder(folder);
  const text = (path: string) => new TextDecoder().decode(files.find((file) => file.path === path)?.bytes);
  const prose = files.flatMap(({ path }) => {
    const [, name, language] = /^pages\/([^.]+)\.([^.]+)\.mdx$/u.exec(path) ?? [];
    return name === undefined || language === undefined ? [] : [{ name, language, text: text(path) }];
  });
  const lock = parseTranslationLock(text(translationLockName)) ?? {};
  const publication = new Publication(await loadCity(folder), prose, lock, '/');
  const file = buildJsonFiles(publication).find(({ path }) => path.endsWith('/knowledge-base.json'));
  if (!file) throw new Error('There is no knowledge-base.json.');
  return file.text;
}
