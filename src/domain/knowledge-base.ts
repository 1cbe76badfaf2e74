/**
 * The knowledge base: all records joined, every link readable in both directions. Built from records that passed
 * their schemas; that references hold is checked by the rules.
 */
import type { City } from './city.ts';
import type { Coalition } from './coalition.ts';
import type { Crosswalk, Pair } from './crosswalk.ts';
import type { Department } from './department.ts';
import { type Edition, sortEditions } from './edition.ts';
import type { Commitment, Field } from './field.ts';
import type { Fingerprint } from './fingerprint.ts';
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
  const claims = new Set(
    measure.links
      .map(({ target }) => target)
      .filter((id) => knowledgeBase.targetById.get(id)?.kind === 'claim'),
  );
  const scored = knowledgeBase.measures.flatMap((other) => {
    if (other.id === measure.id) return [];
    const shared = {
      claims: other.links.filter(({ target }) => claims.has(target)).length,
      fields: other.fields.filter((id) => measure.fields.includes(id)).length,
      departments: other.departments.filter((id) => measure.departments.includes(id)).length,
    };
    const reason = findReason(measure, other, shared);
    if (!reason) return [];
    return [{ measure: other, reason, shared: shared.claims * 9 + shared.fields * 3 + shared.departments }];
  });
  return scored
    .sort(
      (a, b) =>
        relatedReasons.indexOf(a.reason) - relatedReasons.indexOf(b.reason) ||
        b.shared - a.shared ||
        byIdOrder(a.measure, b.measure),
    )
    .slice(0, most)
    .map(({ measure: other, reason }) => ({ measure: other, reason }));
}

function findReason(
  measure: Measure,
  other: Measure,
  shared: { claims: number; fields: number; departments: number },
): RelatedReason | undefined {
  if (measure.partOf === other.id) return 'whole';
  if (other.partOf === measure.id) return 'part';
  if (measure.seeAlso?.includes(other.id) || other.seeAlso?.includes(measure.id)) return 'see-also';
  if (shared.claims > 0) return 'claim';
  if (shared.fields > 0) return 'field';
  if (shared.departments > 0) return 'department';
  return undefined;
}
