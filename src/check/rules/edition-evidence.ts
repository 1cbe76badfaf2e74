import type { Edition, Span } from '../../model/edition.ts';
import { editionBefore, isInEdition } from '../../model/edition.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { RecordOf } from '../../model/kinds.ts';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import { type Link, stateInEdition } from '../../model/measure.ts';
import { sourceDay } from '../../model/source.ts';
import { lastingStates } from '../../model/state.ts';
import type { Path } from '../../model/walk.ts';
import { defineFaults, type Fault } from '../fault.ts';
import { editionName, type Rule, type RuleContext, recordsOf } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'edition-evidence/younger-source':
      '{path}: Der Stand zählt in der Ausgabe „{edition}“, die Quelle {source} ist aber jünger ({day}).',
    'edition-evidence/revived-link':
      '{path}: Die Maßnahme ist in der Ausgabe „{edition}“ neu belegt; die Zuordnung zu „{target}“ braucht until oder in restsOn eine Quelle dieser Ausgabe, die sie trägt.',
    'edition-evidence/rests-on':
      '{path}: Von „{source}“ hat die Maßnahme keinen Beleg; restsOn nennt nur Quellen ihrer Belege.',
    'edition-evidence/foreign':
      '{path}: Die Zuordnung beginnt mit der Ausgabe „{edition}“, ihr Beleg stammt aber nicht aus dieser Ausgabe.',
    'edition-evidence/later-evidence':
      '{path}: Das steht schon in der Ausgabe „{edition}“, der Beleg aus {source} ist aber jünger ({day}).',
    'edition-evidence/no-evidence':
      '{path}: In der Ausgabe „{edition}“ hat die Maßnahme noch keinen Beleg; vermutlich fehlt from.',
  },
  help: {
    'edition-evidence':
      'Was in einer Ausgabe gilt, beruht auf Quellen dieser Ausgabe; keine Zuordnung lebt von selbst wieder auf.',
  },
});

/** Nothing counts in an edition that rests on sources of another one. */
export const editionEvidence: Rule = {
  ...kinds,
  *check(context) {
    if (!context.complete || !context.knowledgeBase) return;
    const known: Known = { ...context.knowledgeBase, days: collectDays(context) };
    for (const { file, data } of [...recordsOf(context, 'gaps'), ...recordsOf(context, 'tensions')])
      yield* checkLater(known, file, [], data, firstEdition(known, [data]));
    for (const { file, data } of recordsOf(context, 'measures')) {
      yield* checkBegin(known, file, data);
      yield* checkStates(known, file, data);
      for (const [index, link] of data.links.entries()) {
        const path = ['links', index];
        yield* checkRests(file, path, link, data);
        yield* checkOwnEvidence(known, file, path, link, data);
        yield* checkRevival(known, file, path, link, data);
      }
    }
  },
};

type MeasureData = RecordOf<'measures'>;

/** What the checks look at. */
interface Known extends Pick<KnowledgeBase, 'editions' | 'city'> {
  /** Day of each source that has one. */
  readonly days: ReadonlyMap<string, string>;
}

/** A day in the future is reported as such; nothing is concluded from it. */
function collectDays(context: RuleContext): Map<string, string> {
  return new Map(
    recordsOf(context, 'sources').flatMap(({ id, data }) => {
      const day = sourceDay(data);
      return day === undefined || day > context.today ? [] : [[id, day]];
    }),
  );
}

/** The first edition that holds something, by its own span and those of what it is part of. */
function firstEdition({ editions }: Known, spans: readonly Span[]): Edition | undefined {
  return editions.find((edition) => spans.every((span) => isInEdition(span, edition, editions)));
}

/** A measure has evidence in every edition that holds it. */
function* checkBegin(known: Known, file: string, data: MeasureData): Generator<Fault> {
  const first = firstEdition(known, [data]);
  if (!first || data.evidence.some((evidence) => !isAfter(known, evidence, first))) return;
  const values = { edition: editionName(first, known.city) };
  yield report('edition-evidence/no-evidence', { file, path: ['evidence'] }, values);
}

/** What holds in an edition quotes nothing younger. */
function* checkLater(
  known: Known,
  file: string,
  path: Path,
  { evidence = [] }: { readonly evidence?: readonly Evidence[] | undefined },
  edition: Edition | undefined,
): Generator<Fault> {
  if (!edition) return;
  for (const [index, { source }] of evidence.entries()) {
    const day = known.days.get(source);
    if (day === undefined || day <= edition.on) continue;
    const values = { edition: editionName(edition, known.city), source, day };
    yield report('edition-evidence/later-evidence', { file, path: [...path, 'evidence', index] }, values);
  }
}

/** A state that counts in an edition is attested by a source that is no younger than the edition. */
function* checkStates(known: Known, file: string, { states }: MeasureData): Generator<Fault> {
  for (const [index, { on, source }] of states.entries()) {
    const day = known.days.get(source);
    const early = known.editions.find((edition) => on <= edition.on && (day ?? '') > edition.on);
    if (!early || day === undefined) continue;
    const values = { edition: editionName(early, known.city), source, day };
    yield report('edition-evidence/younger-source', { file, path: ['states', index, 'source'] }, values);
  }
}

function* checkRests(file: string, path: Path, { restsOn = [] }: Link, data: MeasureData): Generator<Fault> {
  for (const [index, source] of restsOn.entries())
    if (!data.evidence.some((evidence) => evidence.source === source))
      yield report('edition-evidence/rests-on', { file, path: [...path, 'restsOn', index] }, { source });
}

/** A link that begins with an edition has evidence of it; one that holds in an edition quotes nothing younger. */
function* checkOwnEvidence(
  known: Known,
  file: string,
  path: Path,
  link: Link,
  data: MeasureData,
): Generator<Fault> {
  const edition = firstEdition(known, [link, data]);
  yield* checkLater(known, file, path, link, edition);
  if (link.from === undefined || edition?.from === undefined) return;
  const before = editionBefore(known, edition);
  if (!before) return;
  const carrying = link.evidence ?? data.evidence.filter(restedOn(link));
  if (!carrying.some((evidence) => isAfter(known, evidence, before)))
    yield report('edition-evidence/foreign', { file, path }, { edition: editionName(edition, known.city) });
}

const restedOn =
  ({ restsOn }: Link) =>
  ({ source }: Evidence) =>
    restsOn === undefined || restsOn.includes(source);

function isAfter(known: Known, { source }: Pick<Evidence, 'source'>, { on }: Edition): boolean {
  return (known.days.get(source) ?? '') > on;
}

/** Where a later edition attests a measure anew, each link of an earlier one ends or names what carries it. */
function* checkRevival(
  known: Known,
  file: string,
  path: Path,
  link: Link,
  data: MeasureData,
): Generator<Fault> {
  const { editions, city } = known;
  for (const [index, edition] of editions.entries()) {
    const before = editions[index - 1];
    // An edition without a reporting period of its own takes over what the one before attested.
    if (!before || edition.from === undefined) continue;
    const holds = (one: Edition) => [link, data].every((span) => isInEdition(span, one, editions));
    if (!holds(edition) || !holds(before)) continue;
    if (!isAttestedAnew(data, before, edition)) continue;
    const carried = (link.restsOn ?? []).some((source) => {
      const day = known.days.get(source) ?? '';
      return day > before.on && day <= edition.on;
    });
    if (carried) continue;
    const values = { edition: editionName(edition, city), target: link.target };
    yield report('edition-evidence/revived-link', { file, path: [...path, 'target'] }, values);
  }
}

/** Whether the state that counts in an edition was attested after the edition before it, and can count. */
function isAttestedAnew(data: MeasureData, before: Edition, edition: Edition): boolean {
  const { state, attested } = stateInEdition(data, edition);
  if (!attested || attested.on <= before.on) return false;
  return (
    state !== 'unattested' && (state === 'completed' || !lastingStates.some((lasting) => lasting === state))
  );
}
