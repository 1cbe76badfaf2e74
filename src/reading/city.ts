/** Reads the city's record for the configuration, which has no collections. */
import { parseFile } from '../check/content-file.ts';
import { contentFolder, readContentFolder } from './content-folder.ts';

/**
 * Address of the site, leniently: when city.yaml is faulty the check says so, with file and line, right after.
 */
export async function readCity(): Promise<{ siteUrl: string }> {
  const fallback = { siteUrl: 'https://city.example' };
  const data = (await readRecord()) as { siteUrl?: unknown } | undefined;
  return typeof data?.siteUrl === 'string' && URL.canParse(data.siteUrl)
    ? { siteUrl: data.siteUrl }
    : fallback;
}

async function readRecord(): Promise<unknown> {
  const [file] = await readContentFolder(contentFolder(), (path) => path === 'city.yaml');
  return file && parseFile(file).parsed?.data;
}
