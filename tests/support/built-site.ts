/** Reads a built site: its pages and files, and serves it on a local port. */
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface BuiltFile {
  /** Path below the site's root, with forward slashes. */
  readonly path: string;
  readonly bytes: Buffer;
}

export async function readSite(folder: string): Promise<BuiltFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        return { path: relative(folder, path).split(sep).join('/'), bytes: await readFile(path) };
      }),
  );
  if (files.length === 0) throw new Error(`${folder} is empty.`);
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Address of a page from its file: `a/index.html` is `/a/`. */
export function addressOf(path: string): string {
  return `/${path.replace(/(?:^|(?<=\/))index\.html$/u, '')}`;
}

export function gzipSize(bytes: Buffer | string): number {
  return gzipSync(bytes, { level: 9 }).length;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Serves a built folder as a plain host does: index files, and the 404 page with its status. */
export async function serveSite(folder: string): Promise<{ origin: string; close: () => Promise<void> }> {
  const files = new Map((await readSite(folder)).map((file) => [file.path, file.bytes]));
  const server: Server = createServer((request, response) => {
    const path = decodeURI((request.url ?? '/').split('?')[0] ?? '/').slice(1);
    const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const bytes = files.get(name);
    response.writeHead(bytes ? 200 : 404, {
      'content-type': types[extname(bytes ? name : '404.html')] ?? 'application/octet-stream',
    });
    response.end(bytes ?? files.get('404.html'));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}
