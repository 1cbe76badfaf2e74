/** Reads a city's content folder from disk. The only place that knows where the content lies. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { SourceFile } from '../check/content-file.ts';

/** The content folder: `CONTENT_DIR`, or `content` beside package.json. An absolute path. */
export function contentFolder(): string {
  return resolve(process.env['CONTENT_DIR'] ?? 'content');
}

/** Systems allow a process about a thousand open files; a large content folder has more. */
const openAtOnce = 100;

/**
 * Every file below the folder, by path; files whose names begin with a dot are left out. A file that cannot be read says
 * why instead of having bytes, so that the check names it with everything else that is wrong.
 *
 * @param isWanted by a file's path below the folder; all when left out
 */
export async function readContentFolder(
  folder: string,
  isWanted: (path: string) => boolean = () => true,
): Promise<SourceFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(isWanted)
    .sort();
  const files: SourceFile[] = [];
  for (let start = 0; start < paths.length; start += openAtOnce) {
    const batch = paths.slice(start, start + openAtOnce);
    files.push(...(await Promise.all(batch.map((path) => readSourceFile(folder, path)))));
  }
  return files;
}

async function readSourceFile(folder: string, path: string): Promise<SourceFile> {
  try {
    return { path, bytes: new Uint8Array(await readFile(join(folder, path))) };
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    return { path, bytes: new Uint8Array(), unreadable: reason };
  }
}

/** Today as YYYY-MM-DD. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
