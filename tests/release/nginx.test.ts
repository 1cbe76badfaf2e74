/** What nginx makes of the generated configuration: odd folders, odd requests, and what its logs keep. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { securityHeaders } from '../../src/release/http-headers.ts';
import { startNginx } from '../support/nginx.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nginx-sites-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A site of a few files. */
async function writeSite(name: string): Promise<string> {
  const root = join(folder, name);
  const files = {
    'index.html': name,
    '404.html': 'not here',
    'measures/index.html': 'measures',
    '_astro/x.css': 'a{}',
    'data/x.csv': 'a,b',
    // Only a copy of another text shows that it is what was sent.
    'data/x.csv.gz': gzipSync('compressed before'),
    'feed.xml': '<feed/>',
    'data/schema/x.json': '{}',
    '.well-known/security.txt': 'Contact:',
    '.git/config': 'secret',
    '.hidden.csv': 'secret',
    'empty/x.txt': 'a folder without a page',
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return root;
}

/** Sends what it is told, however malformed, and returns all that comes back. */
function send(origin: string, request: string): Promise<string> {
  const { hostname, port } = new URL(origin);
  return new Promise((done, fail) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.end(request));
    socket.setEncoding('latin1');
    socket.on('data', (data: string) => {
      answer += data;
    });
    socket.on('error', (error: NodeJS.ErrnoException) =>
      // The server may close before it has read everything that it refuses.
      error.code === 'ECONNRESET' || error.code === 'EPIPE' ? done(answer) : fail(error),
    );
    socket.on('close', () => done(answer));
  });
}

const ask = (origin: string, path: string, headers: readonly string[] = ['Host: x']) =>
  send(origin, [`GET ${path} HTTP/1.1`, ...headers, 'Connection: close', '', ''].join('\r\n'));

const statusOf = (answer: string) => Number(/^HTTP\/1\.\d (\d+)/u.exec(answer)?.[1]);
const headerOf = (answer: string, name: string) =>
  new RegExp(`^${name}: (.*)$`, 'imu').exec(answer.split('\r\n\r\n')[0] ?? '')?.[1]?.trim();

describe('a folder', () => {
  it.each([
    'plain',
    'with two  spaces',
    'with "quotes"',
    "with an apostrophe's",
    'with a \\ backslash \\',
    'with ; and { and }',
    'with # sign',
    'with $uri and $ alone $',
    `with $${'{braces}'}`,
    'with a\nline break',
    'with a\ttab',
    'münchen – ü',
    '-dash',
    'with %20 and \'all\' "of" $it; \\',
  ])('is delivered whatever its name: %j', async (name) => {
    const root = await writeSite(name);
    for (const base of ['/', '/in/a-folder/']) {
      const server = await startNginx(root, undefined, base);
      for (const [path, text] of [
        ['', name],
        ['measures/', 'measures'],
        ['feed.xml', '<feed/>'],
      ]) {
        const answer = await fetch(server.origin + base + path);
        expect([answer.status, await answer.text()]).toEqual([200, text]);
      }
      await server.stop();
    }
  });
  it('is delivered beside another one by the same server', async () => {
    const server = await startNginx(await writeSite('stadt $'), await writeSite('stadt-test $'));
    const texts = await Promise.all(
      [server.origin, server.secondOrigin].map(async (origin) => (await fetch(origin)).text()),
    );
    expect(texts).toEqual(['stadt $', 'stadt-test $']);
    await server.stop();
  });
});

describe.each(['/', '/rechte/v1.0/'])('below %s, a request', (base) => {
  let server: Awaited<ReturnType<typeof startNginx>>;
  beforeAll(async () => {
    server = await startNginx(await writeSite('site'), undefined, base);
  });
  afterAll(() => server.stop());

  it.each<readonly [string, string]>([
    [`${base}measures`, `${base}measures/`],
    [`${base}measures?q=x`, `${base}measures/?q=x`],
    [`/${base}/measures`, `${base}measures/`],
    [`http://evil.example${base}measures`, `${base}measures/`],
    ...(base === '/'
      ? []
      : [[base.slice(0, -1), base] as const, [`${base.slice(0, -1)}?q=x`, `${base}?q=x`] as const]),
  ])(
    'for %s is redirected to a path alone, whatever the client says of scheme and host',
    async (path, to) => {
      const clients = [
        ['Host: evil.example'],
        ['Host: evil.example:8443', 'X-Forwarded-Proto: https', 'X-Forwarded-Host: evil.example'],
        ['Host: x', 'Forwarded: host=evil.example;proto=https'],
      ];
      for (const headers of clients) {
        const answer = await ask(server.origin, path, headers);
        expect([statusOf(answer), headerOf(answer, 'Location')]).toEqual([301, to]);
      }
    },
  );

  const long = 'x'.repeat(9_000);
  it.each([
    ['without a host', 'GET / HTTP/1.1\r\n\r\n', 400],
    ['with two hosts', 'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n', 400],
    ['with a host that is none', 'GET / HTTP/1.1\r\nHost: a b/\r\n\r\n', 400],
    ['that is not one', 'hello\r\n\r\n', 400],
    ['with a method that is none', 'G?T / HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['with a path that leads out', 'GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['with a broken escape', 'GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['with a path that is too long', `GET /${long} HTTP/1.1\r\nHost: x\r\n\r\n`, 414],
    ['with a header that is too long', `GET / HTTP/1.1\r\nHost: x\r\nX: ${long}\r\n\r\n`, 400],
    [
      'with a body',
      `POST ${base} HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
      405,
    ],
    [
      'with a body for a file',
      `POST ${base}_astro/x.css HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
      405,
    ],
    ['with a body that is too long', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\n\r\n', 413],
    [
      'with a range beyond the end',
      `GET ${base}data/x.csv HTTP/1.1\r\nHost: x\r\nRange: bytes=99-\r\nConnection: close\r\n\r\n`,
      416,
    ],
    ['with an encoding that is none', 'POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: x\r\n\r\n', 501],
    ['in a version that is none', 'GET / HTTP/9.9\r\nHost: x\r\n\r\n', 505],
    [
      'for a folder without a page',
      `GET ${base}empty/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
      403,
    ],
    ['for what is not there', 'GET /nothing HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 404],
  ])('%s is answered with all headers', async (_, request, status) => {
    const answer = await send(server.origin, request);
    expect(statusOf(answer)).toBe(status);
    for (const [name, value] of Object.entries(securityHeaders))
      expect({ name, value: headerOf(answer, name) }).toEqual({ name, value });
    expect(headerOf(answer, 'Server')).toBe('nginx');
    expect(headerOf(answer, 'Cache-Control') ?? '').not.toContain('immutable');
  });

  it('for a hidden file finds nothing, but for those that a standard names', async () => {
    for (const path of ['.git/config', '.hidden.csv', '.well-known/../.git/config', '%2egit/config'])
      expect({ path, status: statusOf(await ask(server.origin, base + path)) }).toEqual({
        path,
        status: 404,
      });
    expect(statusOf(await ask(server.origin, `${base}.well-known/security.txt`))).toBe(200);
  });
  it.each([
    ['', 'text/html; charset=utf-8', 'same-origin', 'max-age=300'],
    ['measures/', 'text/html; charset=utf-8', 'same-origin', 'max-age=300'],
    ['_astro/x.css', 'text/css; charset=utf-8', 'same-origin', 'immutable'],
    ['data/x.csv', 'text/csv; charset=utf-8', 'cross-origin', 'max-age=300'],
    ['feed.xml', 'application/atom+xml; charset=utf-8', 'cross-origin', 'max-age=300'],
    ['data/schema/x.json', 'application/schema+json; charset=utf-8', 'cross-origin', 'max-age=300'],
  ])('for „%s“ has the headers of its kind', async (path, type, policy, kept) => {
    const answer = await ask(server.origin, base + path);
    expect(statusOf(answer)).toBe(200);
    expect(headerOf(answer, 'Content-Type')).toBe(type);
    expect(headerOf(answer, 'Cross-Origin-Resource-Policy')).toBe(policy);
    expect(headerOf(answer, 'Cache-Control')).toContain(kept);
  });
  it('is answered with a copy that was compressed before', async () => {
    const answer = await ask(server.origin, `${base}data/x.csv`, ['Host: x', 'Accept-Encoding: gzip']);
    expect(headerOf(answer, 'Content-Encoding')).toBe('gzip');
  });
  it('for what is not there gets the page that says so', async () => {
    const outside =
      base === '/'
        ? []
        : ['/', '/measures/', '/data/x.csv', '/404.html', '/rechte/', '/rechte/v1.0x/', '/rechte/v1x0/'];
    for (const path of [`${base}nothing`, `${base}nothing.csv`, `${base}_astro/nothing.css`, ...outside]) {
      const answer = await ask(server.origin, path);
      expect({ path, status: statusOf(answer) }).toEqual({ path, status: 404 });
      expect(answer).toContain('not here');
      for (const [name, value] of Object.entries(securityHeaders))
        expect({ path, name, value: headerOf(answer, name) }).toEqual({ path, name, value });
    }
  });
});

describe('the logs', () => {
  const secret = 'geheimesWort';

  /** All requests that carry the secret where the words of a search stand. */
  const requests = [
    `GET /?q=${secret} HTTP/1.1\r\nHost: x`,
    `GET /measures/?q=${secret}&prinzip=p1 HTTP/1.1\r\nHost: x`,
    `GET /measures?q=${secret} HTTP/1.1\r\nHost: x`,
    `GET /nothing?q=${secret} HTTP/1.1\r\nHost: x`,
    `GET /empty/?q=${secret} HTTP/1.1\r\nHost: x`,
    `GET /_astro/x.css?q=${secret} HTTP/1.1\r\nHost: x`,
    `GET /data/x.csv?q=${secret} HTTP/1.1\r\nHost: x`,
    `GET /.git/?q=${secret} HTTP/1.1\r\nHost: x`,
    `GET /${'x'.repeat(300)}?q=${secret} HTTP/1.1\r\nHost: x`,
    `GET /?q=${secret}?again=${secret} HTTP/1.1\r\nHost: x`,
    `GET http://x/?q=${secret} HTTP/1.1\r\nHost: x`,
    `GET http://x?q=${secret} HTTP/1.1\r\nHost: x`,
    `GET /?q=${secret}`,
    `GET /?q=${secret} ${secret} HTTP/1.1\r\nHost: x`,
    `GET /?q=${secret} HTTP/9.9\r\nHost: x`,
    `GET /?q=${secret} HTTP/1.1\r\nHost: a b/`,
    `GET /?q=${secret}${'x'.repeat(9_000)} HTTP/1.1\r\nHost: x`,
    `GET /%zz?q=${secret} HTTP/1.1\r\nHost: x`,
    `GET /../..?q=${secret} HTTP/1.1\r\nHost: x`,
    `POST /?q=${secret} HTTP/1.1\r\nHost: x\r\nContent-Length: 0`,
    `POST /?q=${secret} HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999`,
    `HEAD /?q=${secret} HTTP/1.1\r\nHost: x`,
    `GET / HTTP/1.1\r\nHost: x\r\nReferer: http://x/?q=${secret}\r\nUser-Agent: ${secret}\r\nCookie: q=${secret}`,
    `GET / HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: ${secret}`,
    `${secret} / HTTP/1.1\r\nHost: x`,
  ];

  /** All lines of all logs, by file. */
  async function readLogs(folderOfLogs: string): Promise<Map<string, string>> {
    // A request is logged after it is answered.
    await new Promise((done) => setTimeout(done, 500));
    const names = await readdir(folderOfLogs);
    const texts = names.map(
      async (name) => [name, await readFile(join(folderOfLogs, name), 'utf8')] as const,
    );
    return new Map(await Promise.all(texts));
  }

  it('say what was asked for, and neither who asked nor what was searched for', async () => {
    const server = await startNginx(await writeSite('logged site'));
    for (const request of requests) await send(server.origin, `${request}\r\nConnection: close\r\n\r\n`);
    const logs = await readLogs(server.logs);
    await server.stop();
    // Wherever nginx may have written it.
    for (const [name, text] of logs)
      expect({ name, found: text.includes(secret) }).toEqual({ name, found: false });
    const [own = ''] = [...logs.keys()].filter((name) => /^logged-site-[0-9a-f]{8}\.log$/u.test(name));
    const text = logs.get(own) ?? '';
    expect(text).toMatch(/^\d{4}-\d\d-\d\dT[\d:]+\S* "GET \/measures\/ HTTP\/1\.1" 200 \d+$/mu);
    expect(text).toMatch(/"GET \/nothing HTTP\/1\.1" 404 /u);
    expect(text).toMatch(/"POST \/ HTTP\/1\.1" 405 /u);
    // What a malformed request asked for may be missing; nothing else is ever added.
    const line = /^\d{4}-\d\d-\d\dT[\d:]+\S* "(?:[A-Z]+|-) [^?" ]* (?:HTTP\/\d\.\d|-)?" \d{3} \d+$/u;
    expect(
      text
        .trim()
        .split('\n')
        .filter((entry) => !line.test(entry)),
    ).toEqual([]);
    expect(text).not.toContain('127.0.0.1');
    expect(text.trim().split('\n').length).toBeGreaterThanOrEqual(requests.length);
    expect(logs.get('access.log')).toBe('');
  });
  it('of nginx as it comes keep both, which is why the block has its own', async () => {
    const server = await startNginx(await writeSite('other'));
    for (const request of requests) await send(server.plainOrigin, `${request}\r\nConnection: close\r\n\r\n`);
    const logs = await readLogs(server.logs);
    await server.stop();
    expect(logs.get('plain.log')).toContain(secret);
    expect(logs.get('plain.log')).toContain('127.0.0.1');
    expect(logs.get('error.log')).toContain(secret);
  });
});
