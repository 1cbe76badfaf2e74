/**
 * Where the build says that a page has been made: Astro bundles what makes pages, so that its modules are not those of its
 * integrations, though both run in one process.
 */
import { channel } from 'node:diagnostics_channel';

export interface BuiltPage {
  /** Path below the host, with a slash at its end. */
  readonly path: string;
  readonly html: string;
}

const builtPages = channel('built-pages');

export function tellPage(page: BuiltPage): void {
  builtPages.publish(page);
}

/** @returns what ends the listening */
export function listenForPages(take: (page: BuiltPage) => void): () => void {
  const listener = (page: unknown) => take(page as BuiltPage);
  builtPages.subscribe(listener);
  return () => builtPages.unsubscribe(listener);
}
