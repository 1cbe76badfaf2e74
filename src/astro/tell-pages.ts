/** Astro middleware of a build: tells of every page as soon as it is made. */
import type { MiddlewareHandler } from 'astro';
import { tellPage } from './page-channel.ts';

export const onRequest: MiddlewareHandler = async ({ url, routePattern }, next) => {
  const response = await next();
  // Data are no pages, and the page for missing addresses is no address of its own.
  const isPage = response.headers.get('content-type')?.startsWith('text/html') && routePattern !== '/404';
  if (!isPage) return response;
  const html = await response.text();
  tellPage({ path: url.pathname, html });
  return new Response(html, response);
};
