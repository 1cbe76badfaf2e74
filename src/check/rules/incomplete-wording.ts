import { findNearest } from '../../model/id.ts';
import { frame, joinSegments, type OfficialWording } from '../../model/official-wording.ts';
import type { Path } from '../../model/walk.ts';
import { findWholeUnit } from '../../proof/prove-quotation.ts';
import type { Finding } from '../problem.ts';
import { formatPath, suggest } from '../problem.ts';
import { type Rule, type RuleContext, recordsOf } from './rule.ts';

/** Every word of an official wording belongs to a claim or commitment, or to the frame, and none is left out. */
export const incompleteWording: Rule = {
  name: 'incomplete-wording',
  severity: 'error',
  *check(context) {
    for (const { file, data } of recordsOf(context, 'principles')) {
      yield* checkParts(
        file,
        data.wording,
        data.claims.map(({ id }) => id),
        'claims',
      );
      yield* checkWhole(context, file, data.wording, ['wording']);
    }
    for (const { file, data } of recordsOf(context, 'fields')) {
      yield* checkParts(
        file,
        data.wording,
        data.commitments.map(({ id }) => id),
        'commitments',
      );
      yield* checkWhole(context, file, data.wording, ['wording']);
      yield* checkSection(context, file, data.wording, ['wording']);
    }
    for (const { file, data } of recordsOf(context, 'guideline')) {
      yield* checkParts(file, data.preamble, [], 'preamble');
      yield* checkWhole(context, file, data.preamble, ['preamble']);
      yield* checkSection(context, file, data.preamble, ['preamble']);
    }
  },
};

function* checkParts(
  file: string,
  wording: OfficialWording,
  ids: readonly string[],
  list: string,
): Generator<Finding> {
  const used = new Set<string>();
  const root = list === 'preamble' ? 'preamble' : 'wording';
  for (const [paragraph, segments] of wording.paragraphs.entries()) {
    for (const [index, { part }] of segments.entries()) {
      used.add(part);
      if (part === frame || ids.includes(part)) continue;
      const path = [root, 'paragraphs', paragraph, index, 'part'];
      yield {
        file,
        path,
        message: 'unknown-part',
        values: { path: formatPath(path), part, suggestion: suggest(findNearest(part, [frame, ...ids])) },
      };
    }
  }
  for (const [index, id] of ids.entries()) {
    if (used.has(id)) continue;
    const path = [list, index, 'id'];
    yield { file, path, message: 'wordless-target', values: { path: formatPath(path), id } };
  }
}

/** Each paragraph of the wording is a whole paragraph or list item of the source. */
function* checkWhole(
  context: RuleContext,
  file: string,
  wording: OfficialWording,
  root: Path,
): Generator<Finding> {
  const fingerprint = context.fingerprints.get(wording.source);
  if (!fingerprint?.sections.some(({ id }) => id === wording.section)) return;
  for (const [index, segments] of wording.paragraphs.entries()) {
    if (findWholeUnit(joinSegments(segments), wording.section, fingerprint) !== undefined) continue;
    const path = [...root, 'paragraphs', index];
    yield {
      file,
      path,
      message: 'incomplete-wording',
      values: { path: formatPath(path), source: wording.source, section: wording.section },
    };
  }
}

/** A field's wording is its whole section. */
function* checkSection(
  context: RuleContext,
  file: string,
  wording: OfficialWording,
  root: Path,
): Generator<Finding> {
  const section = context.fingerprints.get(wording.source)?.sections.find(({ id }) => id === wording.section);
  if (!section || section.units.length <= wording.paragraphs.length) return;
  yield {
    file,
    path: root,
    message: 'incomplete-wording/section',
    values: {
      missing: section.units.length - wording.paragraphs.length,
      total: section.units.length,
      section: wording.section,
    },
  };
}
