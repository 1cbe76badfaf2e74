/** The published files of one ending: what the search loads, and open data. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { buildResultList } from '../site/result-list.ts';
import { buildSearchIndex, buildSearchTexts } from '../site/search-index.ts';
import { loadKnowledgeBase } from './knowledge-base.ts';
import { loadSite } from './load-site.ts';
import { loadCompanionFiles, loadPublishedFiles } from './published.ts';

export const getStaticPaths: GetStaticPaths = async ({ routePattern }) => {
  const ending = routePattern.slice(routePattern.lastIndexOf('.'));
  const beside = import.meta.env.DEV ? await loadCompanionFiles() : [];
  return [...(await loadPublishedFiles()), ...(await searchFiles()), ...beside]
    .filter(({ path }) => path.endsWith(ending))
    .map(({ path, mediaType, text }) => ({
      params: { file: path.slice(0, -ending.length) },
      props: { text, mediaType },
    }));
};

/** What the search loads, in every language and edition. */
async function searchFiles() {
  const { city, editions } = await loadKnowledgeBase();
  const sites = await Promise.all(
    city.languages.flatMap((language) => editions.map(({ id }) => loadSite(language, id))),
  );
  return sites.flatMap((site) =>
    [buildSearchIndex(site), buildSearchTexts(site), buildResultList(site)].map((file) => ({
      ...file,
      mediaType: 'application/json',
    })),
  );
}

export const GET: APIRoute = ({ props }) => {
  const { text, mediaType } = props as { text: string; mediaType: string };
  return new Response(text, { headers: { 'content-type': `${mediaType}; charset=utf-8` } });
};
