import { findNearest } from '../../model/id.ts';
import { frame, joinSegments, type OfficialWording } from '../../model/official-wording.ts';
import type { Path } from '../../model/walk.ts';
import { findWholeUnit } from '../../proof/prove-quotation.ts';
import { defineFaults, type Fault, suggest } from '../fault.ts';
import { type Rule, type RuleContext, recordsOf } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'incomplete-wording':
      '{path}: Der amtliche Wortlaut ist kein vollständiger Absatz von {source}, Abschnitt {section}.',
    'incomplete-wording/section':
      'officialWording: {missing} von {total} Absätzen des Abschnitts {section} fehlen im Wortlaut; jedes Wort gehört zu einer Zusage oder zum Rahmen.',
    'unknown-part': '{path}: „{part}“ ist keine Id aus dieser Datei und nicht „frame“.{suggestion}',
    'wordless-target': '{path}: Zu „{id}“ gehört kein Wort des amtlichen Wortlauts (officialWording).',
  },
  help: {
    'incomplete-wording': 'Der amtliche Wortlaut ist vollständig; kein Wort fehlt.',
    'unknown-part': 'Jeder Teil des Wortlauts gehört zu einer Id derselben Datei oder zum Rahmen (frame).',
    'wordless-target': 'Zu jedem Anspruch und jeder Zusage gehören Worte des Originals.',
  },
});

/** Every word of an official wording belongs to a claim or commitment, or to the frame, and none is left out. */
export const incompleteWording: Rule = {
  ...kinds,
  *check(context) {
    for (const { file, data } of recordsOf(context, 'principles')) {
      yield* checkParts(
        file,
        data.officialWording,
        data.claims.map(({ id }) => id),
        'claims',
      );
      yield* checkWhole(context, file, data.officialWording, ['officialWording']);
    }
    for (const { file, data } of recordsOf(context, 'fields')) {
      yield* checkParts(
        file,
        data.officialWording,
        data.commitments.map(({ id }) => id),
        'commitments',
      );
      yield* checkWhole(context, file, data.officialWording, ['officialWording']);
      yield* checkSection(context, file, data.officialWording, ['officialWording']);
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
  official: OfficialWording,
  ids: readonly string[],
  list: string,
): Generator<Fault> {
  const used = new Set<string>();
  const root = list === 'preamble' ? 'preamble' : 'officialWording';
  for (const [paragraph, segments] of official.paragraphs.entries()) {
    for (const [index, { part }] of segments.entries()) {
      used.add(part);
      if (part === frame || ids.includes(part)) continue;
      const path = [root, 'paragraphs', paragraph, index, 'part'];
      yield report(
        'unknown-part',
        { file, path },
        { part, suggestion: suggest(findNearest(part, [frame, ...ids])) },
      );
    }
  }
  for (const [index, id] of ids.entries()) {
    if (used.has(id)) continue;
    const path = [list, index, 'id'];
    yield report('wordless-target', { file, path }, { id });
  }
}

/** Each paragraph of the wording is a whole paragraph or list item of the source. */
function* checkWhole(
  context: RuleContext,
  file: string,
  official: OfficialWording,
  root: Path,
): Generator<Fault> {
  const fingerprint = context.fingerprints.get(official.source);
  if (!fingerprint?.sections.some(({ id }) => id === official.section)) return;
  for (const [index, segments] of official.paragraphs.entries()) {
    if (findWholeUnit(joinSegments(segments), official.section, fingerprint) !== undefined) continue;
    const path = [...root, 'paragraphs', index];
    yield report(
      'incomplete-wording',
      { file, path },
      { source: official.source, section: official.section },
    );
  }
}

/** A field's wording is its whole section. */
function* checkSection(
  context: RuleContext,
  file: string,
  official: OfficialWording,
  root: Path,
): Generator<Fault> {
  const section = context.fingerprints
    .get(official.source)
    ?.sections.find(({ id }) => id === official.section);
  if (!section || section.units.length <= official.paragraphs.length) return;
  yield report(
    'incomplete-wording/section',
    { file, path: root },
    {
      missing: section.units.length - official.paragraphs.length,
      total: section.units.length,
      section: official.section,
    },
  );
}
