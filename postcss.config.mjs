// Prunes what no page uses: KERN's unused classes and custom properties would be five times the weight of the rest.

import { globSync, readFileSync } from 'node:fs';
import { PurgeCSS } from 'purgecss';

/** A token of KERN with its fallback. */
const token = /var\((--kern-[\w-]+)(?:,\s*[^()]*)?\)/gu;

/** Writes KERN's constants where they are used: chains of tokens weigh more than all rules that read them. */
function inlineTokens(root) {
  const declared = new Map();
  root.walkDecls(/^--kern-/u, (declaration) => {
    declared.set(declaration.prop, [...(declared.get(declaration.prop) ?? []), declaration]);
  });
  const constants = new Map(
    [...declared].filter(
      ([, [first, ...more]]) =>
        more.length === 0 && first.parent.selector === ':root' && first.parent.parent.type === 'root',
    ),
  );
  const resolve = (value) =>
    value.replace(token, (all, name) => (constants.has(name) ? resolve(constants.get(name)[0].value) : all));
  root.walkDecls((declaration) => {
    declaration.value = resolve(declaration.value);
  });
  for (const [declaration] of constants.values()) declaration.remove();
  root.walkRules((rule) => {
    if (rule.nodes.length === 0) rule.remove();
  });
}

const prune = {
  postcssPlugin: 'prune',
  async OnceExit(root, { result, postcss }) {
    // In development every rule stays, so that a new class works at once; a test compares with a site that kept them.
    if (
      process.env['NODE_ENV'] !== 'production' ||
      process.env['KEEP_UNUSED_CSS'] === 'true' ||
      !/\.scss(?:\?|$)/u.test(result.opts.from ?? '')
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
        // The design's own tokens are declared in one sheet and used in all.
        variables: [/^--(?!kern)/],
        standard: [
          /^heat-/,
          /^in-\d$/,
          // Values of facets in the list of measures.
          /^[a-j]\d+$/,
          /^(documented|partly|undocumented|kept|new|completed|discontinued|unattested)$/,
          'html',
          'body',
          'h3',
          'h4',
          'ol',
          'blockquote',
          'em',
          'strong',
          'caption',
        ],
      },
      variables: true,
      keyframes: true,
      defaultExtractor: (text) => text.match(/[\w/:-]+(?<!:)/gu) ?? [],
    });
    root.removeAll();
    root.append(postcss.parse(pruned?.css ?? '', { from: result.opts.from }));
    inlineTokens(root);
  },
};

export default { plugins: [prune] };
