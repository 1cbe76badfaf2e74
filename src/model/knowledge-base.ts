/**
 * The knowledge base: all records joined, every link readable in both directions. Built from records that passed
 * their schemas; that references hold is checked by the rules.
 */

import type { Fingerprint } from '../domain/fingerprint.ts';
import type { City } from './city.ts';
import type { Coalition } from './coalition.ts';
import type { Crosswalk, Pair } from './crosswalk.ts';
import type { Department } from './department.ts';
import { type Edition, sortEditions } from './edition.ts';
import type { Commitment, Field } from './field.ts';
import type { Gap } from './gap.ts';
import type { Guideline } from './guideline.ts';
import type { Link, Measure } from './measure.ts';
import type { Claim, Principle } from './principle.ts';
import type { Proceeding } from './proceeding.ts';
import type { Question } from './question.ts';
import type { Source } from './source.ts';
import type { Statement } from './statement.ts';
import type { Tenet } from './tenet.ts';
import type { Term } from './term.ts';

/** All records by kind, as the files give them. */
export interface Records {
  readonly city: City;
  readonly coalition: Coalition;
  readonly proceeding: Proceeding;
  readonly guideline: Guideline;
  readonly crosswalk: Crosswalk;
  readonly principles: readonly Principle[];
  readonly fields: readonly Field[];
  readonly measures: readonly Measure[];
  readonly gaps: readonly Gap[];
  readonly departments: readonly Department[];
  readonly statements: readonly Statement[];
  readonly sources: readonly Source[];
  readonly fingerprints: readonly Fingerprint[];
  readonly tenets: readonly Tenet[];
  readonly questions: readonly Question[];
  readonly terms: readonly Term[];
}

/** A claim with its principle, or a commitment with its field. */
export type Target =
  | (Claim & { readonly kind: 'claim'; readonly parent: Principle })
  | (Commitment & { readonly kind: 'commitment'; readonly parent: Field });

export interface IncomingLink {
  readonly measure: Measure;
  readonly link: Link;
}

export interface KnowledgeBase extends Records {
  /** Oldest first. */
  readonly editions: readonly Edition[];
  readonly claims: readonly Extract<Target, { kind: 'claim' }>[];
  readonly commitments: readonly Extract<Target, { kind: 'commitment' }>[];
  /** Claims in the order of the principles, then commitments in the order of the fields. */
  readonly targets: readonly Target[];
  readonly targetById: ReadonlyMap<string, Target>;
  readonly principleById: ReadonlyMap<string, Principle>;
  readonly fieldById: ReadonlyMap<string, Field>;
  readonly measureById: ReadonlyMap<string, Measure>;
  readonly gapById: ReadonlyMap<string, Gap>;
  readonly departmentById: ReadonlyMap<string, Department>;
  readonly statementById: ReadonlyMap<string, Statement>;
  readonly sourceById: ReadonlyMap<string, Source>;
  readonly fingerprintById: ReadonlyMap<string, Fingerprint>;
  /** Links by the claim or commitment that they lead to. */
  readonly linksByTarget: ReadonlyMap<string, readonly IncomingLink[]>;
  readonly gapsByTarget: ReadonlyMap<string, readonly Gap[]>;
  readonly measuresByDepartment: ReadonlyMap<string, readonly Measure[]>;
  readonly measuresByField: ReadonlyMap<string, readonly Measure[]>;
  readonly partsByMeasure: ReadonlyMap<string, readonly Measure[]>;
  /** Measures that point to one with `seeAlso`. */
  readonly pointersByMeasure: ReadonlyMap<string, readonly Measure[]>;
  readonly statementsByDepartment: ReadonlyMap<string, readonly Statement[]>;
}

function byId<Value extends { readonly id: string }>(values: readonly Value[]): Map<string, Value> {
  return new Map(values.map((value) => [value.id, value]));
}

function groupBy<Value, Key>(
  values: readonly Value[],
  keysOf: (value: Value) => readonly Key[],
): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    for (const key of keysOf(value)) {
      const group = groups.get(key);
      if (group) group.push(value);
      else groups.set(key, [value]);
    }
  }
  return groups;
}

const byNumber = (a: { number: number }, b: { number: number }) => a.number - b.number;
const byIdOrder = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Joins the records. The order of every list is fixed (numbers, else ids), so that builds are reproducible. */
export function buildKnowledgeBase(records: Records): KnowledgeBase {
  const principles = [...records.principles].sort(byNumber);
  const fields = [...records.fields].sort(byNumber);
  const measures = [...records.measures].sort(byIdOrder);
  const gaps = [...records.gaps].sort(byIdOrder);
  const departments = [...records.departments].sort(byIdOrder);
  const statements = [...records.statements].sort(byIdOrder);
  const claims = principles.flatMap((parent) =>
    parent.claims.map((claim) => ({ ...claim, kind: 'claim' as const, parent })),
  );
  const commitments = fields.flatMap((parent) =>
    parent.commitments.map((commitment) => ({ ...commitment, kind: 'commitment' as const, parent })),
  );
  const targets: Target[] = [...claims, ...commitments];
  const links = measures.flatMap((measure) => measure.links.map((link) => ({ measure, link })));
  return {
    ...records,
    principles,
    fields,
    measures,
    gaps,
    departments,
    statements,
    sources: [...records.sources].sort(byIdOrder),
    tenets: [...records.tenets].sort((a, b) => a.order - b.order),
    questions: [...records.questions].sort((a, b) => a.order - b.order),
    terms: [...records.terms].sort(byIdOrder),
    editions: sortEditions(records.city.editions),
    claims,
    commitments,
    targets,
    targetById: byId(targets),
    principleById: byId(principles),
    fieldById: byId(fields),
    measureById: byId(measures),
    gapById: byId(gaps),
    departmentById: byId(departments),
    statementById: byId(statements),
    sourceById: byId(records.sources),
    fingerprintById: new Map(records.fingerprints.map((print) => [print.source, print])),
    linksByTarget: groupBy(links, ({ link }) => [link.target]),
    gapsByTarget: groupBy(gaps, (gap) => [gap.target]),
    measuresByDepartment: groupBy(measures, (measure) => measure.departments),
    measuresByField: groupBy(measures, (measure) => measure.fields),
    pointersByMeasure: groupBy(measures, (measure) => measure.seeAlso ?? []),
    partsByMeasure: groupBy(measures, (measure) => (measure.partOf ? [measure.partOf] : [])),
    statementsByDepartment: groupBy(statements, (statement) => [statement.department]),
  };
}

/** The edition whose day is the latest. @throws never: a city has at least one edition. */
export function latestEdition(knowledgeBase: KnowledgeBase): Edition {
  const latest = knowledgeBase.editions.at(-1);
  if (!latest) throw new Error('The city names no edition.');
  return latest;
}

/** Claims of a principle or commitments of a field, as targets. */
export function targetsOf(knowledgeBase: KnowledgeBase, parentId: string): Target[] {
  return knowledgeBase.targets.filter((target) => target.parent.id === parentId);
}

/** One cell of the crosswalk: the pair's relation, and the measures that link to both sides. */
export interface Cell {
  readonly principle: Principle;
  readonly field: Field;
  /** Undefined only while the rule `incomplete-crosswalk` reports that the pair is missing. */
  readonly pair: Pair | undefined;
  /** Measures with a link to a claim of the principle and to a commitment of the field. */
  readonly measures: readonly Measure[];
}

/** Every cell of principles by fields, row by row, the empty ones too. */
export function crosswalkCells(
  knowledgeBase: KnowledgeBase,
  linksOf: (measure: Measure) => readonly Link[] = (measure) => measure.links,
): Cell[] {
  return knowledgeBase.principles.flatMap((principle) =>
    knowledgeBase.fields.map((field) => {
      const claims = new Set(principle.claims.map(({ id }) => id));
      const commitments = new Set(field.commitments.map(({ id }) => id));
      return {
        principle,
        field,
        pair: knowledgeBase.crosswalk.pairs.find(
          (pair) => pair.field === field.id && pair.principle === principle.id,
        ),
        measures: knowledgeBase.measures.filter((measure) => {
          const links = linksOf(measure);
          return (
            links.some(({ target }) => claims.has(target)) &&
            links.some(({ target }) => commitments.has(target))
          );
        }),
      };
    }),
  );
}

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

const alikeGroups = new WeakMap<KnowledgeBase, Map<string, Alike>>();

/** Comparing every measure with every other would take minutes for thousands; those that are alike are compared once. */
function groupAlike(knowledgeBase: KnowledgeBase): Map<string, Alike> {
  let groups = alikeGroups.get(knowledgeBase);
  if (!groups) {
    const byKey = groupBy(knowledgeBase.measures, (measure) => [keyOf(knowledgeBase, measure)]);
    groups = new Map(
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
    alikeGroups.set(knowledgeBase, groups);
  }
  return groups;
}

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
const rankedGroups = new WeakMap<Alike, { reason: RelatedReason; shared: number; alike: Alike }[]>();

function rankAlike(groups: Iterable<Alike>, one: Alike) {
  let ranked = rankedGroups.get(one);
  if (!ranked) {
    ranked = [...groups].flatMap((alike) => {
      const claims = [...alike.claims].filter((id) => one.claims.has(id)).length;
      const fields = alike.fields.filter((id) => one.fields.includes(id)).length;
      const departments = alike.departments.filter((id) => one.departments.includes(id)).length;
      const reason = claims > 0 ? 'claim' : fields > 0 ? 'field' : departments > 0 ? 'department' : undefined;
      return reason ? [{ reason, shared: claims * 9 + fields * 3 + departments, alike } as const] : [];
    });
    ranked.sort(byReasonAndShare);
    rankedGroups.set(one, ranked);
  }
  return ranked;
}

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
  const ranked = own ? rankAlike(groups.values(), own) : [];
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
