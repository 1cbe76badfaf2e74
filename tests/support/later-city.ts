/** The small city with a second edition: files that replace those of the first or stand beside them. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SourceFile } from '../../src/check/content-file.ts';
import type { Edition } from '../../src/model/edition.ts';
import type { KnowledgeBase } from '../../src/model/knowledge-base.ts';
import { type Edits, edit, loadFiles, readFolder, smallCityFolder } from './small-city.ts';

export const laterFolder = 'tests/fixtures/lindenhafen-later/content';

/** All files of the city, both editions joined. */
export async function readLaterCity(edits: Edits = {}): Promise<SourceFile[]> {
  const later = await readFolder(laterFolder);
  const joined = edit(
    await readFolder(smallCityFolder),
    Object.fromEntries(later.map(({ path, bytes }) => [path, bytes])),
  );
  return edit(joined, edits);
}

/**
 * The files when the second edition is announced but holds nothing of its own yet. Without a reporting period it takes over
 * what the first attested, so that nothing else has to be there.
 */
export async function readAnnouncedCity(): Promise<SourceFile[]> {
  const later = await readFolder(laterFolder);
  const city = later.find(({ path }) => path === 'city.yaml');
  if (!city) throw new Error('The later city has no city.yaml.');
  // Its legal basis rests on a source of the second edition.
  const text = new TextDecoder()
    .decode(city.bytes)
    .replace(/^ {4}from: .*\n/mu, '')
    .replace(/^requests:\n(?: .*\n)+/mu, '');
  return edit(await readFolder(smallCityFolder), { 'city.yaml': text });
}

export async function loadLaterCity(edits: Edits = {}): Promise<KnowledgeBase> {
  return loadFiles(await readLaterCity(edits));
}

/** Its two editions, the older first. */
export function editionsOf({ editions }: Pick<KnowledgeBase, 'editions'>): [Edition, Edition] {
  const [first, second] = editions;
  if (!first || !second) throw new Error('There should be two editions.');
  return [first, second];
}

/** Writes files of content into a folder, which a build can read. */
export async function writeContent(folder: string, files: readonly SourceFile[]): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const { path, bytes } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
}
