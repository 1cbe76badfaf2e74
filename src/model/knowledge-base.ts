/**
 * The knowledge base: all records joined, every link readable in both directions. Built from records that passed
 * their schemas; that references hold is checked by the rules.
 */

import type { Department } from './department.ts';
import { type Edition, sortEditions } from './edition.ts';
import type { Commitment, Field } from './field.ts';
import type { Fingerprint } from './fingerprint.ts';
import type { Gap } from './gap.ts';
import type { Folder, RecordOf, Singleton } from './kinds.ts';
import type { Link, Measure } from './measure.ts';
import { memoise } from './memoise.ts';
import type { Claim, Principle } from './principle.ts';
import type { Source } from './source.ts';
import type { Statement } from './statement.ts';
import type { Tension } from './tension.ts';

/** A record of a folder with its id. */
export type FolderRecord<SomeFolder extends Folder> = RecordOf<SomeFolder> & { readonly id: string };

/** All records by kind, as the files give them. */
export type Records = { readonly [Name in Singleton]: RecordOf<Name> } & {
  readonly [Kind in Folder]: readonly FolderRecord<Kind>[];
} & { readonly fingerprints: readonly Fingerprint[] };

/** Gathers the records of every kind from wherever they were read. */
export function gatherRecords(read: {
  readonly all: <Kind extends Folder>(kind: Kind) => readonly FolderRecord<Kind>[];
  readonly single: <Name extends Singleton>(name: Name) => RecordOf<Name>;
  readonly fingerprints: readonly Fingerprint[];
}): Records {
  return {
    city: read.single('city'),
    coalition: read.single('coalition'),
    proceeding: read.single('proceeding'),
    guideline: read.single('guideline'),
    crosswalk: read.single('crosswalk'),
    principles: read.all('principles'),
    fields: read.all('fields'),
    measures: read.all('measures'),
    gaps: read.all('gaps'),
    tensions: read.all('tensions'),
    departments: read.all('departments'),
    statements: read.all('statements'),
    sources: read.all('sources'),
    tenets: read.all('tenets'),
    questions: read.all('questions'),
    terms: read.all('terms'),
    readings: read.all('readings'),
    decisions: read.all('decisions'),
    changes: read.all('changes'),
    fingerprints: read.fingerprints,
  };
}

/** A claim with its principle, or a commitment with its field. */
export type Target =
  | (Claim & { readonly kind: 'claim'; readonly parent: Principle })
  | (Commitment & { readonly kind: 'commitment'; readonly parent: Field });

export interface IncomingLink {
  readonly measure: Measure;
  readonly link: Link;
}

export type KnowledgeBase = Records & {
  /** Oldest first. */
  readonly editions: readonly Edition[];
  /** The edition that the records show: the latest, unless they were reduced to an earlier one. */
  readonly edition: Edition;
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
  readonly tensionsByTarget: ReadonlyMap<string, readonly Tension[]>;
  readonly tensionsByMeasure: ReadonlyMap<string, readonly Tension[]>;
  /** By a department that the source names. */
  readonly measuresByDepartment: ReadonlyMap<string, readonly Measure[]>;
  /** By a department that we presume responsible. */
  readonly measuresByPresumption: ReadonlyMap<string, readonly Measure[]>;
  readonly measuresByField: ReadonlyMap<string, readonly Measure[]>;
  readonly partsByMeasure: ReadonlyMap<string, readonly Measure[]>;
  /** Measures that point to one with `seeAlso`. */
  readonly pointersByMeasure: ReadonlyMap<string, readonly Measure[]>;
  readonly statementsByDepartment: ReadonlyMap<string, readonly Statement[]>;
};

function byId<Value extends { readonly id: string }>(values: readonly Value[]): Map<string, Value> {
  return new Map(values.map((value) => [value.id, value]));
}

export function groupBy<Value, Key>(
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
export const byIdOrder = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * Joins the records. The order of every list is fixed (numbers, else ids), so that builds are reproducible.
 *
 * @param edition the one that the records show; the latest when left out
 */
export function buildKnowledgeBase(
  records: Records,
  edition = newestEdition(records.city.editions),
): KnowledgeBase {
  const principles = [...records.principles].sort(byNumber);
  const fields = [...records.fields].sort(byNumber);
  const measures = [...records.measures].sort(byIdOrder);
  const gaps = [...records.gaps].sort(byIdOrder);
  const tensions = [...records.tensions].sort(byIdOrder);
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
    tensions,
    departments,
    statements,
    sources: [...records.sources].sort(byIdOrder),
    tenets: [...records.tenets].sort((a, b) => a.order - b.order),
    questions: [...records.questions].sort((a, b) => a.order - b.order),
    terms: [...records.terms].sort(byIdOrder),
    readings: [...records.readings].sort(byIdOrder),
    decisions: [...records.decisions].sort(byIdOrder),
    changes: [...records.changes].sort(byIdOrder),
    editions: sortEditions(records.city.editions),
    edition,
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
    tensionsByTarget: groupBy(tensions, (tension) => [tension.target]),
    tensionsByMeasure: groupBy(tensions, ({ measure }) => (measure ? [measure] : [])),
    measuresByDepartment: groupBy(measures, (measure) => measure.departments),
    measuresByPresumption: groupBy(measures, ({ presumablyBy = [] }) =>
      presumablyBy.map(({ department }) => department),
    ),
    measuresByField: groupBy(measures, (measure) => measure.fields),
    pointersByMeasure: groupBy(measures, (measure) => measure.seeAlso ?? []),
    partsByMeasure: groupBy(measures, (measure) => (measure.partOf ? [measure.partOf] : [])),
    statementsByDepartment: groupBy(statements, (statement) => [statement.department]),
  };
}

/** The edition whose day is the latest. @throws never: the schema asks for at least one */
function newestEdition(editions: readonly Edition[]): Edition {
  const newest = sortEditions(editions).at(-1);
  if (!newest) throw new Error('The city names no edition.');
  return newest;
}

/** The edition whose day is the latest. */
export function latestEdition({ city }: Pick<KnowledgeBase, 'city'>): Edition {
  return newestEdition(city.editions);
}

const recordsById = memoise(
  (records: readonly { readonly id: string }[]) => new Map(records.map((record) => [record.id, record])),
);

/** The record with an id: every page asks for its own, so a list is not read through each time. */
export function findById<Record extends { readonly id: string }>(
  records: readonly Record[],
  id: string,
): Record | undefined {
  return recordsById(records).get(id) as Record | undefined;
}

/** Claims of a principle or commitments of a field, as targets. */
export function targetsOf(knowledgeBase: KnowledgeBase, parentId: string): Target[] {
  return knowledgeBase.targets.filter((target) => target.parent.id === parentId);
}
