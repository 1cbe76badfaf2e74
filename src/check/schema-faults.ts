/** Turns what a schema refuses into faults that name the place, the fault and the nearest valid value. */
import type { z } from 'zod';
import { findNearest } from '../model/id.ts';
import { type Kind, schemaOf } from '../model/kinds.ts';
import { formatPath, keysAt, type Path } from '../model/walk.ts';
import type { ParsedFile } from './content-file.ts';
import { defineFaults, type Fault, type Place, suggest } from './fault.ts';
import { conditionWords, libraryMessages, typeWords } from './wording.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'id-in-record':
      '„id“ gehört nicht in die Datei: Die Id ist der Dateiname („{id}“). Bitte die Zeile löschen.',
    'id-in-record/differs':
      '„id: {given}“ weicht vom Dateinamen „{id}“ ab. Die Id ist der Dateiname: bitte die Zeile löschen oder die Datei umbenennen.',
    'unknown-key': '{path}: „{key}“ gibt es hier nicht und ginge verloren.{suggestion}',
    'missing-field': '{path} fehlt. Bitte ergänzen; content/README.md erklärt das Feld.',
    'wrong-type': '{path}: Hier gehört {expected} hin, da steht {received}.',
    'bad-value': '{path}: „{value}“ ist nicht erlaubt. Erlaubt: {allowed}.{suggestion}',
    'invalid-value': '{path}: „{value}“ ist hier nicht gültig ({detail}).',
    'empty-text': '{path} ist leer. Bitte ausfüllen.',
  },
  help: {
    'id-in-record': 'Die Id ist der Dateiname und steht nicht in der Datei.',
    'unknown-key': 'Nur die Schlüssel des Schemas sind erlaubt; ein Tippfehler ginge sonst still verloren.',
    'missing-field':
      'Ein Pflichtfeld fehlt, zum Beispiel die Quelle eines Stands, der Grund einer Zuordnung oder der Tag der Prüfung.',
    'wrong-type': 'Der Wert hat die falsche Art, etwa Text statt Liste.',
    'bad-value': 'Der Wert ist keiner der erlaubten.',
    'invalid-value': 'Der Wert hat nicht die verlangte Form, etwa ein Datum.',
    'empty-text': 'Ein Text darf nicht leer sein.',
  },
});
export const recordFaults = kinds;

/** Faults of a record that its schema refuses. */
export function schemaFaults(kind: Kind, id: string, parsed: ParsedFile, error: z.ZodError): Fault[] {
  const record = { schema: schemaOf(kind), id, parsed };
  const faults = error.issues.flatMap((issue) => faultsOf(issue, [], record));
  // A union repeats the same fault for every option that has it.
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
}

interface RefusedRecord {
  readonly schema: z.ZodType;
  readonly id: string;
  readonly parsed: ParsedFile;
}

type Issue<Code extends z.core.$ZodIssue['code'] = z.core.$ZodIssue['code']> = Extract<
  z.core.$ZodIssue,
  { code: Code }
>;

function faultsOf(issue: Issue, prefix: Path, record: RefusedRecord): Fault[] {
  const path = [...prefix, ...(issue.path as (string | number)[])];
  const at = { file: record.parsed.path, path };
  const value = valueAt(record.parsed.data, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, path, record));
    case 'invalid_type':
      if (value === undefined) return [report('missing-field', at)];
      return [
        report('wrong-type', at, {
          expected: typeWords[issue.expected] ?? issue.expected,
          received: typeOf(value),
        }),
      ];
    case 'invalid_value':
      if (value === undefined) return [report('missing-field', at)];
      return [badValue(value, issue.values.map(String), at)];
    case 'invalid_union': {
      if (value === undefined) return [report('missing-field', at)];
      const [first = []] = issue.errors;
      if (first.length === 0) return [report('invalid-value', at, describe(issue, value))];
      return first.flatMap((inner) => faultsOf(inner, path, record));
    }
    case 'invalid_key': {
      const key = String(path.at(-1) ?? '');
      const parent = formatPath(path.slice(0, -1));
      return [report('unknown-key', { ...at, atKey: true }, { path: parent, key, suggestion: '' })];
    }
    default:
      if (typeof value === 'string' && value.trim() === '') return [report('empty-text', at)];
      return [report('invalid-value', at, describe(issue, value))];
  }
}

function unknownKey(key: string, path: Path, { schema, id, parsed }: RefusedRecord): Fault {
  const at = { file: parsed.path, path: [...path, key], atKey: true };
  if (path.length === 0 && key === 'id') {
    const given = String(valueAt(parsed.data, ['id']));
    return given === id
      ? report('id-in-record', at, { id })
      : report('id-in-record/differs', at, { id, given });
  }
  const suggestion = suggest(findNearest(key, keysAt(schema, path, parsed.data)));
  return report('unknown-key', at, { path: formatPath(path) || '(Datei)', key, suggestion });
}

function badValue(value: unknown, allowed: readonly string[], at: Place): Fault {
  const suggestion = suggest(findNearest(String(value), allowed));
  return report('bad-value', at, { value: String(value), allowed: allowed.join(', '), suggestion });
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

function typeOf(value: unknown): string {
  const type = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  return typeWords[type] ?? type;
}

/** The value and what is wrong with it, in the language of the messages. */
function describe(issue: z.core.$ZodIssue, value: unknown): { value: string; detail: string } {
  const localized = libraryMessages({ ...issue, input: value } as z.core.$ZodRawIssue);
  const general = typeof localized === 'string' ? localized : localized?.message;
  const detail = conditionWords[issue.message] ?? general ?? issue.message;
  const text = typeof value === 'object' ? typeOf(value) : String(value);
  return { value: text.length > 60 ? `${text.slice(0, 59)}…` : text, detail };
}
