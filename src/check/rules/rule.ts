/** What a rule is, and what it is given. */

import type { TranslationLock } from '../../derived/translations.ts';
import type { City } from '../../model/city.ts';
import type { Edition } from '../../model/edition.ts';
import type { Fingerprint } from '../../model/fingerprint.ts';
import { type Kind, type RecordOf, type Singleton, schemaOf } from '../../model/kinds.ts';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import { sameInAllLanguages } from '../../model/localized.ts';
import { memoise } from '../../model/memoise.ts';
import { type Path, type SchemaNode, walk } from '../../model/walk.ts';
import type { ParsedFile } from '../content-file.ts';
import type { Fault, FaultKinds, TextPosition } from '../fault.ts';
import type { Ids } from '../ids.ts';

/** A record that passed its schema, with its file. */
export interface CheckedRecord<SomeKind extends Kind = Kind> {
  readonly kind: SomeKind;
  readonly id: string;
  readonly file: string;
  readonly data: RecordOf<SomeKind>;
  readonly parsed: ParsedFile;
}

/** What the check cannot know by itself; from outside, since only the build has the libraries and makes the pages. */
export interface Outside {
  /** Faults of a text in MDX. */
  readonly findMdxFaults: FindMdxFaults;
  /** Links and headings of a text in MDX. */
  readonly findMdxLinks: FindMdxLinks;
  /** Addresses of all pages that the records might make, so that none collides. */
  readonly listAddresses: ListAddresses;
  /** Pages that the records make for certain. */
  readonly listPages: ListPages;
  /** Addresses of the requests for information that the site offers. */
  readonly listRequestAddresses: ListRequestAddresses;
  /** Path of the site below its host, with slashes at both ends. */
  readonly base: string;
}

export interface RuleContext extends Outside {
  /** Records that passed their schema; a rule must not conclude from one that is missing here. */
  readonly records: readonly CheckedRecord[];
  /**
   * Ids that exist, with the file each stands in; those of records that failed their schema too. Without a kind of which a
   * list could not be read.
   */
  readonly ids: Ids;
  readonly fingerprints: ReadonlyMap<string, Fingerprint>;
  /** Text of every file that could be decoded, by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** Sources that have a file for their fingerprint, whether or not it could be read. */
  readonly fingerprinted: ReadonlySet<string>;
  /** Paths of all prose files (MDX), whether or not they could be read. */
  readonly prose: ReadonlySet<string>;
  /** Which translations were accepted; undefined when none ever was. */
  readonly translations: TranslationLock | undefined;
  /** Undefined while city.yaml is missing or invalid. */
  readonly city: City | undefined;
  /** Undefined while a record that all others need is missing or invalid. */
  readonly knowledgeBase: KnowledgeBase | undefined;
  /** True when every record passed its schema, so that what is missing is really missing. */
  readonly complete: boolean;
  /** Day of the check as YYYY-MM-DD. */
  readonly today: string;
}

/** A place in an MDX file where it does not compile, or where it holds code. */
export interface MdxFault {
  readonly kind: 'syntax' | 'code';
  readonly position: TextPosition;
  /** What is wrong, or what the code is. */
  readonly detail: string;
}

export type ListAddresses = (knowledgeBase: KnowledgeBase) => readonly string[];

export type FindMdxFaults = (text: string) => readonly MdxFault[];

/** Where a text in MDX leads to, and the fragments of its headings, by which others lead to it. */
export interface MdxLinks {
  readonly links: readonly { readonly address: string; readonly position: TextPosition }[];
  readonly headings: readonly string[];
}

export type FindMdxLinks = (text: string) => MdxLinks;

export interface SitePage {
  /** Path below the site's base, without leading slash. */
  readonly path: string;
  /** Fragments that records and the page itself give; those of the headings of its prose not. */
  readonly fragments: () => readonly string[];
  /** File of the prose that it shows, below the content folder. */
  readonly prose?: string | undefined;
}

/** @param prose files of prose, below the content folder */
export type ListPages = (knowledgeBase: KnowledgeBase, prose: Iterable<string>) => readonly SitePage[];

/** The address that carries the request about a gap, by its id. */
export type ListRequestAddresses = (
  knowledgeBase: KnowledgeBase,
  base: string,
) => readonly { readonly gap: string; readonly address: string }[];

export interface Rule extends FaultKinds {
  readonly check: (context: RuleContext) => Iterable<Fault>;
}

/** Records of one kind, in the order of their files. */
export function recordsOf<SomeKind extends Kind>(
  { records }: Pick<RuleContext, 'records'>,
  kind: SomeKind,
): CheckedRecord<SomeKind>[] {
  return records.filter((record): record is CheckedRecord<SomeKind> => record.kind === kind);
}

/** The record of a kind that has only one. */
export function findRecord<Name extends Singleton>(
  records: readonly CheckedRecord[],
  name: Name,
): CheckedRecord<Name> | undefined {
  return recordsOf({ records }, name)[0];
}

/** Every node of every record, with the record. */
export function* nodesOf(context: RuleContext): Generator<{ record: CheckedRecord; node: SchemaNode }> {
  for (const record of context.records) for (const node of walkRecord(record)) yield { record, node };
}

/** Many rules look at every node; a record is walked once. */
const walkRecord = memoise(({ kind, data }: CheckedRecord) => [...walk(schemaOf(kind), data)]);

/** Name of an edition in the city's first language; its id where the name lacks that, which another rule reports. */
export function editionName({ name, id }: Edition, { languages: [first = ''] }: City): string {
  return name[first] ?? name[sameInAllLanguages] ?? id;
}

export interface TargetPlace {
  readonly id: string;
  readonly file: string;
  readonly path: Path;
}

/** Where each claim and commitment stands. */
export function targetPlaces(context: RuleContext): TargetPlace[] {
  return [
    ...recordsOf(context, 'principles').flatMap(({ file, data }) =>
      data.claims.map(({ id }, index) => ({ id, file, path: ['claims', index, 'id'] })),
    ),
    ...recordsOf(context, 'fields').flatMap(({ file, data }) =>
      data.commitments.map(({ id }, index) => ({ id, file, path: ['commitments', index, 'id'] })),
    ),
  ];
}
