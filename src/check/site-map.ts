/** The pages of the site by their addresses: what a link on one of them leads to, and what it was probably meant to. */
import { findNearest } from '../model/id.ts';
import type { SitePage } from './rules/rule.ts';

export interface DeadLink {
  /** Out of the site's folder, to a page that there is not, or to a place that there is not on a page. */
  readonly leadsTo: 'outside' | 'no-page' | 'no-place';
  /** The nearest address that there is, written as the link is: in full, from the root, or from the page. */
  readonly nearest: string | undefined;
}

/** Nobody meant a longer part of an address, and comparing it would take long. */
const longestPart = 200;

export class SiteMap {
  readonly #pages: ReadonlyMap<string, SitePage>;
  readonly #root: URL;
  readonly #headingsOf: (prose: string) => readonly string[];
  /** Parts of paths that follow a beginning; made when the first link is dead. */
  #parts: Map<string, Set<string>> | undefined;

  /**
   * @param root address of the start page, with a slash at its end
   * @param headingsOf fragments of the headings of a file of prose
   */
  constructor(
    pages: readonly SitePage[],
    root: URL,
    headingsOf: (prose: string) => readonly string[] = () => [],
  ) {
    this.#pages = new Map(pages.map((page) => [page.path, page]));
    this.#root = root;
    this.#headingsOf = headingsOf;
  }

  /**
   * What is wrong with a link; undefined for one that leads to a page of the site or to elsewhere.
   *
   * @param from path of the page on which it stands, below the root
   */
  findDeadLink(address: string, from = ''): DeadLink | undefined {
    const { host, pathname, hash } = new URL(address, this.#root.href + from);
    if (host !== this.#root.host) return undefined;
    if (pathname.startsWith(this.#root.pathname)) {
      const path = pathname.slice(this.#root.pathname.length);
      const page = this.#pages.get(path);
      return page
        ? this.#findDeadPlace(page, hash, address, from)
        : this.#leadNowhere('no-page', path, address, from);
    }
    // In full, it is the address of something else on the same host.
    return isFull(address) ? undefined : this.#leadNowhere('outside', pathname.slice(1), address, from);
  }

  #leadNowhere(leadsTo: DeadLink['leadsTo'], path: string, address: string, from: string): DeadLink {
    const nearest = this.#findNearestPage(path);
    return { leadsTo, nearest: nearest === undefined ? undefined : this.#write(address, nearest, from) };
  }

  #findDeadPlace(page: SitePage, hash: string, address: string, from: string): DeadLink | undefined {
    const fragment = decode(hash.slice(1));
    // Every browser knows this place without its being named.
    if (fragment === '' || fragment.toLowerCase() === 'top') return undefined;
    const places = [...page.fragments(), ...(page.prose === undefined ? [] : this.#headingsOf(page.prose))];
    if (places.includes(fragment)) return undefined;
    const nearest = fragment.length > longestPart ? undefined : findNearest(fragment, places);
    const self = address.startsWith('#') ? '' : this.#write(address, page.path, from);
    return { leadsTo: 'no-place', nearest: nearest === undefined ? undefined : `${self}#${nearest}` };
  }

  /** A path as an address of the same form as another: in full, from the root, or from the page. */
  #write(address: string, path: string, from: string): string {
    if (isFull(address)) return this.#root.href + path;
    if (address.startsWith('/')) return this.#root.pathname + path;
    return `${'../'.repeat(from.split('/').length - 1)}${path}` || './';
  }

  /** Part by part the nearest, as far as there is one; the start page is nobody's nearest. */
  #findNearestPage(path: string): string | undefined {
    this.#parts ??= listParts(this.#pages.keys());
    let reached = '';
    let nearest: string | undefined;
    for (const part of path.split('/')) {
      if (part === '') continue;
      const next = [...(this.#parts.get(reached) ?? [])];
      const found = part.length > longestPart ? undefined : findNearest(part, next);
      if (found === undefined) break;
      reached += `${found}/`;
      if (this.#pages.has(reached)) nearest = reached;
    }
    return nearest;
  }
}

const isFull = (address: string) => /^https?:/iu.test(address);

function listParts(paths: Iterable<string>): Map<string, Set<string>> {
  const parts = new Map<string, Set<string>>();
  for (const path of paths) {
    let reached = '';
    for (const part of path.split('/').slice(0, -1)) {
      const next = parts.get(reached) ?? new Set();
      parts.set(reached, next.add(part));
      reached += `${part}/`;
    }
  }
  return parts;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
