/** Files of the content: parsing YAML with positions, refusing what cannot be read safely. No file access here. */
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import type { Path } from '../model/walk.ts';
import type { Finding, Position } from './problem.ts';

/** A file as it was read. */
export interface SourceFile {
  /** Path below the content folder, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Why the file could not be read, as the system calls it (EACCES, ENOENT); there are no bytes then. */
  readonly unreadable?: string;
}

/** A YAML file that could be read. */
export interface ParsedFile {
  readonly path: string;
  readonly text: string;
  readonly data: unknown;
  /** Position of the value at a path, or of the nearest parent that exists. */
  readonly locate: (path: Path, atKey?: boolean) => Position;
}

/**
 * The longest record of the real content has about 30,000 characters; a file twenty times as long is an accident,
 * and parsing it would only make the checker slow.
 */
export const longestFile = 600_000;

const start: Position = { line: 1, column: 1 };

/** Line and column of an offset in a text. */
export function positionIn(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

type Decoded = { readonly text: string } | { readonly finding: Finding };
type Parsed = { readonly parsed?: ParsedFile; readonly findings: Finding[] };

/** Files are checked again and again while someone works on one of them: what did not change is read once. */
const decodedFiles = new WeakMap<Uint8Array, Map<string, Decoded>>();
const parsedFiles = new WeakMap<Uint8Array, Map<string, Parsed>>();

function remember<Value>(
  cache: WeakMap<Uint8Array, Map<string, Value>>,
  file: SourceFile,
  read: (file: SourceFile) => Value,
): Value {
  const byPath = cache.get(file.bytes) ?? new Map<string, Value>();
  cache.set(file.bytes, byPath);
  let value = byPath.get(file.path);
  if (value === undefined) {
    value = read(file);
    byPath.set(file.path, value);
  }
  return value;
}

/** Text of a file, or the finding that says why there is none. */
export function decodeFile(file: SourceFile): Decoded {
  return remember(decodedFiles, file, decode);
}

/** Parses a YAML file; collects everything that keeps it from being read. */
export function parseFile(file: SourceFile): Parsed {
  return remember(parsedFiles, file, parse);
}

function decode(file: SourceFile): Decoded {
  const fail = (message: Finding['message'], position: Position, values = {}): { finding: Finding } => ({
    finding: { file: file.path, position, message, values },
  });
  if (file.unreadable !== undefined) return fail('unreadable', start, { reason: file.unreadable });
  if (file.bytes.length > longestFile) {
    return fail('file-too-large', start, { size: file.bytes.length, limit: longestFile });
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file.bytes);
  } catch {
    const lenient = new TextDecoder('utf-8').decode(file.bytes);
    const offset = Math.max(lenient.indexOf('\ufffd'), 0);
    return fail('encoding/not-utf-8', positionIn(lenient, offset), { offset });
  }
  if (text.startsWith('\ufeff')) return fail('encoding/bom', start);
  // Control and format characters, directional overrides among them; tabs, line ends and soft hyphens are text.
  const control = /(?![\t\n\r\u00ad])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.exec(text);
  if (control) {
    const code = `U+${control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    return fail('encoding/control-character', positionIn(text, control.index), { code });
  }
  if (text.trim() === '') return fail('empty-file', start);
  return { text };
}

function parse(file: SourceFile): Parsed {
  const decoded = decodeFile(file);
  if ('finding' in decoded) return { findings: [decoded.finding] };
  const { text } = decoded;
  const lines = new LineCounter();
  let document: Document.Parsed;
  try {
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { findings: [{ file: file.path, position: start, message: 'yaml-syntax/too-deep' }] };
  }
  const positionAt = (offset: number): Position => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  // What follows the first fault is mostly its consequence.
  const [error] = [...document.errors, ...document.warnings];
  if (error) return { findings: [describeError(error, file.path, text, positionAt)] };
  const alias = findAlias(document, text);
  if (alias !== undefined) {
    return { findings: [{ file: file.path, position: positionAt(alias), message: 'yaml-alias' }] };
  }
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { findings: [{ file: file.path, position: start, message: 'yaml-syntax/too-deep' }] };
  }
  if (data === null || data === undefined) {
    return { findings: [{ file: file.path, position: start, message: 'empty-file' }] };
  }
  const locate = (path: Path, atKey = false): Position => {
    const offset = findOffset(document, path, atKey);
    return offset === undefined ? start : positionAt(offset);
  };
  return { parsed: { path: file.path, text, data, locate }, findings: [] };
}

function describeError(
  error: YAMLError,
  path: string,
  text: string,
  positionAt: (offset: number) => Position,
): Finding {
  const position = positionAt(error.pos[0]);
  if (/call stack/u.test(error.message))
    return { file: path, position: start, message: 'yaml-syntax/too-deep' };
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^["']?([^"':\n]*)/u.exec(text.slice(error.pos[0]))?.[1]?.trim() ?? '';
    return { file: path, position, message: 'duplicate-key', values: { key } };
  }
  const detail = error.message.replace(/\s+/gu, ' ');
  return { file: path, position, message: 'yaml-syntax', values: { detail } };
}

function findAlias(document: Document.Parsed, text: string): number | undefined {
  let found: number | undefined;
  visit(document, {
    Node(_, node) {
      if (isAlias(node)) found ??= node.range?.[0] ?? 0;
      // The node begins after its anchor.
      else if (node.anchor !== undefined) found ??= text.lastIndexOf(`&${node.anchor}`, node.range?.[0]);
      return found === undefined ? undefined : visit.BREAK;
    },
  });
  return found;
}

function findOffset(document: Document.Parsed, path: Path, atKey: boolean): number | undefined {
  let node: unknown = document.contents;
  let offset = document.contents?.range?.[0];
  for (const [index, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (!pair) break;
      const key = pair.key as { range?: [number, number, number] };
      const value = pair.value as { range?: [number, number, number] } | null;
      const wantsKey = atKey && index === path.length - 1;
      offset = (wantsKey ? key.range?.[0] : value?.range?.[0]) ?? key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)] as { range?: [number, number, number] } | undefined;
      if (!item) break;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else {
      break;
    }
  }
  return offset;
}
