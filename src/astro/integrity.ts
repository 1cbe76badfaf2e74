/**
 * Astro integration: checks the content before anything is built, and stops with every finding at once. In development
 * it checks again at every change and shows the findings in the browser.
 */
import { relative } from 'node:path';
import type { AstroIntegration } from 'astro';
import { formatProblem, type Problem } from '../check/problem.ts';
import { checkFolder } from '../reading/check-folder.ts';
import { contentFolder } from '../reading/content-folder.ts';
import { checkOnce } from './checked-content.ts';

export function integrity(): AstroIntegration {
  return {
    name: 'integrity',
    hooks: {
      'astro:config:setup': async ({ command, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        const { problems } = await checkOnce();
        for (const problem of problems) logger[isError(problem) ? 'error' : 'warn'](format(problem));
        const errors = problems.filter(isError).length;
        // In development the site goes on with what is left, and the browser shows what is wrong.
        if (errors === 0 || command === 'dev') return;
        // A stack trace would bury the findings.
        const failure = new Error(`The content has ${errors} errors; nothing was built.`);
        failure.stack = '';
        throw failure;
      },
      'astro:server:setup': ({ server, logger }) => {
        const show = async () => {
          const errors = (await checkFolder()).problems.filter(isError);
          for (const problem of errors) logger.error(format(problem));
          // The loaders read the same change at the same moment; a page that reloads before them shows the old text.
          if (errors.length === 0) await new Promise((done) => setTimeout(done, 1_000));
          server.ws.send(errors.length === 0 ? { type: 'full-reload' } : overlay(errors));
        };
        // A page that opens while something is wrong shows it as well.
        server.ws.on('connection', async () => {
          const errors = (await checkFolder()).problems.filter(isError);
          if (errors.length > 0) server.ws.send(overlay(errors));
        });
        server.watcher.add(contentFolder());
        server.watcher.on('all', (_, file) => {
          if (file.startsWith(contentFolder())) void show();
        });
      },
    },
  };
}

const isError = ({ severity }: Problem) => severity === 'error';

const format = (problem: Problem) => formatProblem(problem, relative('.', contentFolder()) || '.');

function overlay(errors: readonly Problem[]) {
  const [first] = errors;
  return {
    type: 'error' as const,
    err: {
      message: errors.map(format).join('\n\n'),
      stack: '',
      plugin: 'integrity',
      ...(first && {
        loc: { file: `${contentFolder()}/${first.file}`, line: first.line, column: first.column },
      }),
    },
  };
}
