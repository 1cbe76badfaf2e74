/** Files of the content: parsing YAML with positions, refusing what cannot be read safely. No file access here. */
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Scalar,
  visit,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import { memoise } from '../model/memoise.ts';
import type { Path } from '../model/walk.ts';
import { defineFaults, type Fault, type Place, type TextPosition } from './fault.ts';
import { describeYamlError } from './yaml-words.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    unreadable: 'Die Datei lässt sich nicht lesen ({reason}). Bitte Rechte und Verweise prüfen.',
    'not-a-file':
      'Hier liegt {what} statt einer gewöhnlichen Datei. Bitte durch die Datei selbst ersetzen oder entfernen.',
    'empty-file': 'Die Datei ist leer. Vorlage: npm run new, oder content/README.md.',
    'encoding/not-utf-8':
      'Die Datei ist nicht in UTF-8 gespeichert (Byte {offset}). Bitte als UTF-8 ohne BOM speichern.',
    'encoding/bom': 'Die Datei beginnt mit einer Byte-Order-Mark. Bitte als UTF-8 ohne BOM speichern.',
    'encoding/control-character': 'Unsichtbares Steuerzeichen {code}. Bitte löschen.',
    'file-too-large':
      'Die Datei hat {size} Zeichen; erlaubt sind {limit}. Ein Datensatz ist ein kurzer Text.',
    'yaml-syntax': 'Das ist kein gültiges YAML: {detail}',
    'yaml-syntax/too-deep': 'Die Datei ist zu tief verschachtelt. So tiefe Angaben hat kein Datensatz.',
    'yaml-syntax/too-many': 'Die Datei hat mehr als {limit} Angaben. So viele hat kein Datensatz.',
    'yaml-syntax/directive':
      'Zeilen mit % am Anfang (%YAML, %TAG) sind nicht erlaubt: Sie ändern, wie alles danach zu lesen ist.',
    'yaml-syntax/key': 'Ein Schlüssel ist ein Wort; hier steht {what}.',
    'yaml-alias': 'Anker (&) und Verweise (*) sind nicht erlaubt. Bitte den Wert ausschreiben.',
    'duplicate-key':
      'Der Schlüssel „{key}“ steht zweimal da; einer von beiden ginge verloren. Bitte einen löschen.',
  },
  help: {
    unreadable: 'Jede Datei lässt sich lesen.',
    'not-a-file': 'Im Ordner der Inhalte liegen nur gewöhnliche Dateien: keine Verweise, Pipes oder Geräte.',
    'empty-file': 'Eine leere Datei ist kein Datensatz. Füllen oder löschen.',
    encoding: 'Dateien sind in UTF-8 gespeichert, ohne BOM und ohne unsichtbare Zeichen.',
    'file-too-large': 'Ein Datensatz ist kurz. Sehr große Dateien sind ein Versehen.',
    'yaml-syntax':
      'Die Datei muss gültiges YAML sein. Texte mit Doppelpunkt oder Anführungszeichen in einfache Hochkommas setzen.',
    'yaml-alias':
      'Anker und Verweise von YAML sind nicht erlaubt, weil sie Fehler verstecken. Werte ausschreiben.',
    'duplicate-key': 'Ein Schlüssel steht in einem Datensatz nur einmal.',
  },
});
export const fileFaults = kinds;

const { report: warn, ...hints } = defineFaults({
  severity: 'warning',
  messages: {
    'cut-text':
      'Hinter „{text}“ beginnt mit # ein Kommentar; er erscheint nirgends. Gehört er zum Text, dann den ganzen Wert in Hochkommas setzen.',
  },
  help: {
    'cut-text': 'Ein # nach einem Leerzeichen schneidet einen Text ohne Hochkommas ab. Nur ein Hinweis.',
  },
});
export const fileHints = hints;

/** A file as it was read. */
export interface SourceFile {
  /** Path below the content folder, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Why the file could not be read, as the system calls it (EACCES, ENOENT); there are no bytes then. */
  readonly unreadable?: string;
  /** What stands there instead of a regular file, in words; there are no bytes then. */
  readonly notAFile?: string;
  /** Size in bytes of a file that was not read because it is too large. */
  readonly size?: number;
}

/** A YAML file that could be read. */
export interface ParsedFile {
  readonly path: string;
  readonly text: string;
  readonly data: unknown;
  /** TextPosition of the value at a path, or of the nearest parent that exists. */
  readonly locate: (path: Path, atKey?: boolean) => TextPosition;
}

/**
 * The longest record of the real content has about 30,000 characters; a file twenty times as long is an accident,
 * and parsing it would only make the checker slow.
 */
export const longestFile = 600_000;

/** A page of prose has some thousand characters; on much more, its parser would take long. */
const longestProse = 200_000;

/** Generated files grow with the content: a lock holds a line per record, a fingerprint a hash per word. */
const longestGenerated = 50_000_000;

/** Most bytes that a file of the content may have. */
export function longestOf(path: string): number {
  if (path.endsWith('.mdx')) return longestProse;
  return path.endsWith('.json') ? longestGenerated : longestFile;
}

/** A source that lists thousands of bullets has fewer. */
const mostNodes = 100_000;
/** Steps from a file to a value in it; records have few. Without a bound the stack would be one, another on each machine. */
const deepest = 100;

const start: TextPosition = { line: 1, column: 1 };

/** Line and column of an offset in a text. */
export function positionIn(text: string, offset: number): TextPosition {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

type Decoded = { readonly text: string } | { readonly fault: Fault };
type Parsed = { readonly parsed?: ParsedFile; readonly faults: readonly Fault[] };

/** Files are checked again and again while someone works on one of them: what did not change is read once. */
const remembered = memoise((_: Uint8Array) => new Map<string, { decoded?: Decoded; parsed?: Parsed }>());

function remember(file: SourceFile): { decoded?: Decoded; parsed?: Parsed } {
  const byPath = remembered(file.bytes);
  const known = byPath.get(file.path) ?? {};
  byPath.set(file.path, known);
  return known;
}

/** Text of a file, or the fault that says why there is none. */
export function decodeFile(file: SourceFile): Decoded {
  const known = remember(file);
  known.decoded ??= decode(file);
  return known.decoded;
}

/** Text of every file that can be decoded, by its path; of the others, the check says why not. */
export function decodeTexts(files: readonly SourceFile[]): Map<string, string> {
  return new Map(
    files.flatMap((file) => {
      const decoded = decodeFile(file);
      return 'text' in decoded ? [[file.path, decoded.text] as const] : [];
    }),
  );
}

/** Parses a YAML file; collects everything that keeps it from being read. */
export function parseFile(file: SourceFile): Parsed {
  const known = remember(file);
  known.parsed ??= parse(file);
  return known.parsed;
}

function decode(file: SourceFile): Decoded {
  const at = (position: TextPosition) => ({ file: file.path, position });
  if (file.unreadable !== undefined)
    return { fault: report('unreadable', at(start), { reason: file.unreadable }) };
  if (file.notAFile !== undefined) return { fault: report('not-a-file', at(start), { what: file.notAFile }) };
  const limit = longestOf(file.path);
  const size = file.size ?? file.bytes.length;
  if (size > limit) return { fault: report('file-too-large', at(start), { size, limit }) };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file.bytes);
  } catch {
    const lenient = new TextDecoder('utf-8').decode(file.bytes);
    const offset = Math.max(lenient.indexOf('\ufffd'), 0);
    return { fault: report('encoding/not-utf-8', at(positionIn(lenient, offset)), { offset }) };
  }
  if (text.startsWith('\ufeff')) return { fault: report('encoding/bom', at(start)) };
  // Control and format characters, directional overrides among them; tabs, line ends and soft hyphens are text.
  const control = /(?![\t\n\r\u00ad])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.exec(text);
  if (control) {
    const code = `U+${control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    return { fault: report('encoding/control-character', at(positionIn(text, control.index)), { code }) };
  }
  if (text.trim() === '') return { fault: report('empty-file', at(start)) };
  return { text };
}

function parse(file: SourceFile): Parsed {
  const decoded = decodeFile(file);
  if ('fault' in decoded) return { faults: [decoded.fault] };
  const { text } = decoded;
  const lines = new LineCounter();
  let document: Document.Parsed;
  try {
    // Doubles of keys are looked for below: the parser would compare every key with every other.
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { faults: [report('yaml-syntax/too-deep', { file: file.path, position: start })] };
  }
  const positionAt = (offset: number): TextPosition => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  // What follows the first fault is mostly its consequence.
  const [error] = [...document.errors, ...document.warnings];
  if (error) return { faults: [describeError(error, file.path, positionAt)] };
  const oddity = findDirective(document) ?? findOddity(document, text);
  if (oddity) {
    const at = { file: file.path, position: positionAt(oddity.offset) };
    return { faults: [describeOddity(oddity, at)] };
  }
  const data: unknown = document.toJS({ maxAliasCount: 0 });
  if (data === null || data === undefined) {
    return { faults: [report('empty-file', { file: file.path, position: start })] };
  }
  const locate = (path: Path, atKey = false): TextPosition => {
    const offset = findOffset(document, path, atKey);
    return offset === undefined ? start : positionAt(offset);
  };
  const cut = findCutTexts(document).map(({ offset, text: kept }) =>
    warn('cut-text', { file: file.path, position: positionAt(offset) }, { text: kept }),
  );
  return { parsed: { path: file.path, text, data, locate }, faults: cut };
}

function describeError(error: YAMLError, path: string, positionAt: (offset: number) => TextPosition): Fault {
  if (/call stack/u.test(error.message))
    return report('yaml-syntax/too-deep', { file: path, position: start });
  const place = { file: path, position: positionAt(error.pos[0]) };
  return report('yaml-syntax', place, { detail: describeYamlError(error) });
}

/** YAML that is valid, and yet would be read in another way than it seems. */
type Oddity = { readonly offset: number } & (
  | { readonly is: 'directive' | 'alias' | 'too-many' | 'too-deep' }
  | { readonly is: 'double'; readonly key: string }
  | { readonly is: 'odd key'; readonly what: string }
);

function describeOddity(oddity: Oddity, at: Place): Fault {
  switch (oddity.is) {
    case 'directive':
      return report('yaml-syntax/directive', at);
    case 'alias':
      return report('yaml-alias', at);
    case 'too-many':
      return report('yaml-syntax/too-many', at, { limit: mostNodes });
    case 'too-deep':
      return report('yaml-syntax/too-deep', at);
    case 'double':
      return report('duplicate-key', at, { key: oddity.key });
    case 'odd key':
      return report('yaml-syntax/key', at, { what: oddity.what });
  }
}

function findDirective({ directives }: Document.Parsed): Oddity | undefined {
  const isPlain = directives.yaml.explicit !== true && Object.keys(directives.tags).join() === '!!';
  return isPlain ? undefined : { is: 'directive', offset: 0 };
}

function findOddity(document: Document.Parsed, text: string): Oddity | undefined {
  let found: Oddity | undefined;
  let nodes = 0;
  visit(document, {
    Node(_, node, path) {
      nodes += 1;
      const offset = node.range?.[0] ?? 0;
      if (isAlias(node)) found = { is: 'alias', offset };
      // The node begins after its anchor.
      else if (node.anchor !== undefined)
        found = { is: 'alias', offset: text.lastIndexOf(`&${node.anchor}`, offset) };
      else if (nodes > mostNodes) found = { is: 'too-many', offset };
      // At the start of the file, as where even the parser cannot follow.
      else if (path.length > deepest) found = { is: 'too-deep', offset: 0 };
      else if (isMap(node)) found = findOddKey(node);
      return found && visit.BREAK;
    },
  });
  return found;
}

/** A key that is no word, or that stands twice: one of the two would be lost. */
function findOddKey({ items }: YAMLMap): Oddity | undefined {
  const seen = new Set<string>();
  for (const { key } of items) {
    // An alias as a key is found on its own.
    if (isAlias(key)) return undefined;
    const offset = (key as Ranged)?.range?.[0] ?? 0;
    const what = whatIsNoWord(key);
    if (what !== undefined) return { is: 'odd key', what, offset };
    const name = String((key as Scalar).value);
    if (seen.has(name)) return { is: 'double', key: name, offset };
    seen.add(name);
  }
  return undefined;
}

function whatIsNoWord(key: unknown): string | undefined {
  if (!isScalar(key)) return isMap(key) ? 'ein Block' : 'eine Liste';
  const name = String(key.value ?? '').trim();
  // JavaScript would take it for the object's ancestor, and lose it.
  if (name === '__proto__') return `„${name}“`;
  return name === '' ? 'nichts' : undefined;
}

/** Values without quotes behind which a comment stands on the same line. */
function findCutTexts(document: Document.Parsed): { offset: number; text: string }[] {
  const found: { offset: number; text: string }[] = [];
  visit(document, {
    Scalar(key, node) {
      const isCut = key !== 'key' && node.type === 'PLAIN' && typeof node.comment === 'string';
      if (isCut) found.push({ offset: node.range?.[0] ?? 0, text: String(node.value) });
    },
  });
  return found;
}

type Ranged = { readonly range?: readonly [number, number, number] } | null | undefined;

function findOffset(document: Document.Parsed, path: Path, atKey: boolean): number | undefined {
  let node: unknown = document.contents;
  let offset = document.contents?.range?.[0];
  for (const [index, step] of path.entries()) {
    const child = findChild(node, step, atKey && index === path.length - 1);
    if (!child) break;
    node = child.node;
    offset = child.offset ?? offset;
  }
  return offset;
}

/** The value at one step of a path, and where it begins, or where its key does. */
function findChild(
  node: unknown,
  step: string | number,
  atKey: boolean,
): { readonly node: unknown; readonly offset: number | undefined } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
    if (!pair) return undefined;
    const keyOffset = (pair.key as Ranged)?.range?.[0];
    const valueOffset = (pair.value as Ranged)?.range?.[0];
    return { node: pair.value, offset: atKey ? keyOffset : (valueOffset ?? keyOffset) };
  }
  if (isSeq(node)) {
    const item = node.items[Number(step)] as Ranged;
    return item ? { node: item, offset: item.range?.[0] } : undefined;
  }
  return undefined;
}
