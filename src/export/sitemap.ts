/** For search engines: every page with its twins in the other languages. */
import { SitemapStream, streamToPromise } from 'sitemap';
import { buildRoutes, type OptionalPages, type Route } from '../site/routes.ts';
import type { Publication, PublishedFile } from './published-file.ts';

export async function buildSitemap(publication: Publication, pages: OptionalPages): Promise<PublishedFile> {
  const routes = buildRoutes(publication.all, pages).filter(({ edition }) => edition === undefined);
  const key = ({ language: _, ...rest }: Route) => JSON.stringify(rest);
  const twins = new Map<string, Route[]>();
  for (const route of routes) twins.set(key(route), [...(twins.get(key(route)) ?? []), route]);
  const stream = new SitemapStream({ xmlns: { news: false, image: false, video: false, xhtml: true } });
  for (const route of routes) {
    const address = (one: Route) => publication.file(publication.path(one));
    stream.write({
      url: address(route),
      links: (twins.get(key(route)) ?? []).map((twin) => ({ lang: twin.language, url: address(twin) })),
    });
  }
  stream.end();
  const text = (await streamToPromise(stream)).toString('utf8');
  return { path: 'sitemap.xml', mediaType: 'application/xml', format: 'unlisted', text: `${text}\n` };
}

export function buildRobots(publication: Publication): PublishedFile {
  const sitemap = publication.file('sitemap.xml');
  return {
    path: 'robots.txt',
    mediaType: 'text/plain',
    format: 'unlisted',
    text: `User-agent: *\nAllow: /\nSitemap: ${sitemap}\n`,
  };
}
