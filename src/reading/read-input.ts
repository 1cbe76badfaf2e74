/** Reads a file that someone names at the command line: a regular one, of a bounded size, as text in UTF-8. */
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { KnownFailure } from './known-failure.ts';

/** No text of a source and no knowledge base has more bytes. */
const longestInput = 200_000_000;

/**
 * Text of the file; a byte order mark is left out.
 *
 * @throws KnownFailure that names the file, where there is none, where it is a pipe or device, or where it holds no text
 */
export async function readInput(path: string): Promise<string> {
  let handle: FileHandle | undefined;
  try {
    // A pipe would keep the reader waiting for a writer.
    handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const stat = await handle.stat();
    if (!stat.isFile())
      throw new KnownFailure(`${path} ist keine gewöhnliche Datei. Bitte eine Datei nennen.`);
    if (stat.size > longestInput)
      throw new KnownFailure(`${path} ist zu groß (${stat.size} Byte, erlaubt sind ${longestInput}).`);
    return decode(path, await handle.readFile());
  } finally {
    await handle?.close();
  }
}

function decode(path: string, bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // Pictures and other files of programs hold it, texts do not.
    if (!text.includes('\0')) return text;
  } catch {
    // Told below.
  }
  throw new KnownFailure(
    `${path} ist kein Text in UTF-8. Bitte als Text in UTF-8 speichern; geschrieben wurde nichts.`,
  );
}
