import type { Evidence } from '../../model/evidence.ts';
import type { RecordOf } from '../../model/kinds.ts';
import type { Path } from '../../model/walk.ts';
import { defineFaults, type Fault } from '../fault.ts';
import { nodesOf, type Rule, recordsOf } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'evidence-form/nothing':
      '{path}: Hier steht weder ein Zitat (quote) noch, was eine Seite angibt (statement).',
    'evidence-form/both':
      '{path}: Entweder Zitat (quote) oder Angabe in eigenen Worten (statement), nicht beides.',
    'evidence-form/incomplete': '{path}: Zu einem Zitat gehören {missing}.',
    'evidence-form/quotable':
      '{path}: {source} lässt sich zitieren; eine Angabe in eigenen Worten gibt es nur von einer Quelle der Art page.',
    'evidence-form/stated-on':
      '{path}: statedOn gibt es nur bei einer Datei aus einem Repositorium (kind: repository).',
    'evidence-form/stated-later':
      '{path}: {day} liegt nach dem Tag der Datei ({fileDay}); so lange kann der Satz dort nicht stehen.',
  },
  help: {
    'evidence-form':
      'Ein Beleg ist ein Zitat mit Abschnitt und Wiedergabe oder, nur von einer Seite, eine Angabe in eigenen Worten.',
  },
});

/** Evidence is a whole quotation, or a statement from a page that cannot be quoted. */
export const evidenceForm: Rule = {
  ...kinds,
  *check(context) {
    const sources = new Map(recordsOf(context, 'sources').map(({ id, data }) => [id, data]));
    for (const { record, node } of nodesOf(context)) {
      if (!node.meta.evidence) continue;
      const evidence = node.value as Evidence;
      yield* checkForm(record.file, node.path, evidence);
      yield* checkSource(record.file, node.path, evidence, sources.get(evidence.source));
    }
  },
};

function* checkForm(
  file: string,
  path: Path,
  { quote, section, rendering, statement }: Evidence,
): Generator<Fault> {
  if (quote === undefined) {
    if (statement === undefined) yield report('evidence-form/nothing', { file, path });
    return;
  }
  if (statement !== undefined) yield report('evidence-form/both', { file, path: [...path, 'statement'] });
  const missing = Object.entries({ section, rendering }).flatMap(([name, value]) =>
    value === undefined ? [name] : [],
  );
  if (missing.length > 0)
    yield report('evidence-form/incomplete', { file, path }, { missing: missing.join(' und ') });
}

function* checkSource(
  file: string,
  path: Path,
  { source: id, statement, statedOn }: Evidence,
  source: RecordOf<'sources'> | undefined,
): Generator<Fault> {
  // A source that does not exist is reported as a broken reference.
  if (!source) return;
  if (statement !== undefined && source.kind !== 'page')
    yield report('evidence-form/quotable', { file, path: [...path, 'statement'] }, { source: id });
  if (statedOn === undefined) return;
  const at = { file, path: [...path, 'statedOn'] };
  if (source.kind !== 'repository') yield report('evidence-form/stated-on', at);
  else if (source.datedOn !== undefined && statedOn > source.datedOn)
    yield report('evidence-form/stated-later', at, { day: statedOn, fileDay: source.datedOn });
}
