/** The search index of each language, in a file whose name changes with its content. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { loadKnowledgeBase } from '../site/knowledge-base.ts';
import { buildSearchIndex } from '../site/search-index.ts';
import { loadSite } from '../site/site.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const { city } = await loadKnowledgeBase();
  return Promise.all(
    city.languages.map(async (language) => {
      const { path, text } = buildSearchIndex(await loadSite(language));
      return { params: { index: path.replace(/\.json$/u, '') }, props: { text } };
    }),
  );
};

export const GET: APIRoute = ({ props }) =>
  new Response((props as { text: string }).text, { headers: { 'content-type': 'application/json' } });
