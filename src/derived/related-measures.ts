/** Measures related to one: by what the records name, else by the claims, fields and departments that they share. */
import { byIdOrder, groupBy, type KnowledgeBase } from '../model/knowledge-base.ts';
import type { Measure } from '../model/measure.ts';
import { memoise } from '../model/memoise.ts';

/** Why a measure is related to another; the strongest reason first. */
export const relatedReasons = ['whole', 'part', 'see-also', 'claim', 'field', 'department'] as const;
export type RelatedReason = (typeof relatedReasons)[number];

/** Measures with the same claims, fields and departments; related to others in the same degree, whichever they are. */
interface Alike {
  readonly claims: ReadonlySet<string>;
  readonly fields: readonly string[];
  readonly departments: readonly string[];
  /** In the order of their ids. */
  readonly measures: readonly Measure[];
}

/** Comparing every measure with every other would take minutes for thousands; those that are alike are compared once. */
const groupAlike = memoise((knowledgeBase: KnowledgeBase): ReadonlyMap<string, Alike> => {
  const byKey = groupBy(knowledgeBase.measures, (measure) => [keyOf(knowledgeBase, measure)]);
  return new Map(
    [...byKey].map(([key, measures]) => {
      const [first] = measures;
      return [
        key,
        {
          claims: new Set(first ? claimsOf(knowledgeBase, first) : []),
          fields: first?.fields ?? [],
          departments: first?.departments ?? [],
          measures,
        },
      ];
    }),
  );
});

function claimsOf(knowledgeBase: KnowledgeBase, measure: Measure): string[] {
  return measure.links
    .map(({ target }) => target)
    .filter((id) => knowledgeBase.targetById.get(id)?.kind === 'claim');
}

function keyOf(knowledgeBase: KnowledgeBase, measure: Measure): string {
  const lists = [claimsOf(knowledgeBase, measure), measure.fields, measure.departments];
  return lists.map((ids) => [...ids].sort().join(' ')).join('|');
}

/** Groups by how much they share with one, most first; those that share nothing are left out. */
const rankAlike = memoise((knowledgeBase: KnowledgeBase) =>
  memoise((one: Alike) =>
    [...groupAlike(knowledgeBase).values()]
      .flatMap((alike) => {
        const claims = [...alike.claims].filter((id) => one.claims.has(id)).length;
        const fields = alike.fields.filter((id) => one.fields.includes(id)).length;
        const departments = alike.departments.filter((id) => one.departments.includes(id)).length;
        const reason =
          claims > 0 ? 'claim' : fields > 0 ? 'field' : departments > 0 ? 'department' : undefined;
        return reason ? [{ reason, shared: claims * 9 + fields * 3 + departments, alike } as const] : [];
      })
      .sort(byReasonAndShare),
  ),
);

interface Related {
  readonly reason: RelatedReason;
  readonly shared: number;
}

const byReasonAndShare = (a: Related, b: Related) =>
  relatedReasons.indexOf(a.reason) - relatedReasons.indexOf(b.reason) || b.shared - a.shared;

/**
 * Measures related to one: its whole and parts, those it points to, then those that share most claims, fields and
 * departments. Stable: the same records give the same order.
 *
 * @param most how many at the most
 */
export function relatedMeasures(
  knowledgeBase: KnowledgeBase,
  measure: Measure,
  most = 6,
): { measure: Measure; reason: RelatedReason }[] {
  const groups = groupAlike(knowledgeBase);
  const own = groups.get(keyOf(knowledgeBase, measure));
  const ranked = own ? rankAlike(knowledgeBase)(own) : [];
  const sharedWith = (other: Measure) =>
    ranked.find(({ alike }) => alike === groups.get(keyOf(knowledgeBase, other)))?.shared ?? 0;
  const named = namedRelations(knowledgeBase, measure).map(({ measure: other, reason }) => ({
    measure: other,
    reason,
    shared: sharedWith(other),
  }));
  const known = new Set([measure.id, ...named.map(({ measure: other }) => other.id)]);
  const found: { measure: Measure; reason: RelatedReason; shared: number }[] = [...named];
  for (let first = 0; first < ranked.length && found.length < most; ) {
    const { reason, shared } = ranked[first] ?? { reason: 'claim', shared: 0 };
    // Groups that share equally much are one, in the order of their measures' ids.
    let last = first;
    while (ranked[last]?.reason === reason && ranked[last]?.shared === shared) last += 1;
    const equal = ranked.slice(first, last).flatMap(({ alike }) => takeUnknown(alike.measures, known, most));
    found.push(...equal.sort(byIdOrder).map((other) => ({ measure: other, reason, shared })));
    first = last;
  }
  return found
    .sort((a, b) => byReasonAndShare(a, b) || byIdOrder(a.measure, b.measure))
    .slice(0, most)
    .map(({ measure: other, reason }) => ({ measure: other, reason }));
}

/** The first of a list that are not known yet. */
function takeUnknown(measures: readonly Measure[], known: ReadonlySet<string>, most: number): Measure[] {
  const taken: Measure[] = [];
  for (const measure of measures) {
    if (taken.length === most) break;
    if (!known.has(measure.id)) taken.push(measure);
  }
  return taken;
}

/** Relations that the records name: whole, parts, and pointers in either direction. */
function namedRelations(
  knowledgeBase: KnowledgeBase,
  measure: Measure,
): { measure: Measure; reason: RelatedReason }[] {
  const { measureById, partsByMeasure, pointersByMeasure } = knowledgeBase;
  const found = new Map<string, { measure: Measure; reason: RelatedReason }>();
  const add = (other: Measure | undefined, reason: RelatedReason) => {
    if (other && other.id !== measure.id && !found.has(other.id))
      found.set(other.id, { measure: other, reason });
  };
  if (measure.partOf !== undefined) add(measureById.get(measure.partOf), 'whole');
  for (const part of partsByMeasure.get(measure.id) ?? []) add(part, 'part');
  for (const id of measure.seeAlso ?? []) add(measureById.get(id), 'see-also');
  for (const other of pointersByMeasure.get(measure.id) ?? []) add(other, 'see-also');
  return [...found.values()];
}
