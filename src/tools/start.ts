/**
 * `npm start [-- --log --port <number>]`: builds the site, serves it on this machine and says its address, in the last
 * line.
 */
import { preview } from 'astro';
import { say } from '../authoring/wording.ts';
import { readSiteBase } from '../reading/site-base.ts';
import { runBuild } from './built.ts';
import { readCommand, stop } from './command.ts';

const { flags } = readCommand({
  name: 'start',
  help: 'Baut die Website und zeigt sie auf diesem Rechner.',
  flags: {
    log: { type: 'boolean', help: 'zeigt alles, was der Bau meldet' },
    port: { type: 'string', help: 'Nummer des Anschlusses; sonst 4321 oder der nächste freie' },
  },
});
const { port } = flags;
if (port !== undefined && !/^[1-9]\d{0,4}$/u.test(port)) stop(say('bad-port', { port }));
await runBuild(flags.log === true);
const server = await preview({
  logLevel: 'error',
  ...(port === undefined ? {} : { server: { port: Number(port) } }),
});
console.log(say('serving'));
console.log(`http://${server.host ?? 'localhost'}:${server.port}${readSiteBase()}`);
await server.closed();
