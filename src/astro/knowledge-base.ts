/** Loads the knowledge base from the content collections. */
import { type CollectionKey, getCollection } from 'astro:content';
import { type Folder, folders, type RecordOf, singletons } from '../model/kinds.ts';
import { buildKnowledgeBase, gatherRecords, type KnowledgeBase } from '../model/knowledge-base.ts';
import { oncePerBuild } from './once-per-build.ts';

/** The knowledge base, once per build. */
export const loadKnowledgeBase = oncePerBuild(async (): Promise<KnowledgeBase> => {
  const entries = new Map<string, { readonly id: string; readonly data: unknown }[]>();
  for (const name of [...folders, ...singletons])
    entries.set(name, await getCollection(name as CollectionKey));
  const entriesOf = (name: string) => entries.get(name) ?? [];
  return buildKnowledgeBase(
    gatherRecords({
      // The collections have the schemas of these kinds; Astro loses that for a name that is not literal.
      all: <Kind extends Folder>(kind: Kind) =>
        entriesOf(kind).map(({ id, data }) => ({ ...(data as RecordOf<Kind>), id })),
      single: (name) => {
        const [entry] = entriesOf(name);
        if (!entry) throw new Error(`There is no ${name}.yaml; run npm run check.`);
        return entry.data as RecordOf<typeof name>;
      },
      fingerprints: (await getCollection('fingerprints')).map(({ data }) => data),
    }),
  );
});
