// Prunes what no page uses: KERN's unused classes and custom properties would be five times the weight of the rest.

import { globSync, readFileSync } from 'node:fs';
import { PurgeCSS } from 'purgecss';

const prune = {
  postcssPlugin: 'prune',
  async OnceExit(root, { result, postcss }) {
    // In development every rule stays, so that a new class works at once; a test compares with a site that kept them.
    if (
      process.env['NODE_ENV'] !== 'production' ||
      process.env['KEEP_UNUSED_CSS'] === 'true' ||
      !result.opts.from?.endsWith('.scss')
    )
      return;
    const content = globSync('src/{components,layouts,pages,views,client}/**/*.{astro,ts}').map((file) => ({
      raw: readFileSync(file, 'utf8'),
      extension: file.split('.').at(-1),
    }));
    const [pruned] = await new PurgeCSS().purge({
      content,
      css: [{ raw: root.toString() }],
      // What Markdown and browsers bring in without standing in a template.
      safelist: {
        standard: [/^shade-/, 'html', 'body', 'h3', 'h4', 'ol', 'blockquote', 'em', 'strong', 'caption'],
      },
      variables: true,
      keyframes: true,
      fontFace: true,
      defaultExtractor: (text) => text.match(/[\w/:-]+(?<!:)/gu) ?? [],
    });
    root.removeAll();
    root.append(postcss.parse(pruned?.css ?? '', { from: result.opts.from }));
  },
};

export default { plugins: [prune] };
