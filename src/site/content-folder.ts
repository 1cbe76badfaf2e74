/** Reads a city's content folder from disk. The only place that knows where the content lies. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { SourceFile } from '../domain/content-file.ts';

/** The content folder: `CONTENT_DIR`, or `content` beside package.json. An absolute path. */
export function contentFolder(): string {
  return resolve(process.env['CONTENT_DIR'] ?? 'content');
}

/**
 * Every file below the folder, by path; files whose names begin with a dot are left out. A file that cannot be read says
 * why instead of having bytes, so that the check names it with everything else that is wrong.
 */
export async function readContentFolder(folder: string): Promise<SourceFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'));
  const read = await Promise.all(
    files.map(async (entry): Promise<SourceFile> => {
      const file = join(entry.parentPath, entry.name);
      const path = relative(folder, file).split(sep).join('/');
      try {
        return { path, bytes: new Uint8Array(await readFile(file)) };
      } catch (error) {
        const reason = (error as NodeJS.ErrnoException).code ?? String(error);
        return { path, bytes: new Uint8Array(), unreadable: reason };
      }
    }),
  );
  return read.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Today as YYYY-MM-DD. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
