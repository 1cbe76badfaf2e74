/** Astro integration: writes the `_headers` file, which several static hosts read, into the built site. */
import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { buildHeadersFile } from '../release/http-headers.ts';

export function headersFile(): AstroIntegration {
  let base = '/';
  return {
    name: 'headers-file',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/u, '/');
      },
      'astro:build:done': async ({ dir }) => {
        await writeFile(new URL('_headers', dir), buildHeadersFile(base));
      },
    },
  };
}
