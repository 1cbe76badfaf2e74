/** What rests on a source: everything that quotes one of its sections, and the paper numbers that occur in it. */
import { folders, type Kind, schemaOf, singletons } from '../model/kinds.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { memoise } from '../model/memoise.ts';
import { paperNumbersOf, type Source } from '../model/source.ts';
import { walk } from '../model/walk.ts';

export interface Citation {
  readonly kind: Kind;
  readonly id: string;
}

/** Records that quote a section, each once, in the order of kinds and ids. */
export function citationsOf(
  knowledgeBase: KnowledgeBase,
  source: string,
  section: string,
): readonly Citation[] {
  return collectCitations(knowledgeBase).get(`${source} ${section}`) ?? [];
}

const collectCitations = memoise((knowledgeBase: KnowledgeBase): Map<string, Citation[]> => {
  const all = new Map<string, Citation[]>();
  const records = [
    ...folders.flatMap((kind) =>
      knowledgeBase[kind].map((data) => ({ kind: kind as Kind, id: data.id, data: data as object })),
    ),
    ...singletons.map((kind) => ({
      kind: kind as Kind,
      id: kind as string,
      data: knowledgeBase[kind] as object,
    })),
  ];
  for (const { kind, id, data } of records) {
    for (const { value } of walk(schemaOf(kind), data)) {
      const place = value as { source?: unknown; section?: unknown } | null;
      if (typeof place?.source !== 'string' || typeof place.section !== 'string') continue;
      const key = `${place.source} ${place.section}`;
      const list = all.get(key) ?? [];
      if (!list.some((other) => other.kind === kind && other.id === id)) list.push({ kind, id });
      all.set(key, list);
    }
  }
  return all;
});

/** Numbers of council papers that sources bear or mention, in the city's spelling, with these sources. */
export function sourcesByPaperNumber(
  knowledgeBase: KnowledgeBase,
): { readonly number: string; readonly sources: readonly Source[] }[] {
  const found = new Map<string, Source[]>();
  for (const source of knowledgeBase.sources) {
    for (const number of paperNumbersOf(source, knowledgeBase.city.paperNumber)) {
      found.set(number, [...(found.get(number) ?? []), source]);
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([number, sources]) => ({ number, sources }));
}
