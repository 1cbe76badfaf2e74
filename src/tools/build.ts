/**
 * `npm run build [-- --log]`: checks the content and builds the site; says what was built, findings about the content
 * and nothing else, unless everything is wanted. Exit 1 when it fails, which then has said why.
 */
import { runBuild } from './built.ts';
import { readCommand } from './command.ts';

const { flags } = readCommand({
  name: 'build',
  help: 'Prüft die Inhalte und baut die Website.',
  flags: { log: { type: 'boolean', help: 'zeigt alles, was der Bau meldet' } },
});
await runBuild(flags.log === true);
