/** Starts nginx with a generated configuration on a free local port. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildNginxConfig } from '../../src/release/nginx-config.ts';

async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise<void>((done) => server.close(() => done()));
  if (address === null || typeof address === 'string') throw new Error('There is no port.');
  return address.port;
}

interface RunningServer {
  readonly origin: string;
  /** Folder of all logs: those of the generated server blocks, and nginx’s own. */
  readonly logs: string;
  /** Where the second release is served, when there is one. */
  readonly secondOrigin: string;
  /** An empty server without the generated configuration, with nginx’s default log. */
  readonly plainOrigin: string;
  readonly stop: () => Promise<void>;
}

/**
 * @param root folder that the server delivers; may be a link that is swapped while it runs
 * @param second another release that the same server delivers
 * @param base path below which the site lies, with slashes at both ends
 */
export async function startNginx(root: string, second?: string, base = '/'): Promise<RunningServer> {
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'));
  const [port, secondPort, plainPort] = [await findPort(), await findPort(), await findPort()];
  const logs = join(folder, 'logs');
  await mkdir(logs);
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const config = `
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    daemon off;
    worker_processes 2;
    pid ${folder}/nginx.pid;
    error_log ${logs}/error.log info;
    load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
    events {}
    http {
      access_log ${logs}/access.log combined;
      ${temp.join('\n')}
      ${buildNginxConfig({ root, base, listen: `127.0.0.1:${port}`, logs })}
      ${second === undefined ? '' : buildNginxConfig({ root: second, listen: `127.0.0.1:${secondPort}`, logs })}
      server {
        listen 127.0.0.1:${plainPort};
        access_log ${logs}/plain.log combined;
        root ${folder};
      }
    }
  `;
  const file = join(folder, 'nginx.conf');
  await writeFile(file, config);
  const server: ChildProcess = spawn('nginx', ['-p', folder, '-c', file, '-e', `${logs}/error.log`], {
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
    logs,
    secondOrigin: `http://127.0.0.1:${secondPort}`,
    plainOrigin: `http://127.0.0.1:${plainPort}`,
    stop: async () => {
      const ended = new Promise<void>((done) => server.once('exit', () => done()));
      server.kill('SIGQUIT');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
