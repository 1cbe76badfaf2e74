/** Starts nginx with a generated configuration on a free local port. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildNginxConfig } from '../../src/release/http-headers.ts';

async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise<void>((done) => server.close(() => done()));
  if (address === null || typeof address === 'string') throw new Error('There is no port.');
  return address.port;
}

/** @param root folder that the server delivers; may be a link that is swapped while it runs */
export async function startNginx(root: string): Promise<{ origin: string; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'));
  const port = await findPort();
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const config = `
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    daemon off;
    worker_processes 2;
    pid ${folder}/nginx.pid;
    error_log ${folder}/error.log;
    load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
    events {}
    http {
      access_log off;
      ${temp.join('\n')}
      ${buildNginxConfig({ root, listen: `127.0.0.1:${port}` })}
    }
  `;
  const file = join(folder, 'nginx.conf');
  await writeFile(file, config);
  const server: ChildProcess = spawn('nginx', ['-p', folder, '-c', file, '-e', `${folder}/error.log`], {
    env: { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin` },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  server.stderr?.on('data', (data: Buffer) => {
    complaint += data.toString();
  });
  const origin = `http://127.0.0.1:${port}`;
  for (let attempt = 0; ; attempt += 1) {
    const answer = await fetch(`${origin}/robots.txt`).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer) break;
    if (attempt > 100 || server.exitCode !== null) throw new Error(`nginx did not start: ${complaint}`);
    await new Promise((done) => setTimeout(done, 50));
  }
  return {
    origin,
    stop: async () => {
      const ended = new Promise<void>((done) => server.once('exit', () => done()));
      server.kill('SIGQUIT');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
