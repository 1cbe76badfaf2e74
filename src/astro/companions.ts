/**
 * Astro integration: writes what lies beside the pages, the Markdown twin of each and the data files of each record. That is
 * more than the pages themselves, and Astro would take as long for each file as for a page; so threads write it, while
 * Astro still makes pages. In development the endpoint serves the data files, and there are no twins.
 */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import Tinypool from 'tinypool';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { checkedContent } from './checked-content.ts';
import type { ThreadData } from './companion-thread.ts';
import { listenForPages } from './page-channel.ts';

type Thread = typeof import('./companion-thread.ts');

/** Pages that wait for a thread in memory; what comes then is read from the disk when Astro has finished. */
const mostWaiting = 50;

export function companions(): AstroIntegration {
  let base = '/';
  let folder = '';
  let work: Work | undefined;
  return {
    name: 'companions',
    hooks: {
      'astro:config:setup': ({ command, addMiddleware }) => {
        if (command === 'build')
          addMiddleware({ entrypoint: new URL('tell-pages.ts', import.meta.url), order: 'post' });
      },
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/u, '/');
        folder = fileURLToPath(config.outDir);
      },
      // From here on, Astro does not empty the folder any more.
      'astro:build:setup': async () => {
        work ??= startWork(await checkedContent(), folder, base);
      },
      'astro:build:done': async () => work?.finish(),
    },
  };
}

interface Work {
  /** Ends when everything is written. @throws what a thread could not do */
  readonly finish: () => Promise<void>;
}

function startWork(knowledgeBase: KnowledgeBase, folder: string, base: string): Work {
  const pool = new Tinypool({
    filename: new URL('companion-thread.ts', import.meta.url).href,
    maxThreads: availableParallelism(),
    workerData: { folder, base, city: knowledgeBase.city } satisfies ThreadData,
  });
  const begun: Promise<unknown>[] = [];
  const later: string[] = [];
  const begin = (name: keyof Thread, task: Parameters<Thread[typeof name]>[0]) => {
    const writing = pool.run(task, { name });
    // Until the end nobody listens; who then waits for it hears what went wrong.
    writing.catch(() => undefined);
    begun.push(writing);
  };
  begin('writeRecords', knowledgeBase);
  const stopListening = listenForPages(({ path: address, html }) => {
    const path = address.slice(base.length);
    if (pool.queueSize < mostWaiting) begin('writeTwin', { path, html });
    else later.push(path);
  });
  return {
    finish: async () => {
      stopListening();
      for (const path of later) begin('writeTwin', { path });
      await Promise.all(begun);
      await pool.destroy();
    },
  };
}
