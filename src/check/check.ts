/**
 * The check of a whole content folder: parses every file, applies schemas and rules, and collects all faults.
 * The build and the command line share it, so that no rule is written twice.
 */
import { parseTranslationLock, type TranslationLock, translationLockName } from '../derived/translations.ts';
import { type Fingerprint, parseFingerprint } from '../model/fingerprint.ts';
import { type Kind, schemaOf, singletons } from '../model/kinds.ts';
import { buildKnowledgeBase, gatherRecords, type KnowledgeBase } from '../model/knowledge-base.ts';
import { memoise } from '../model/memoise.ts';
import { formatPath } from '../model/walk.ts';
import { decodeFile, decodeTexts, type ParsedFile, parseFile, type SourceFile } from './content-file.ts';
import { defineFaults, type Fault } from './fault.ts';
import { collectIds, type Ids, withoutUncertain } from './ids.ts';
import { buildProblem, compareProblems, type Problem } from './problem.ts';
import { rules } from './rules/index.ts';
import { type CheckedRecord, findRecord, type Outside, type RuleContext, recordsOf } from './rules/rule.ts';
import { schemaFaults } from './schema-faults.ts';
import { findMissingRecords, isKnownFile, sortFiles, strayFile } from './sort-files.ts';

export interface CheckedContent {
  /** All problems, by file and line. */
  readonly problems: readonly Problem[];
  /** The knowledge base, when there is no error. */
  readonly knowledgeBase: KnowledgeBase | undefined;
  /** Records that passed their schema, whether or not a rule found something. */
  readonly records: readonly CheckedRecord[];
  /** Number of files that were checked. */
  readonly checked: number;
  readonly ids: Ids;
}

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'broken-fingerprint':
      'Der Fingerabdruck ist beschädigt oder in einem alten Format. Bitte neu erzeugen: npm run fingerprint -- <Textdatei>',
    'broken-fingerprint/other':
      'Der Fingerabdruck gehört zur Quelle „{source}“, nicht zu dieser. Bitte neu erzeugen: npm run fingerprint -- <Textdatei>',
    'further-findings':
      'Mehr als {most} Funde der Regel {rule}; weitere nennt die Prüfung, wenn diese behoben sind.',
    'broken-lock': 'Die Datei ist beschädigt. Sie wird erzeugt: npm run accept-translations',
  },
  help: {
    'broken-fingerprint':
      'Ein Fingerabdruck wird erzeugt, nicht geschrieben; einer in altem Format gilt nicht mehr.',
    'further-findings': 'Von sehr vielen gleichen Fehlern nennt die Prüfung die ersten.',
    'broken-lock': 'Die Datei mit den bestätigten Übersetzungen wird erzeugt, nicht geschrieben.',
  },
});
export const generatedFaults = kinds;

const nothingOutside: Outside = {
  findMdxFaults: () => [],
  findMdxLinks: () => ({ links: [], headings: [] }),
  listAddresses: () => [],
  listPages: () => [],
  listRequestAddresses: () => [],
  base: '/',
};

/**
 * Checks a content folder.
 *
 * @param files every file below the content folder
 * @param today day of the check as YYYY-MM-DD; later days are in the future
 * @param outside what the site and its libraries know: without it, prose is not compiled, no addresses collide, and no link
 *   is followed
 */
export function checkContent(
  files: readonly SourceFile[],
  { today, ...outside }: { readonly today: string } & Partial<Outside>,
): CheckedContent {
  const sorted = sortFiles(files);
  const faults = [...sorted.faults];
  const read = readRecords(sorted.records);
  faults.push(...read.faults);
  const recordFiles = sorted.records.map(({ kind, id, file }) => ({
    kind,
    id,
    file: file.path,
    data: read.located.get(file.path)?.data,
  }));
  const ids = collectIds(recordFiles);
  const fingerprints = new Map<string, Fingerprint>();
  for (const { source, file } of sorted.fingerprints) {
    const fingerprint = readFingerprint(source, file, faults);
    if (fingerprint) fingerprints.set(source, fingerprint);
    if (!ids.get('sources')?.has(source))
      faults.push(strayFile(file.path, [...(ids.get('sources')?.keys() ?? [])], source));
  }
  faults.push(...findMissingRecords(sorted.records));
  // The lock is read below.
  const others = files.filter(
    ({ path, notAFile }) => notAFile !== undefined && isKnownFile(path) && path !== translationLockName,
  );
  for (const file of [...sorted.prose, ...others]) {
    const decoded = decodeFile(file);
    if ('fault' in decoded) faults.push(decoded.fault);
  }
  const { records } = read;
  const knowledgeBase = joinRecords(records, fingerprints);
  const context: RuleContext = {
    records,
    ids: withoutUncertain(ids, recordFiles),
    fingerprints,
    texts: decodeTexts(files),
    ...nothingOutside,
    ...outside,
    translations: readLock(files, faults),
    prose: new Set(sorted.prose.map(({ path }) => path)),
    fingerprinted: new Set(sorted.fingerprints.map(({ source }) => source)),
    city: findRecord(records, 'city')?.data,
    knowledgeBase,
    complete: records.length === sorted.records.length,
    today,
  };
  for (const rule of rules) faults.push(...takeFew(rule.check(context)));
  const problems = withoutEchoes(faults)
    .map((fault) => buildProblem(fault, read.located))
    .sort(compareProblems);
  const failed = problems.some(({ severity }) => severity === 'error');
  return { problems, knowledgeBase: failed ? undefined : knowledgeBase, records, ids, checked: files.length };
}

/** Nobody reads more at once; looking up the place and the nearest word of each would take minutes. */
const mostFaults = 1_000;

/** The first of many faults, and one that says that there are more. */
function* takeFew(faults: Iterable<Fault>): Generator<Fault> {
  let taken = 0;
  for (const fault of faults) {
    taken += 1;
    if (taken > mostFaults) {
      const { rule, message, severity, ...place } = fault;
      // More hints are no error.
      yield { ...report('further-findings', place, { most: mostFaults, rule }), severity };
      return;
    }
    yield fault;
  }
}

interface ReadRecords {
  readonly records: readonly CheckedRecord[];
  /** Files that could be parsed, by path. */
  readonly located: ReadonlyMap<string, ParsedFile>;
  readonly faults: readonly Fault[];
}

function readRecords(sorted: ReturnType<typeof sortFiles>['records']): ReadRecords {
  const records: CheckedRecord[] = [];
  const located = new Map<string, ParsedFile>();
  const faults: Fault[] = [];
  for (const { kind, id, file } of sorted) {
    const { parsed, faults: unreadable } = parseFile(file);
    faults.push(...unreadable);
    if (!parsed) continue;
    located.set(file.path, parsed);
    const read = readRecord(parsed)(kind, id);
    if ('record' in read) records.push(read.record);
    else faults.push(...takeFew(read.faults));
  }
  return { records, located, faults };
}

type ReadRecord = { readonly record: CheckedRecord } | { readonly faults: readonly Fault[] };

/** Applies its schema to a file; one that did not change is not looked at again. Its path tells kind and id. */
const readRecord = memoise((parsed: ParsedFile) => {
  let read: ReadRecord | undefined;
  return (kind: Kind, id: string): ReadRecord => {
    if (!read) {
      const result = schemaOf(kind).safeParse(parsed.data);
      read = result.success
        ? { record: { kind, id, file: parsed.path, data: result.data, parsed } as CheckedRecord }
        : { faults: schemaFaults(kind, id, parsed, result.error) };
    }
    return read;
  };
});

function readFingerprint(source: string, file: SourceFile, faults: Fault[]): Fingerprint | undefined {
  const decoded = decodeFile(file);
  if ('fault' in decoded) {
    faults.push(decoded.fault);
    return undefined;
  }
  const fingerprint = parseFingerprint(decoded.text);
  if (!fingerprint) faults.push(report('broken-fingerprint', { file: file.path }));
  else if (fingerprint.source !== source)
    faults.push(report('broken-fingerprint/other', { file: file.path }, { source: fingerprint.source }));
  else return fingerprint;
  return undefined;
}

function readLock(files: readonly SourceFile[], faults: Fault[]): TranslationLock | undefined {
  const file = files.find(({ path }) => path === translationLockName);
  if (!file) return undefined;
  const decoded = decodeFile(file);
  if ('fault' in decoded) {
    faults.push(decoded.fault);
    return undefined;
  }
  const lock = parseTranslationLock(decoded.text);
  if (!lock) faults.push(report('broken-lock', { file: file.path }));
  return lock;
}

function joinRecords(
  records: readonly CheckedRecord[],
  fingerprints: ReadonlyMap<string, Fingerprint>,
): KnowledgeBase | undefined {
  if (!singletons.every((name) => findRecord(records, name))) return undefined;
  return buildKnowledgeBase(
    gatherRecords({
      all: (kind) => recordsOf({ records }, kind).map(({ id, data }) => ({ ...data, id })),
      single: (name) => {
        const record = findRecord(records, name);
        if (!record) throw new Error(`There is no ${name}.yaml.`);
        return record.data;
      },
      fingerprints: [...fingerprints.values()],
    }),
  );
}

/** What a template leaves open breaks other rules as well; the author needs to hear of it once. */
function withoutEchoes(faults: readonly Fault[]): Fault[] {
  const placeOf = ({ file, path = [] }: Fault) => `${file} ${formatPath(path)}`;
  const open = new Set(faults.filter(({ rule }) => rule === 'placeholder').map(placeOf));
  return faults.filter((fault) => fault.rule === 'placeholder' || !open.has(placeOf(fault)));
}
