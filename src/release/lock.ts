/**
 * A lock that only one process at a time holds. The kernel keeps it, by way of SQLite, and lets go of it when the process
 * ends, however it ends: nobody has to judge by process ids, host names and clocks whether a lock is a dead one’s, which
 * containers with the same ids and names would get wrong.
 */
import { closeSync, lstatSync, openSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { ReleaseRefused } from './release-fault.ts';

/** SQLite’s numbers for a file that another process has locked, and for a disk without room. */
const busy = 5;
const full = 13;

/**
 * Takes the lock, or says that another process has it.
 *
 * @param path file that stands for the lock; it is empty, and gone when the lock is let go
 * @throws ReleaseRefused when something else lies there
 */
export function takeLock(path: string): Disposable | undefined {
  for (;;) {
    const file = ensureLockFile(path);
    const database = new DatabaseSync(path, { timeout: 0 });
    if (!lockDatabase(database, path)) return undefined;
    // Whoever held it before may have removed the file after we opened it: then this is a lock on nothing.
    if (lstatSync(path, { throwIfNoEntry: false })?.ino === file) return holdLock(path, database);
    database.close();
  }
}

/** Takes the lock, or goes on trying until the time is over. @param seconds how long */
export async function waitForLock(
  path: string,
  seconds: number,
  { signal, onWait }: { readonly signal: AbortSignal; readonly onWait: () => void },
): Promise<Disposable | undefined> {
  const end = performance.now() + seconds * 1_000;
  for (let attempt = 0; ; attempt += 1) {
    const lock = takeLock(path);
    if (lock || performance.now() > end) return lock;
    if (attempt === 0) onWait();
    await new Promise((done) => setTimeout(done, 200));
    signal.throwIfAborted();
  }
}

/** Number of the file in its file system. */
function ensureLockFile(path: string): number {
  for (;;) {
    const entry = lstatSync(path, { throwIfNoEntry: false });
    if (entry && (!entry.isFile() || entry.size > 0)) throw new ReleaseRefused({ kind: 'foreign', path });
    if (entry) return entry.ino;
    try {
      // Only a file that is new is opened and closed here: closing one that this process has locked would unlock it.
      closeSync(openSync(path, 'wx'));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function lockDatabase(database: DatabaseSync, path: string): boolean {
  try {
    // Nothing is ever written; with its journal in memory, SQLite locks on a full disk as well.
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    database.close();
    const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined;
    if (code === busy) return false;
    if (code === full) throw new ReleaseRefused({ kind: 'no-space', folder: path });
    throw new ReleaseRefused({ kind: 'refused-path', path, reason: String(error) });
  }
}

function holdLock(path: string, database: DatabaseSync): Disposable {
  return {
    [Symbol.dispose]() {
      // The other way round, another process could take the lock and lose its file.
      rmSync(path, { force: true });
      database.close();
    },
  };
}
