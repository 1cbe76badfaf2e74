/**
 * Astro integration: serves the published data files, and the pictures for links. Astro wants a route per file ending; all of them lead to one
 * endpoint, which looks up the file by its path.
 */
import type { AstroIntegration } from 'astro';
import { dataEndings } from '../export/file-types.ts';

export function dataRoutes(): AstroIntegration {
  return {
    name: 'data-routes',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        for (const ending of dataEndings('build'))
          injectRoute({
            pattern: `[...file].${ending}`,
            entrypoint: './src/astro/data-endpoint.ts',
            prerender: true,
          });
        injectRoute({
          pattern: '[...file].png',
          entrypoint: './src/astro/share-pictures.ts',
          prerender: true,
        });
      },
    },
  };
}
