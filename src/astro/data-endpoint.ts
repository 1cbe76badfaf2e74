/** The published files of one ending: search indexes and open data. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { buildSearchIndex } from '../site/search-index.ts';
import { loadKnowledgeBase } from './knowledge-base.ts';
import { loadSite } from './load-site.ts';
import { loadPublishedFiles } from './published.ts';

export const getStaticPaths: GetStaticPaths = async ({ routePattern }) => {
  const ending = routePattern.slice(routePattern.lastIndexOf('.'));
  const files = await loadPublishedFiles();
  return [...files, ...(await searchIndexes())]
    .filter(({ path }) => path.endsWith(ending))
    .map(({ path, mediaType, text }) => ({
      params: { file: path.slice(0, -ending.length) },
      props: { text, mediaType },
    }));
};

async function searchIndexes() {
  const { city } = await loadKnowledgeBase();
  return Promise.all(
    city.languages.map(async (language) => ({
      ...buildSearchIndex(await loadSite(language)),
      mediaType: 'application/json',
    })),
  );
}

export const GET: APIRoute = ({ props }) => {
  const { text, mediaType } = props as { text: string; mediaType: string };
  return new Response(text, { headers: { 'content-type': `${mediaType}; charset=utf-8` } });
};
