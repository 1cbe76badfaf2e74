/** Loads the knowledge base from the content collections, once per build. */
import { type CollectionKey, getCollection } from 'astro:content';
import { folders, singletons } from '../model/kinds.ts';
import { buildKnowledgeBase, type KnowledgeBase, type Records } from '../model/knowledge-base.ts';

let loaded: Promise<KnowledgeBase> | undefined;

/** The knowledge base. In development it is built anew for every page, so that edits show. */
export function loadKnowledgeBase(): Promise<KnowledgeBase> {
  if (import.meta.env.DEV) return load();
  loaded ??= load();
  return loaded;
}

async function load(): Promise<KnowledgeBase> {
  const records: Record<string, unknown> = {
    fingerprints: (await getCollection('fingerprints')).map(({ data }) => data),
  };
  for (const name of folders) {
    const entries = await getCollection(name as CollectionKey);
    records[name] = entries.map(({ id, data }) => ({ ...(data as object), id }));
  }
  for (const name of singletons) {
    const [entry] = await getCollection(name as CollectionKey);
    if (!entry) throw new Error(`There is no ${name}.yaml; run npm run check.`);
    records[name] = entry.data;
  }
  return buildKnowledgeBase(records as unknown as Records);
}
