/** Turns what a schema refuses into findings that name the place, the fault and the nearest valid value. */
import { z } from 'zod';
import type { ParsedFile } from './content-file.ts';
import { findNearest } from './id.ts';
import { type Kind, schemaOf } from './kinds.ts';
import { type Finding, formatPath, suggest } from './problem.ts';
import { keysAt, type Path } from './walk.ts';

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
  const values = { path: formatPath(path) || '(Datei)', description: describe(schema, path, parsed.data) };
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
          values: { ...values, expected: issue.expected, received: typeOf(valueAt(parsed.data, path)) },
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
        return [{ ...at, message: 'invalid-value', values: { ...values, detail: issue.message } }];
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
      return [{ ...at, message: 'invalid-value', values: { ...values, detail: issue.message } }];
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
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** The description that authors read for the field at a path. */
function describe(schema: z.core.$ZodType, path: Path, value: unknown): string {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const own = z.globalRegistry.get(schema)?.description;
  const [step, ...rest] = path;
  if (step === undefined) return own ?? (def.type === 'optional' ? describe(def.innerType, path, value) : '');
  const inner = (value as Record<string | number, unknown> | undefined)?.[step];
  if (def.type === 'optional') return describe(def.innerType, path, value);
  if (def.type === 'object') {
    const child = def.shape[step];
    return child ? describe(child, rest, inner) : '';
  }
  if (def.type === 'array') return describe(def.element, rest, inner);
  if (def.type === 'record') return describe(def.valueType, rest, inner);
  if (def.type === 'union') {
    for (const option of def.options) {
      const found = describe(option, path, value);
      if (found !== '') return found;
    }
  }
  return '';
}
