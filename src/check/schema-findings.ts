/** Turns what a schema refuses into findings that name the place, the fault and the nearest valid value. */
import type { z } from 'zod';
import { findNearest } from '../model/id.ts';
import { type Kind, schemaOf } from '../model/kinds.ts';
import { keysAt, type Path } from '../model/walk.ts';
import type { ParsedFile } from './content-file.ts';
import { libraryMessages, typeWords } from './messages.ts';
import { type Finding, formatPath, suggest } from './problem.ts';

export function schemaFindings(kind: Kind, id: string, parsed: ParsedFile, error: z.ZodError): Finding[] {
  const schema = schemaOf(kind);
  const findings = error.issues.flatMap((issue) => toFindings(issue, [], schema, id, parsed));
  // A union repeats the same fault for every option that has it.
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}

function toFindings(
  issue: z.core.$ZodIssue,
  prefix: Path,
  schema: z.ZodType,
  id: string,
  parsed: ParsedFile,
): Finding[] {
  const path = [...prefix, ...(issue.path as (string | number)[])];
  const at = { file: parsed.path, path };
  const values = { path: formatPath(path) || '(Datei)' };
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key): Finding => {
        const keyAt = { file: parsed.path, path: [...path, key], atKey: true };
        if (path.length === 0 && key === 'id') {
          const given = String((parsed.data as Record<string, unknown>)['id']);
          return given === id
            ? { ...keyAt, message: 'id-in-record', values: { id } }
            : { ...keyAt, message: 'id-in-record/differs', values: { id, given } };
        }
        const suggestion = suggest(findNearest(key, keysAt(schema, path, parsed.data)));
        return {
          ...keyAt,
          message: 'unknown-key',
          values: { path: formatPath(path) || '(Datei)', key, suggestion },
        };
      });
    case 'invalid_type':
      if (valueAt(parsed.data, path) === undefined) {
        return [{ ...at, message: 'missing-field', values }];
      }
      return [
        {
          ...at,
          message: 'wrong-type',
          values: {
            ...values,
            expected: typeWords[issue.expected] ?? issue.expected,
            received: typeOf(valueAt(parsed.data, path)),
          },
        },
      ];
    case 'invalid_value': {
      const value = valueAt(parsed.data, path);
      if (value === undefined) return [{ ...at, message: 'missing-field', values }];
      const allowed = issue.values.map(String);
      const suggestion = suggest(findNearest(String(value), allowed));
      return [
        {
          ...at,
          message: 'bad-value',
          values: { path: values.path, value: String(value), allowed: allowed.join(', '), suggestion },
        },
      ];
    }
    case 'invalid_union': {
      const value = valueAt(parsed.data, path);
      if (value === undefined) return [{ ...at, message: 'missing-field', values }];
      const [first = []] = issue.errors;
      if (first.length === 0)
        return [
          {
            ...at,
            message: 'invalid-value',
            values: { ...values, ...describe(issue, valueAt(parsed.data, path)) },
          },
        ];
      return first.flatMap((inner) => toFindings(inner, path, schema, id, parsed));
    }
    case 'invalid_key': {
      const key = String(path.at(-1) ?? '');
      return [
        {
          ...at,
          atKey: true,
          message: 'unknown-key',
          values: { path: formatPath(path.slice(0, -1)), key, suggestion: '' },
        },
      ];
    }
    default: {
      const value = valueAt(parsed.data, path);
      if (typeof value === 'string' && value.trim() === '') return [{ ...at, message: 'empty-text', values }];
      return [
        {
          ...at,
          message: 'invalid-value',
          values: { ...values, ...describe(issue, valueAt(parsed.data, path)) },
        },
      ];
    }
  }
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
  const detail = typeof localized === 'string' ? localized : (localized?.message ?? issue.message);
  const text = typeof value === 'object' ? typeOf(value) : String(value);
  return { value: text.length > 60 ? `${text.slice(0, 59)}…` : text, detail };
}
