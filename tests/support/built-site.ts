/** Reads a built site: its pages and files, and serves it on a local port. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { contentTypeOf } from '../../src/export/file-types.ts';
import type { City } from '../../src/model/city.ts';
import { headersOf } from '../../src/release/http-headers.ts';

export interface BuiltFile {
  /** Path below the site's root, with forward slashes. */
  readonly path: string;
  readonly bytes: Buffer;
}

export async function readSite(folder: string): Promise<BuiltFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files: BuiltFile[] = [];
  // One after the other: a large site has more files than a process may open at once.
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.push({ path: relative(folder, path).split(sep).join('/'), bytes: await readFile(path) });
  }
  if (files.length === 0) throw new Error(`${folder} is empty.`);
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Address of a page from its file: `a/index.html` is `/a/`. */
export function addressOf(path: string): string {
  return `/${path.replace(/(?:^|(?<=\/))index\.html$/u, '')}`;
}

export interface BuiltPage {
  readonly address: string;
  readonly html: string;
}

/** The pages among the files of a site. */
export function pagesOf(files: readonly BuiltFile[]): BuiltPage[] {
  return files
    .filter(({ path }) => path.endsWith('.html'))
    .map(({ path, bytes }) => ({ address: addressOf(path), html: bytes.toString('utf8') }));
}

/** The files, with something planted at the end of the start page’s content. */
export function plantOnStart(files: readonly BuiltFile[], html: string): BuiltFile[] {
  return files.map((file) =>
    file.path === 'index.html'
      ? { ...file, bytes: Buffer.from(file.bytes.toString('utf8').replace('</main>', `${html}</main>`)) }
      : file,
  );
}

/** Name and content of every file, to compare two sites. */
export function hashesOf(files: readonly BuiltFile[]): string[] {
  return files.map(({ path, bytes }) => `${path} ${createHash('sha256').update(bytes).digest('hex')}`);
}

export function gzipSize(bytes: Buffer | string): number {
  return gzipSync(bytes, { level: 9 }).length;
}

/**
 * Links, forms and loaded files within the site that lead nowhere.
 *
 * @param base path below which the site lies, with slashes at both ends
 */
export function findDeadLinks(files: readonly BuiltFile[], base = '/'): { dead: string[]; checked: number } {
  const pages = files.filter(({ path }) => path.endsWith('.html'));
  const html = new Map(
    pages.map(({ path, bytes }) => [base + addressOf(path).slice(1), bytes.toString('utf8')]),
  );
  const ids = new Map(
    [...html].map(([address, text]) => [
      address,
      new Set([...text.matchAll(/\sid="([^"]+)"/gu)].map(([, id]) => id)),
    ]),
  );
  const others = new Set(files.map(({ path }) => base + path));
  const dead: string[] = [];
  let checked = 0;
  for (const [address, text] of html) {
    for (const [, href = ''] of text.matchAll(
      /(?:<(?:a|link|script|form|use|img)\s[^>]*?(?:href|src|action)|\sdata-(?:index|list))="([^"]*)"/gu,
    )) {
      if (/^(?:https?|mailto):/u.test(href)) continue;
      const { pathname, hash } = new URL(href.replaceAll('&amp;', '&'), `http://site${address}`);
      const page = ids.get(pathname);
      // Every browser knows #top.
      const named = hash !== '' && hash.toLowerCase() !== '#top';
      const lives = named ? page?.has(decodeURIComponent(hash.slice(1))) : page || others.has(pathname);
      if (!lives) dead.push(`${address} → ${href}`);
      checked += 1;
    }
  }
  return { dead, checked };
}

/** File that a request asks for: `/a/` is `a/index.html`. */
function fileAt(url: string | undefined, base: string): string {
  const asked = decodeURI((url ?? '/').split('?')[0] ?? '/');
  const path = asked.startsWith(base) ? asked.slice(base.length) : asked;
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/**
 * Serves a built folder as a good host does: index files, headers, compression, and the 404 page with its status.
 *
 * @param base path below which the site lies, with slashes at both ends
 */
export async function serveSite(
  folder: string,
  base = '/',
): Promise<{ origin: string; close: () => Promise<void> }> {
  const files = new Map((await readSite(folder)).map((file) => [file.path, file.bytes]));
  const server: Server = createServer((request, response) => {
    const name = fileAt(request.url, base);
    const sent = files.has(name) ? name : '404.html';
    const bytes = files.get(sent) ?? Buffer.from('');
    const type = contentTypeOf(sent) ?? 'application/octet-stream';
    const gzip = /\bgzip\b/u.test(String(request.headers['accept-encoding'] ?? ''));
    response.writeHead(files.has(name) ? 200 : 404, {
      ...headersOf(name),
      'content-type': type,
      ...(gzip ? { 'content-encoding': 'gzip' } : {}),
    });
    response.end(gzip ? gzipSync(bytes) : bytes);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

/**
 * One page of each kind in each language and edition: lists by their own address, records by the first of their list, briefs,
 * lists of measures and cells of the matrix likewise.
 *
 * @param city whose first language has no folder of its own, nor has the latest of its editions
 */
export function findPageKinds(
  files: readonly BuiltFile[],
  { languages, editions }: Pick<City, 'languages' | 'editions'>,
): string[] {
  const folders = new Set<string>([
    ...languages.slice(1),
    ...editions.flatMap(({ address }) => Object.values(address ?? {})),
  ]);
  const byKind = new Map<string, string>();
  for (const { path } of files) {
    if (!path.endsWith('.html')) continue;
    const address = addressOf(path);
    const parts = address.split('/').filter((part) => part !== '');
    const own = parts.findIndex((part) => !folders.has(part));
    const [view, ...rest] = own === -1 ? [] : parts.slice(own);
    // A record's id may be anything; how much stands after the list tells the kind.
    const kind = [...parts.slice(0, own === -1 ? parts.length : own), view, rest.length].join('/');
    if (!byKind.has(kind)) byKind.set(kind, address);
  }
  return [...byKind.values()];
}
