/** Astro loaders for records: the same parser and schemas as the checker, so that nothing is read in two ways. */
import { join } from 'node:path';
import type { Loader } from 'astro/loaders';
import { parseFile } from '../check/content-file.ts';
import type { Folder, Singleton } from '../model/kinds.ts';
import { contentFolder, readContentFolder } from '../reading/content-folder.ts';

/** Loads the records of a folder; each file's name is the record's id. */
export function folderLoader(folder: Folder): Loader {
  return fileLoader(folder, (path) => new RegExp(`^${folder}/([^/]+)\\.yaml$`, 'u').exec(path)?.[1]);
}

/** Loads a single record; its id is its name. */
export function singletonLoader(name: Singleton): Loader {
  return fileLoader(name, (path) => (path === `${name}.yaml` ? name : undefined));
}

/** Loads the fingerprints; the id of each is that of its source. */
export function fingerprintLoader(): Loader {
  return fileLoader('fingerprints', (path) => /^sources\/([^/]+)\.fingerprint\.json$/u.exec(path)?.[1]);
}

function fileLoader(name: string, idOf: (path: string) => string | undefined): Loader {
  return {
    name: `records:${name}`,
    async load({ store, parseData, watcher }) {
      const load = async () => {
        store.clear();
        const isWanted = (path: string) => idOf(path) !== undefined;
        for (const file of await readContentFolder(contentFolder(), isWanted)) {
          const id = idOf(file.path);
          if (id === undefined) continue;
          // What cannot be parsed has been reported by the check before; in dev the page shows what is left.
          const { parsed } = parseFile(file);
          if (!parsed) continue;
          const data = await parseData({ id, data: parsed.data as Record<string, unknown> });
          store.set({ id, data });
        }
      };
      await load();
      watcher?.add(contentFolder());
      watcher?.on('all', async (_, changed) => {
        const path = changed.startsWith(contentFolder())
          ? changed.slice(join(contentFolder(), '/').length).replaceAll('\\', '/')
          : '';
        if (idOf(path) !== undefined) await load();
      });
    },
  };
}
