/** Writes files whole or not at all: to a new name beside the target first, which then takes its place. */
import { randomUUID } from 'node:crypto';
import { link, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Writes a file that must not exist yet. @throws with code EEXIST when it does; nothing is left behind then */
export function writeNewFile(path: string, text: string): Promise<void> {
  return writeBeside(path, text, (written) => link(written, path).then(() => rm(written)));
}

/** Writes a generated file, in place of an earlier one if there is one. */
export function replaceFile(path: string, text: string): Promise<void> {
  return writeBeside(path, text, (written) => rename(written, path));
}

async function writeBeside(
  path: string,
  text: string,
  finish: (written: string) => Promise<void>,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  // Hidden, so that nothing takes it for content.
  const written = join(dirname(path), `.${randomUUID()}.new`);
  try {
    await writeFile(written, text, { flag: 'wx' });
    await finish(written);
  } catch (error) {
    await rm(written, { force: true });
    throw error;
  }
}
