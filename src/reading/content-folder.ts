/**
 * Reads a city's content folder from disk. The only place that knows where the content lies. Nothing but regular files of
 * a bounded size is read, each once and within a bounded time; whatever else lies there is named by the check.
 */
import { constants, type Dirent } from 'node:fs';
import { type FileHandle, open, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { longestOf, type SourceFile } from '../check/content-file.ts';
import { KnownFailure } from './known-failure.ts';

/** The content folder: `CONTENT_DIR`, or `content` beside package.json. An absolute path. @throws KnownFailure */
export function contentFolder(): string {
  const folder = process.env['CONTENT_DIR'] ?? 'content';
  if (folder.trim() === '')
    throw new KnownFailure('CONTENT_DIR ist leer. Bitte einen Ordner nennen oder weglassen.');
  return resolve(folder);
}

/** Systems allow a process about a thousand open files; a large content folder has more. */
const openAtOnce = 100;

/** No city has more; whoever names the wrong folder hears of it instead of waiting. */
const mostFiles = 100_000;

/** A disk that does not answer keeps nobody waiting for longer. */
const longestSeconds = 10;

/**
 * Every file of the folder and of the folders in it, by path; what has a name that begins with a dot is left out. A file
 * that cannot be read says why instead of having bytes, so that the check names it with everything else that is wrong.
 *
 * @param isWanted by a file's path below the folder; all when left out
 * @throws KnownFailure when there is no such folder, or when it holds more than any content has
 */
export async function readContentFolder(
  folder: string,
  isWanted: (path: string) => boolean = () => true,
): Promise<SourceFile[]> {
  const listed = (await listFolder(folder)).filter(({ path }) => isWanted(path));
  const files: SourceFile[] = [];
  for (let start = 0; start < listed.length; start += openAtOnce) {
    const batch = listed.slice(start, start + openAtOnce);
    files.push(...(await Promise.all(batch.map((entry) => readSourceFile(folder, entry)))));
  }
  return files;
}

interface Entry {
  readonly path: string;
  readonly dirent: Dirent;
}

/** Files, and whatever stands where a file should, in the order of their paths. Content has folders, but none in them. */
async function listFolder(folder: string): Promise<Entry[]> {
  const top = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    throw new KnownFailure(`${folder}: Diesen Ordner mit Inhalten gibt es nicht (${error.code}).`);
  });
  const entries: Entry[] = [];
  for (const dirent of top.filter(isVisible)) {
    if (!dirent.isDirectory() || looksLikeFile(dirent.name)) {
      entries.push({ path: dirent.name, dirent });
      continue;
    }
    const inner = await readdir(join(folder, dirent.name), { withFileTypes: true });
    for (const one of inner.filter(isVisible))
      entries.push({ path: `${dirent.name}/${one.name}`, dirent: one });
    if (entries.length > mostFiles)
      throw new KnownFailure(
        `${folder}: mehr als ${mostFiles} Dateien. Das ist wohl kein Ordner mit Inhalten.`,
      );
  }
  return entries.sort((a, b) => (a.path < b.path ? -1 : 1));
}

const isVisible = ({ name }: Dirent) => !name.startsWith('.');
const looksLikeFile = (name: string) => /\.(?:ya?ml|json|mdx?)$/u.test(name);

async function readSourceFile(folder: string, { path, dirent }: Entry): Promise<SourceFile> {
  const nothing = { path, bytes: new Uint8Array() };
  const kind = kindOf(dirent);
  if (kind !== undefined) return { ...nothing, notAFile: kind };
  let handle: FileHandle | undefined;
  try {
    // It may have been exchanged since it was listed: a link is not followed, a pipe not waited for.
    handle = await open(
      join(folder, path),
      constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | constants.O_NONBLOCK,
    );
    const stat = await handle.stat();
    const exchanged = kindOf(stat);
    if (exchanged !== undefined) return { ...nothing, notAFile: exchanged };
    if (stat.size > longestOf(path)) return { ...nothing, size: stat.size };
    const bytes = await withinTime(handle.readFile());
    return { path, bytes: new Uint8Array(bytes) };
  } catch (error) {
    return { ...nothing, unreadable: (error as NodeJS.ErrnoException).code ?? String(error) };
  } finally {
    await handle?.close().catch(() => undefined);
  }
}

/** What stands there instead of a regular file; undefined for one. */
function kindOf(
  entry: Pick<Dirent, 'isFile' | 'isDirectory' | 'isSymbolicLink' | 'isFIFO' | 'isSocket'>,
): string | undefined {
  if (entry.isFile()) return undefined;
  if (entry.isSymbolicLink()) return 'ein Verweis (symbolischer Link)';
  if (entry.isDirectory()) return 'ein Ordner';
  if (entry.isFIFO()) return 'eine Pipe';
  return entry.isSocket() ? 'ein Socket' : 'ein Gerät';
}

function withinTime<Value>(work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    const error = Object.assign(new Error('The disk does not answer.'), { code: 'ETIMEDOUT' });
    timer = setTimeout(() => fail(error), longestSeconds * 1_000);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Today as YYYY-MM-DD. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
