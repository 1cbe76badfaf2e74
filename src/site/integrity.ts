/** Astro integration: checks the content before anything is built, and stops with every finding at once. */
import { relative } from 'node:path';
import type { AstroIntegration } from 'astro';
import { checkContent, formatProblem } from '../domain/check.ts';
import { contentFolder, readContentFolder, today } from './content-folder.ts';

export function integrity(): AstroIntegration {
  return {
    name: 'integrity',
    hooks: {
      'astro:config:setup': async ({ command, logger }) => {
        if (command !== 'build') return;
        const folder = contentFolder();
        const { problems } = checkContent(await readContentFolder(folder), { today: today() });
        for (const problem of problems) {
          const line = formatProblem(problem, relative('.', folder) || '.');
          if (problem.severity === 'error') logger.error(line);
          else logger.warn(line);
        }
        const errors = problems.filter(({ severity }) => severity === 'error').length;
        if (errors === 0) return;
        // A stack trace would bury the findings.
        const failure = new Error(`The content has ${errors} errors; nothing was built.`);
        failure.stack = '';
        throw failure;
      },
    },
  };
}
