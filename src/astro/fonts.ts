/**
 * Astro integration: cuts the two typefaces down to the characters that the languages of the site need. The style sheet
 * reads the files from `.astro/fonts/`; Vite gives them their names.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import subsetFont from 'subset-font';

const { resolve } = createRequire(import.meta.url);

/** Beside the sources, where the style sheet finds it by a path that no machine changes. */
const folder = '.astro/fonts';

/** Basic Latin and Latin-1 without control characters. */
const latin = [
  [0x20, 0x7e],
  [0xa0, 0xff],
].flatMap(([from = 0, to = 0]) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
/** Quotation marks, dashes and signs of the languages at hand, and letters of names that Latin-1 lacks. */
const more = '‐–—‘’‚“”„…‹›€−×ŒœŠšŽžŸ';
const characters = String.fromCodePoint(...latin) + more;

const typefaces = [
  {
    file: '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
    name: 'sans.woff2',
    variationAxes: { wght: { min: 400, max: 700, default: 400 } },
  },
  { file: '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2', name: 'serif.woff2' },
] as const;

export function fonts(): AstroIntegration {
  return {
    name: 'fonts',
    hooks: {
      'astro:config:setup': async ({ command }) => {
        if (command === 'build' || command === 'dev') await Promise.all(typefaces.map(writeSubset));
      },
    },
  };
}

async function writeSubset({ file, name, ...options }: (typeof typefaces)[number]): Promise<void> {
  const target = join(folder, name);
  const bytes = await subsetFont(await readFile(resolve(file)), characters, {
    targetFormat: 'woff2',
    // Kerning, ligatures, figures of one width, combined letters.
    keepFeatures: ['kern', 'liga', 'tnum', 'ccmp'],
    noHinting: true,
    ...options,
  });
  if (existsSync(target) && (await readFile(target)).equals(bytes)) return;
  await mkdir(folder, { recursive: true });
  // Two builds in one checkout must not read half a file.
  const draft = `${target}.${process.pid}`;
  await writeFile(draft, bytes);
  await rename(draft, target);
}
