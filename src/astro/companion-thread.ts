/** What a thread of `companions.ts` does: writes Markdown twins, and the data files of records. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import Tinypool from 'tinypool';
import { buildCompanionFiles } from '../export/companion-files.ts';
import { buildTwin } from '../export/markdown.ts';
import { Publication } from '../export/published-file.ts';
import { twinHeads, twinName } from '../export/twin-heads.ts';
import type { City } from '../model/city.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';

/** What every thread is told once. */
export interface ThreadData {
  /** Folder of the built site. */
  readonly folder: string;
  /** Path of the site below its host, with a slash at its end. */
  readonly base: string;
  readonly city: City;
}

const { folder, base, city } = Tinypool.workerData as ThreadData;
const headOf = twinHeads(city, base);

/** A page by its path below the base, with a slash at its end, empty for the start page. */
interface TwinTask {
  readonly path: string;
  /** The whole page; read from the disk when left out. */
  readonly html?: string;
}

export async function writeTwin({ path, html }: TwinTask): Promise<void> {
  const page = html ?? (await readFile(join(folder, path, 'index.html'), 'utf8'));
  await writeFiles([{ path: path + twinName, text: buildTwin(page, headOf(path)) }]);
}

/** Writes what lies beside the pages of records. */
export async function writeRecords(knowledgeBase: KnowledgeBase): Promise<void> {
  // Records are all that these files hold: no prose, and nothing about translations.
  await writeFiles(buildCompanionFiles(new Publication(knowledgeBase, [], {}, base)));
}

/** Some at once, so that none waits for the disk alone. */
const writtenAtOnce = 50;

async function writeFiles(files: readonly { readonly path: string; readonly text: string }[]): Promise<void> {
  for (let start = 0; start < files.length; start += writtenAtOnce) {
    await Promise.all(
      files.slice(start, start + writtenAtOnce).map(async ({ path, text }) => {
        const file = join(folder, path);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, text);
      }),
    );
  }
}
