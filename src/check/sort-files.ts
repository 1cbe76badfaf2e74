/** Decides by its path what a file of the content folder is, and names those that are nothing. */
import { translationLockName } from '../derived/translations.ts';
import { versionChangesName } from '../derived/version-changes.ts';
import { findNearest, idPattern } from '../model/id.ts';
import { type Folder, folders, type Kind, pagesFolder, singletons } from '../model/kinds.ts';
import type { SourceFile } from './content-file.ts';
import { defineFaults, type Fault, suggest } from './fault.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'stray-file': 'Diese Datei gehört zu keiner Art von Datensatz und erschiene nirgends.{suggestion}',
    'non-ascii-id':
      '„{id}“ ist keine Id: nur Kleinbuchstaben a–z, Ziffern und einzelne Bindestriche.{suggestion}',
    'non-ascii-id/reserved':
      'Den Namen „{id}“ behält Windows für ein Gerät; dort ginge die Datei verloren. Bitte einen anderen wählen.',
    'non-ascii-id/long': 'Der Name hat {length} Zeichen; erlaubt sind {longest}.',
    'missing-record': 'Die Datei fehlt; ohne sie entsteht keine Website. Vorlage: content/README.md.',
    'missing-record/folder': 'Im Ordner {folder}/ steht kein Datensatz; es braucht mindestens einen.',
  },
  help: {
    'stray-file': 'Jede Datei gehört zu einer Art von Datensatz; sonst erschiene sie nirgends.',
    'non-ascii-id': 'Ids, also Dateinamen, bestehen aus Kleinbuchstaben, Ziffern und Bindestrichen.',
    'missing-record': 'Ohne diese Datei entsteht keine Website.',
  },
});
export const folderFaults = kinds;

/** Authors’ guide and generated files that are no records. */
const knownFiles: readonly string[] = ['README.md', translationLockName, versionChangesName];

export function isKnownFile(path: string): boolean {
  return knownFiles.includes(path);
}

interface SortedFiles {
  readonly records: readonly { readonly kind: Kind; readonly id: string; readonly file: SourceFile }[];
  /** Fingerprints, with the id of their source. */
  readonly fingerprints: readonly { readonly source: string; readonly file: SourceFile }[];
  readonly prose: readonly SourceFile[];
  readonly faults: readonly Fault[];
}

type Sorted =
  | { readonly as: 'record'; readonly kind: Kind; readonly id: string; readonly fault?: Fault }
  | { readonly as: 'fingerprint'; readonly source: string }
  | { readonly as: 'prose' | 'known' }
  | { readonly as: 'stray'; readonly fault: Fault };

export function sortFiles(files: readonly SourceFile[]): SortedFiles {
  const sorted = files.map((file) => ({ file, ...sortFile(file.path) }));
  return {
    records: sorted.flatMap((one) => (one.as === 'record' ? [one] : [])),
    fingerprints: sorted.flatMap((one) => (one.as === 'fingerprint' ? [one] : [])),
    prose: sorted.flatMap((one) => (one.as === 'prose' ? [one.file] : [])),
    faults: sorted.flatMap((one) => ('fault' in one && one.fault ? [one.fault] : [])),
  };
}

function sortFile(path: string): Sorted {
  if (isKnownFile(path)) return { as: 'known' };
  const [first = '', second, ...deeper] = path.split('/');
  if (second === undefined) return sortTopLevel(path);
  const folder = folders.find((name) => name === first);
  const fingerprint = /^(.+)\.fingerprint\.json$/su.exec(second)?.[1];
  const record = /^(.+)\.yaml$/su.exec(second)?.[1];
  if (deeper.length > 0) return { as: 'stray', fault: strayFile(path, [], '') };
  if (first === pagesFolder && second.endsWith('.mdx')) return { as: 'prose' };
  if (folder === 'sources' && fingerprint !== undefined) return { as: 'fingerprint', source: fingerprint };
  if (!folder || record === undefined)
    return { as: 'stray', fault: strayFile(path, [...folders, pagesFolder], first) };
  return {
    as: 'record',
    kind: folder,
    id: record,
    ...(isGoodId(record) ? {} : { fault: badId(path, record) }),
  };
}

function sortTopLevel(path: string): Sorted {
  const name = singletons.find((singleton) => `${singleton}.yaml` === path);
  if (name) return { as: 'record', kind: name, id: name };
  const known = singletons.map((singleton) => `${singleton}.yaml`);
  return { as: 'stray', fault: strayFile(path, known, path) };
}

/** @param wanted what the path seems to mean, out of the candidates */
export function strayFile(path: string, candidates: readonly string[], wanted: string): Fault {
  const nearest = candidates.includes(wanted) ? undefined : findNearest(wanted, candidates);
  return report('stray-file', { file: path }, { suggestion: suggest(nearest) });
}

/** Addresses and files with longer names break in some systems. */
const longestId = 100;

const reservedNames = /^(?:con|prn|aux|nul|com\d|lpt\d)$/u;

const isGoodId = (id: string) => idPattern.test(id) && !reservedNames.test(id) && id.length <= longestId;

function badId(path: string, id: string): Fault {
  if (reservedNames.test(id)) return report('non-ascii-id/reserved', { file: path }, { id });
  if (idPattern.test(id))
    return report('non-ascii-id/long', { file: path }, { length: id.length, longest: longestId });
  const repaired = id
    .toLowerCase()
    .replace(/ä/gu, 'ae')
    .replace(/ö/gu, 'oe')
    .replace(/ü/gu, 'ue')
    .replace(/ß/gu, 'ss')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  const suggestion = suggest(repaired === '' ? undefined : repaired);
  return report('non-ascii-id', { file: path }, { id, suggestion });
}

/** Records without which there is no site. */
export function findMissingRecords(records: SortedFiles['records']): Fault[] {
  const present = new Set(records.map(({ kind }) => kind));
  const needed = ['principles', 'fields', 'measures', 'sources'] as const satisfies Folder[];
  return [
    ...singletons
      .filter((name) => !present.has(name))
      .map((name) => report('missing-record', { file: `${name}.yaml` })),
    ...needed
      .filter((folder) => !present.has(folder))
      .map((folder) => report('missing-record/folder', { file: folder }, { folder })),
  ];
}
