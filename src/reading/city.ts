/** Reads the city's record for the configuration and the build, which have no collections. */
import { parseFile } from '../check/content-file.ts';
import { type City, citySchema } from '../model/city.ts';
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

/** The whole record of a city whose content passed the check. @throws where it did not */
export async function readCheckedCity(): Promise<City> {
  return citySchema.parse(await readRecord());
}

async function readRecord(): Promise<unknown> {
  const [file] = await readContentFolder(contentFolder(), (path) => path === 'city.yaml');
  return file && parseFile(file).parsed?.data;
}
