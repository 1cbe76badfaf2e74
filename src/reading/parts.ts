/** The parts by others that the built site holds or was made with, from the packages as they are installed. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Part {
  readonly name: string;
  readonly version: string;
  /** SPDX expression, as the package gives it. */
  readonly licence: string;
  /** Whether a reader's browser gets it, or only the build uses it. */
  readonly use: 'reader' | 'build';
}

/** Packages of which something reaches a reader: style sheets, typefaces and the script of the search. */
const forReaders = [
  '@fontsource-variable/source-sans-3',
  '@fontsource/source-serif-4',
  '@kern-ux/native',
  'fuse.js',
];

/**
 * What readers get first, then the packages that the build depends on, each by name.
 *
 * @throws when a package is not installed or names no licence
 */
export async function loadParts(): Promise<Part[]> {
  const { dependencies } = JSON.parse(await readFile('package.json', 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const names = [...new Set([...forReaders, ...Object.keys(dependencies)])];
  const parts = await Promise.all(
    names.map(async (name): Promise<Part> => {
      const { version, license } = JSON.parse(
        await readFile(join('node_modules', name, 'package.json'), 'utf8'),
      ) as { version: string; license?: string };
      if (license === undefined) throw new Error(`The package ${name} names no licence.`);
      return { name, version, licence: license, use: forReaders.includes(name) ? 'reader' : 'build' };
    }),
  );
  return parts.sort((a, b) => (a.use === b.use ? (a.name < b.name ? -1 : 1) : a.use === 'reader' ? -1 : 1));
}
