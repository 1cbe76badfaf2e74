/** What rests on a source: everything that quotes one of its sections, and the paper numbers that occur in it. */
import { type Edition, isInEdition } from '../model/edition.ts';
import { folders, type Kind, schemaOf, singletons } from '../model/kinds.ts';
import { groupBy, type KnowledgeBase } from '../model/knowledge-base.ts';
import type { Measure } from '../model/measure.ts';
import { memoise } from '../model/memoise.ts';
import { type PaperNumber, paperNumbersIn } from '../model/paper-number.ts';
import { paperNumbersOf, type Source } from '../model/source.ts';
import { walk } from '../model/walk.ts';

export interface Citation {
  readonly kind: Kind;
  readonly id: string;
}

/**
 * Records that quote a section, each once, in the order of kinds and ids.
 *
 * @param section left out for what a source as a whole is told to say
 */
export function citationsOf(knowledgeBase: KnowledgeBase, source: string, section = ''): readonly Citation[] {
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
      const place = value as { source?: unknown; section?: unknown; statement?: unknown } | null;
      if (typeof place?.source !== 'string') continue;
      if (typeof place.section !== 'string' && place.statement === undefined) continue;
      const key = `${place.source} ${place.section ?? ''}`;
      const list = all.get(key) ?? [];
      if (!list.some((other) => other.kind === kind && other.id === id)) list.push({ kind, id });
      all.set(key, list);
    }
  }
  return all;
});

/** Numbers of council papers that the quotations of a measure name, in the city's spelling. */
export function paperNumbersOfMeasure(
  { evidence, links }: Pick<Measure, 'evidence' | 'links'>,
  paperNumber: PaperNumber,
): readonly string[] {
  const quotations = [...evidence, ...links.flatMap((link) => link.evidence ?? [])];
  return paperNumbersIn(quotations.map(({ quote }) => quote).join(' · '), paperNumber);
}

export interface PaperNumberEntry {
  /** In the city's spelling. */
  readonly number: string;
  /** Sources that bear or mention it. */
  readonly sources: readonly Source[];
  /** Measures of the edition that were introduced from it: their quotations name it. */
  readonly measures: readonly Measure[];
}

/** Numbers of council papers that sources or quotations name, with what they lead to, in the order of the numbers. */
export function paperNumberEntries(knowledgeBase: KnowledgeBase, edition: Edition): PaperNumberEntry[] {
  const { paperNumber, editions } = knowledgeBase.city;
  const sources = groupBy(knowledgeBase.sources, (source) => paperNumbersOf(source, paperNumber));
  const measures = groupBy(
    knowledgeBase.measures.filter((measure) => isInEdition(measure, edition, editions)),
    (measure) => paperNumbersOfMeasure(measure, paperNumber),
  );
  return [...new Set([...sources.keys(), ...measures.keys()])].sort().map((number) => ({
    number,
    sources: sources.get(number) ?? [],
    measures: measures.get(number) ?? [],
  }));
}
