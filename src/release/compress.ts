/** Compressed copies beside the files, for servers that deliver them as they are, and one archive for mirrors. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { type Zippable, zipSync } from 'fflate';
import { findFileType } from '../export/file-types.ts';

/** Below this size a compressed copy saves less than the header that announces it. */
const smallest = 256;

/** Paths of all files of a folder, with forward slashes, in a fixed order. */
async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Writes `.gz` and `.br` beside every text that gets smaller by it. @param signal stops it between two files */
export async function compressFiles(folder: string, signal?: AbortSignal): Promise<void> {
  for (const path of await listFiles(folder)) {
    signal?.throwIfAborted();
    if (!findFileType(path)?.text) continue;
    const bytes = await readFile(join(folder, path));
    if (bytes.length < smallest) continue;
    const [gzipped, brotli] = await Promise.all([
      promisify(gzip)(bytes, { level: 9 }),
      promisify(brotliCompress)(bytes),
    ]);
    if (gzipped.length < bytes.length) await writeFile(join(folder, `${path}.gz`), gzipped);
    if (brotli.length < bytes.length) await writeFile(join(folder, `${path}.br`), brotli);
  }
}

/**
 * Writes all files of a folder into one archive in it. The same files give the same bytes.
 *
 * @param name path of the archive below the folder; it does not hold itself
 * @param on day that all entries bear, as YYYY-MM-DD
 */
export async function writeArchive(folder: string, name: string, on: string): Promise<void> {
  const [year = 1980, month = 1, day = 1] = on.split('-').map(Number);
  const files: Zippable = {};
  for (const path of await listFiles(folder)) {
    if (path !== name) files[path] = new Uint8Array(await readFile(join(folder, path)));
  }
  // Archives hold local times; built from parts, the day is the same in every time zone.
  await writeFile(join(folder, name), zipSync(files, { level: 9, mtime: new Date(year, month - 1, day) }));
}
