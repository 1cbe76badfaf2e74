/**
 * Ids: the file name of a record is its id, and claims and commitments carry their own inside their record.
 * Knows nothing of the kinds of record.
 */
import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import './schema-marks.ts';

export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const idSchema = z
  .string()
  .regex(idPattern)
  .describe('Id: lower-case ASCII letters and digits, joined by single hyphens; never reused');

/** What a reference may lead to: folders of records, or things inside records. */
export const referenceKinds = {
  principles: 'principle',
  fields: 'field',
  measures: 'measure',
  gaps: 'gap',
  tensions: 'tension',
  departments: 'department',
  statements: 'statement',
  sources: 'source',
  tenets: 'tenet',
  questions: 'question',
  terms: 'term',
  readings: 'second reading',
  decisions: 'list of decisions',
  changes: 'change of the mapping',
  editions: 'edition',
  targets: 'claim (in content/principles/) or commitment (in content/fields/)',
  bulletRecords: 'measure, tenet or field',
} as const;

export type ReferenceKind = keyof typeof referenceKinds;

/** Schema of an id that has to exist. */
export function referenceTo(kind: ReferenceKind) {
  return z
    .string()
    .regex(idPattern)
    .meta({ reference: kind, description: `Id of a ${referenceKinds[kind]}` });
}

/**
 * The value of `candidates` that a person most probably meant by `wanted`.
 *
 * @returns the candidate with the fewest edits, or undefined when even the best needs more than
 * half of the longer word (then a suggestion would mislead).
 * @example findNearest('m-wlna', ['m-wlan', 'isms']) // 'm-wlan'
 */
export function findNearest(wanted: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const edits = distance(wanted.toLowerCase(), candidate.toLowerCase());
    if (edits < fewest) {
      best = candidate;
      fewest = edits;
    }
  }
  if (best === undefined) return undefined;
  return fewest <= Math.max(wanted.length, best.length) / 2 ? best : undefined;
}
