/** Astro integration: writes the Markdown twin of every page beside it, from the built page. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildTwin, twinName } from '../export/markdown.ts';
import { twinHeads } from '../export/twin-heads.ts';
import { readCheckedCity } from '../reading/city.ts';

const pageName = 'index.html';

export function markdownTwins(): AstroIntegration {
  let base = '/';
  return {
    name: 'markdown-twins',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const headOf = twinHeads(await readCheckedCity(), base);
        const entries = await readdir(folder, { recursive: true, withFileTypes: true });
        for (const entry of entries) {
          if (!entry.isFile() || entry.name !== pageName) continue;
          const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/');
          const html = await readFile(join(folder, path), 'utf8');
          const twin = buildTwin(html, headOf(path.slice(0, -pageName.length)));
          await writeFile(join(folder, path.slice(0, -pageName.length), twinName), twin);
        }
      },
    },
  };
}
