/**
 * Astro integration: forgets what Astro keeps of another content folder. Its list of prose modules would still name files of
 * that folder, and the build would fail when they are gone.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { contentFolder } from '../reading/content-folder.ts';

/** Astro's own folder in the project. */
const astroFolder = '.astro';

export function freshCache(): AstroIntegration {
  return {
    name: 'fresh-cache',
    hooks: {
      'astro:config:setup': async () => {
        const note = join(astroFolder, 'content-folder');
        if ((await readFile(note, 'utf8').catch(() => undefined)) === contentFolder()) return;
        await rm(astroFolder, { recursive: true, force: true });
        await mkdir(astroFolder, { recursive: true });
        await writeFile(note, contentFolder());
      },
    },
  };
}
