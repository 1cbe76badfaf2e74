/**
 * The check of a whole content folder: parses every file, applies schemas and rules, and collects all findings.
 * The build and the command line share it, so that no rule is written twice.
 */
import type { z } from 'zod';
import { type TranslationLock, translationLockName, translationLockSchema } from '../derived/translations.ts';
import type { citySchema } from '../model/city.ts';
import { type Fingerprint, fingerprintSchema } from '../model/fingerprint.ts';
import { findNearest, idPattern, type ReferenceKind } from '../model/id.ts';
import {
  type Folder,
  findBaseLanguage,
  folders,
  type Kind,
  pageNames,
  pagesFolder,
  plainLanguagePage,
  type Singleton,
  schemaOf,
  singletons,
} from '../model/kinds.ts';
import { buildKnowledgeBase, type KnowledgeBase, type Records } from '../model/knowledge-base.ts';
import { decodeFile, type ParsedFile, parseFile, type SourceFile } from './content-file.ts';
import { type Finding, formatMessage, formatPath, type Position, type Problem, suggest } from './problem.ts';
import { rules } from './rules/index.ts';
import type { CheckedRecord, FindMdxFaults, RuleContext } from './rules/rule.ts';
import { schemaFindings } from './schema-findings.ts';

export interface CheckResult {
  /** All findings, by file and line. */
  readonly problems: readonly Problem[];
  /** The knowledge base, when there is no error. */
  readonly knowledgeBase: KnowledgeBase | undefined;
  /** Records that passed their schema, whether or not a rule found something. */
  readonly records: readonly CheckedRecord[];
  /** Number of files that were checked. */
  readonly checked: number;
  /** Ids that exist, by what may refer to them. */
  readonly ids: RuleContext['ids'];
}

const applied = new WeakMap<ParsedFile, z.ZodSafeParseResult<unknown>>();

/** Applies a schema; a file that did not change is not parsed again. */
function applySchema(kind: Kind, parsed: ParsedFile): z.ZodSafeParseResult<unknown> {
  let result = applied.get(parsed);
  if (!result) {
    result = schemaOf(kind).safeParse(parsed.data);
    applied.set(parsed, result);
  }
  return result;
}

/** Authors’ guide and generated files that are no records. */
const knownFiles: readonly string[] = ['README.md', translationLockName];

interface Sorted {
  readonly records: { kind: Kind; id: string; file: SourceFile }[];
  readonly fingerprints: { source: string; file: SourceFile }[];
  readonly prose: SourceFile[];
  readonly findings: Finding[];
}

/** Decides by its path what a file is. */
function sortFiles(files: readonly SourceFile[]): Sorted {
  const sorted: Sorted = { records: [], fingerprints: [], prose: [], findings: [] };
  for (const file of files) {
    const [first = '', second, ...deeper] = file.path.split('/');
    if (knownFiles.includes(file.path)) continue;
    if (second === undefined) {
      const name = singletons.find((singleton) => `${singleton}.yaml` === first);
      if (name) sorted.records.push({ kind: name, id: name, file });
      else
        sorted.findings.push(
          strayFile(
            file.path,
            singletons.map((singleton) => `${singleton}.yaml`),
            first,
          ),
        );
      continue;
    }
    const folder = folders.find((name) => name === first);
    const fingerprint = /^(.+)\.fingerprint\.json$/u.exec(second)?.[1];
    const record = /^(.+)\.yaml$/u.exec(second)?.[1];
    if (deeper.length > 0) {
      sorted.findings.push(strayFile(file.path, [], ''));
    } else if (/\.mdx$/u.test(second) && first === pagesFolder) {
      sorted.prose.push(file);
    } else if (folder === 'sources' && fingerprint !== undefined) {
      sorted.fingerprints.push({ source: fingerprint, file });
    } else if (folder && record !== undefined) {
      if (!idPattern.test(record)) sorted.findings.push(nonAsciiId(file.path, record));
      sorted.records.push({ kind: folder, id: record, file });
    } else {
      sorted.findings.push(strayFile(file.path, [...folders, pagesFolder], first));
    }
  }
  return sorted;
}

function strayFile(path: string, candidates: readonly string[], wanted: string): Finding {
  const nearest = candidates.includes(wanted) ? undefined : findNearest(wanted, candidates);
  return { file: path, message: 'stray-file', values: { suggestion: suggest(nearest) } };
}

function nonAsciiId(path: string, id: string): Finding {
  const repaired = id
    .toLowerCase()
    .replace(/ä/gu, 'ae')
    .replace(/ö/gu, 'oe')
    .replace(/ü/gu, 'ue')
    .replace(/ß/gu, 'ss')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  return {
    file: path,
    message: 'non-ascii-id',
    values: { id, suggestion: suggest(repaired === '' ? undefined : repaired) },
  };
}

/**
 * Checks a content folder.
 *
 * @param files every file below the content folder
 * @param today day of the check as YYYY-MM-DD; later days are in the future
 * @param findMdxFaults faults of a text in MDX; without it, prose is not compiled
 */
export function checkContent(
  files: readonly SourceFile[],
  { today, findMdxFaults = () => [] }: { readonly today: string; readonly findMdxFaults?: FindMdxFaults },
): CheckResult {
  const sorted = sortFiles(files);
  const findings = [...sorted.findings];
  const located = new Map<string, ParsedFile>();
  const records: CheckedRecord[] = [];
  const ids = new Map<ReferenceKind, Map<string, string>>();
  const addId = (kind: ReferenceKind, id: string, file: string) => {
    const known = ids.get(kind) ?? new Map<string, string>();
    if (!known.has(id)) known.set(id, file);
    ids.set(kind, known);
  };
  for (const kind of ['editions', 'targets', 'bulletRecords', ...folders] as ReferenceKind[]) {
    ids.set(kind, new Map());
  }
  let complete = true;
  for (const { kind, id, file } of sorted.records) {
    registerId(kind, id, file.path, addId);
    const { parsed, findings: unreadable } = parseFile(file);
    findings.push(...unreadable);
    if (!parsed) {
      complete = false;
      continue;
    }
    located.set(file.path, parsed);
    registerInnerIds(kind, parsed.data, file.path, addId);
    const result = applySchema(kind, parsed);
    if (result.success) {
      records.push({ kind, id, file: file.path, data: result.data, parsed } as CheckedRecord);
    } else {
      complete = false;
      findings.push(...schemaFindings(kind, id, parsed, result.error));
    }
  }
  const fingerprints = new Map<string, Fingerprint>();
  for (const { source, file } of sorted.fingerprints) {
    const fingerprint = readFingerprint(file, findings);
    if (fingerprint) fingerprints.set(source, fingerprint);
    if (!ids.get('sources')?.has(source)) {
      findings.push(strayFile(file.path, [...(ids.get('sources')?.keys() ?? [])], source));
    }
  }
  findings.push(...missingRecords(sorted));
  const city = records.find(({ kind }) => kind === 'city')?.data as z.infer<typeof citySchema> | undefined;
  findings.push(...checkProse(sorted.prose, city?.languages));
  const knowledgeBase = joinRecords(records, fingerprints);
  const context: RuleContext = {
    records,
    ids,
    fingerprints,
    texts: readTexts(files),
    findMdxFaults,
    translations: readLock(files, findings),
    prose: new Set(sorted.prose.map(({ path }) => path)),
    city,
    knowledgeBase,
    complete,
    today,
  };
  const severities = new Map<Finding, Problem['severity']>();
  for (const rule of rules) {
    for (const finding of rule.check(context)) {
      findings.push(finding);
      severities.set(finding, rule.severity);
    }
  }
  const problems = withoutEchoes(findings)
    .map((finding) => toProblem(finding, severities.get(finding) ?? 'error', located))
    .sort(byPlace);
  const failed = problems.some(({ severity }) => severity === 'error');
  return {
    problems,
    knowledgeBase: failed ? undefined : knowledgeBase,
    records,
    ids,
    checked: files.length,
  };
}

function registerId(
  kind: Kind,
  id: string,
  file: string,
  add: (kind: ReferenceKind, id: string, file: string) => void,
): void {
  if (singletons.includes(kind as Singleton)) return;
  add(kind as ReferenceKind, id, file);
  if (kind === 'measures' || kind === 'tenets' || kind === 'fields') add('bulletRecords', id, file);
}

/** Ids inside a record, read leniently, so that a fault elsewhere in the file breaks no reference to it. */
function registerInnerIds(
  kind: Kind,
  data: unknown,
  file: string,
  add: (kind: ReferenceKind, id: string, file: string) => void,
): void {
  const lists = {
    principles: ['claims', 'targets'],
    fields: ['commitments', 'targets'],
    city: ['editions', 'editions'],
  } as const;
  const list = lists[kind as keyof typeof lists];
  if (!list || typeof data !== 'object' || data === null) return;
  const items = (data as Record<string, unknown>)[list[0]];
  if (!Array.isArray(items)) return;
  for (const item of items) {
    const id: unknown = item?.id;
    if (typeof id === 'string') add(list[1], id, file);
  }
}

function readFingerprint(file: SourceFile, findings: Finding[]): Fingerprint | undefined {
  const decoded = decodeFile(file);
  if ('finding' in decoded) {
    findings.push(decoded.finding);
    return undefined;
  }
  try {
    return fingerprintSchema.parse(JSON.parse(decoded.text));
  } catch {
    findings.push({
      file: file.path,
      message: 'outdated-fingerprint',
      values: { file: file.path, detail: 'JSON' },
    });
    return undefined;
  }
}

/** Text of every file that can be decoded; the others have been reported. */
function readTexts(files: readonly SourceFile[]): Map<string, string> {
  return new Map(
    files.flatMap((file) => {
      const decoded = decodeFile(file);
      return 'text' in decoded ? [[file.path, decoded.text] as const] : [];
    }),
  );
}

function readLock(files: readonly SourceFile[], findings: Finding[]): TranslationLock | undefined {
  const file = files.find(({ path }) => path === translationLockName);
  if (!file) return undefined;
  try {
    return translationLockSchema.parse(JSON.parse(new TextDecoder().decode(file.bytes)));
  } catch {
    findings.push({ file: file.path, message: 'broken-lock' });
    return undefined;
  }
}

function missingRecords(sorted: Sorted): Finding[] {
  const present = new Set(sorted.records.map(({ kind }) => kind));
  return [
    ...singletons
      .filter((name) => !present.has(name))
      .map((name): Finding => ({ file: `${name}.yaml`, message: 'missing-record' })),
    ...(['principles', 'fields', 'measures', 'sources'] as const satisfies Folder[])
      .filter((folder) => !present.has(folder))
      .map((folder): Finding => ({ file: folder, message: 'missing-record/folder', values: { folder } })),
  ];
}

function checkProse(prose: readonly SourceFile[], languages: readonly string[] | undefined): Finding[] {
  return prose.flatMap((file): Finding[] => {
    const decoded = decodeFile(file);
    if ('finding' in decoded) return [decoded.finding];
    const name = file.path.slice(pagesFolder.length + 1);
    const [, page = '', language = ''] = /^(.*?)(?:\.([^.]*))?\.mdx$/u.exec(name) ?? [];
    const isPlain = page === plainLanguagePage;
    const fits = isPlain
      ? findBaseLanguage(language, languages ?? []) !== undefined
      : (languages ?? [language]).includes(language);
    if (languages && !fits) {
      const suggestion = suggest(findNearest(language, languages));
      return [{ file: file.path, message: 'stray-file/language', values: { language, suggestion } }];
    }
    if (!isPlain && !pageNames.some((known) => known === page)) {
      const suggestion = suggest(findNearest(page, pageNames));
      return [{ file: file.path, message: 'stray-file/page', values: { page, suggestion } }];
    }
    return [];
  });
}

function joinRecords(
  records: readonly CheckedRecord[],
  fingerprints: ReadonlyMap<string, Fingerprint>,
): KnowledgeBase | undefined {
  const joined: Record<string, unknown> = { fingerprints: [...fingerprints.values()] };
  for (const folder of folders) {
    joined[folder] = records.filter(({ kind }) => kind === folder).map(({ id, data }) => ({ ...data, id }));
  }
  for (const name of singletons) {
    const record = records.find(({ kind }) => kind === name);
    if (!record) return undefined;
    joined[name] = record.data;
  }
  return buildKnowledgeBase(joined as unknown as Records);
}

/** What a template leaves open breaks other rules as well; the author needs to hear of it once. */
function withoutEchoes(findings: readonly Finding[]): Finding[] {
  const placeOf = ({ file, path = [] }: Finding) => `${file} ${formatPath(path)}`;
  const open = new Set(findings.filter(({ message }) => message === 'placeholder').map(placeOf));
  return findings.filter((finding) => finding.message === 'placeholder' || !open.has(placeOf(finding)));
}

function toProblem(
  finding: Finding,
  severity: Problem['severity'],
  located: ReadonlyMap<string, ParsedFile>,
): Problem {
  const position: Position = finding.position ??
    (finding.path && located.get(finding.file)?.locate(finding.path, finding.atKey)) ?? {
      line: 1,
      column: 1,
    };
  return {
    rule: finding.message.split('/')[0] ?? finding.message,
    severity,
    file: finding.file,
    path: formatPath(finding.path ?? []),
    ...position,
    message: formatMessage(finding.message, finding.values),
  };
}

function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

/** `content/measures/m-wlan.yaml:14:11  broken-reference  …` */
export function formatProblem(problem: Problem, folder = 'content'): string {
  return `${folder}/${problem.file}:${problem.line}:${problem.column}  ${problem.rule}  ${problem.message}`;
}
