/** Ids that exist, by what may refer to them; read leniently, so that a fault elsewhere breaks no reference. */
import type { ReferenceKind } from '../model/id.ts';
import { folders, isFolder, type Kind } from '../model/kinds.ts';

/** Per kind of reference the ids, each with the file it stands in. */
export type Ids = ReadonlyMap<ReferenceKind, ReadonlyMap<string, string>>;

/** Lists of things inside records that have ids of their own, and what refers to them. */
const innerLists: Readonly<Partial<Record<Kind, readonly [list: string, kind: ReferenceKind]>>> = {
  principles: ['claims', 'targets'],
  fields: ['commitments', 'targets'],
  city: ['editions', 'editions'],
};

/** Kinds of record that a bullet of a source may name. */
const bulletKinds: readonly Kind[] = ['measures', 'tenets', 'fields'];

/** A record, with its data as far as the file could be parsed. */
export interface ReadFile {
  readonly kind: Kind;
  readonly id: string;
  readonly file: string;
  readonly data: unknown;
}

export function collectIds(records: Iterable<ReadFile>): Ids {
  const referenceKinds: readonly ReferenceKind[] = ['editions', 'targets', 'bulletRecords', ...folders];
  const ids = new Map(referenceKinds.map((kind) => [kind, new Map<string, string>()]));
  const add = (kind: ReferenceKind, id: string, file: string) => {
    const known = ids.get(kind);
    if (!known?.has(id)) known?.set(id, file);
  };
  for (const { kind, id, file, data } of records) {
    if (isFolder(kind)) add(kind, id, file);
    if (bulletKinds.includes(kind)) add('bulletRecords', id, file);
    const [list, inner] = innerLists[kind] ?? [];
    if (list !== undefined && inner !== undefined)
      for (const innerId of idsIn(data, list)) add(inner, innerId, file);
  }
  return ids;
}

/**
 * The ids that are known for certain: of things inside records, none where the list of them could not be read, since any
 * that seems to be missing may stand in it.
 */
export function withoutUncertain(ids: Ids, records: Iterable<ReadFile>): Ids {
  const uncertain = new Set<ReferenceKind>();
  for (const { kind, data } of records) {
    const [list, inner] = innerLists[kind] ?? [];
    if (list !== undefined && inner !== undefined && !listIn(data, list)) uncertain.add(inner);
  }
  return new Map([...ids].filter(([kind]) => !uncertain.has(kind)));
}

function listIn(data: unknown, list: string): readonly unknown[] | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const items: unknown = Object.entries(data).find(([key]) => key === list)?.[1];
  return Array.isArray(items) ? items : undefined;
}

function idsIn(data: unknown, list: string): string[] {
  return (listIn(data, list) ?? []).flatMap((item) => {
    const { id } = (item ?? {}) as { id?: unknown };
    return typeof id === 'string' ? [id] : [];
  });
}
