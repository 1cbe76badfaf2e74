import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { companions } from './src/astro/companions.ts';
import { dataRoutes } from './src/astro/data-routes.ts';
import { fonts } from './src/astro/fonts.ts';
import { freshCache } from './src/astro/fresh-cache.ts';
import { headersFile } from './src/astro/headers-file.ts';
import { integrity } from './src/astro/integrity.ts';
import { readCity } from './src/reading/city.ts';
import { readSiteBase } from './src/reading/site-base.ts';

// A site about digital rights reports nothing about those who build it.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

const city = await readCity();

export default defineConfig({
  site: city.siteUrl,
  base: readSiteBase(),
  outDir: process.env['OUT_DIR'] ?? './dist',
  // Beside the sources and not in node_modules, so that two checkouts that share packages share no content.
  cacheDir: process.env['CACHE_DIR'] ?? './.astro/cache',
  trailingSlash: 'always',
  // The default, 'jsx', removes the spaces between inline elements.
  compressHTML: true,
  // Pages wait for the disk more than for the processor.
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  integrations: [freshCache(), fonts(), integrity(), dataRoutes(), companions(), headersFile(), mdx()],
  // KERN’s own style sheets use functions that Sass will drop one day; that is not ours to mend.
  // Scripts stay files of their own: the content security policy allows no inline ones.
  vite: { build: { assetsInlineLimit: 0 }, css: { preprocessorOptions: { scss: { quietDeps: true } } } },
});
