import { daySchema } from '../../model/day.ts';
import type { Span } from '../../model/edition.ts';
import type { Reply } from '../../model/reply.ts';
import type { SchemaNode } from '../../model/walk.ts';
import { defineFaults, type Fault } from '../fault.ts';
import { nodesOf, type Rule, type RuleContext, recordsOf } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'date-in-future': '{path}: {day} liegt in der Zukunft (heute ist der {today}).',
    'date-order/since': '{path}: {day} liegt nach dem Tag, an dem der Stand bezeugt ist ({before}).',
    'date-order/span': '{path}: „{from}“ beginnt erst nach „{until}“; so gehört das zu keiner Ausgabe.',
    'date-order': '{path}: {day} steht nach {before}; die Reihenfolge ist vom ältesten zum jüngsten.',
  },
  help: {
    'date-in-future': 'Kein Tag liegt in der Zukunft.',
    'date-order': 'Stände, Ereignisse und Antworten stehen vom ältesten zum jüngsten.',
  },
});

/**
 * No day lies in the future (but the end of a contact), lists of dated things run from the oldest to the youngest, nothing
 * begins after the day on which it is attested, and no span ends before it begins.
 */
export const implausibleDate: Rule = {
  ...kinds,
  *check(context) {
    for (const { record, node } of nodesOf(context)) {
      if (isPastDay(node) && typeof node.value === 'string' && node.value > context.today) {
        const values = { day: node.value, today: context.today };
        yield report('date-in-future', { file: record.file, path: node.path }, values);
      }
      yield* checkSpan(context, record.file, node);
    }
    for (const { file, data } of recordsOf(context, 'measures')) {
      yield* checkOrder(file, 'states', data.states);
      for (const [index, { on, since }] of data.states.entries()) {
        if (since === undefined || since <= on) continue;
        const path = ['states', index, 'since'];
        yield report('date-order/since', { file, path }, { day: since, before: on });
      }
    }
    for (const { file, data } of context.records) yield* checkReplies(file, data);
    for (const { file, data } of recordsOf(context, 'proceeding'))
      yield* checkOrder(file, 'timeline', data.timeline);
  },
};

/** A day on which something happened, was seen or was looked at: it cannot be still to come. */
function isPastDay({ schema, path, value }: SchemaNode): boolean {
  const key = String(path.at(-1));
  if (key === 'expiresOn' || typeof value !== 'string' || !/^\d{4}(-\d{2}){0,2}$/.test(value)) return false;
  return schema === daySchema || key === 'on' || key === 'since' || key.endsWith('On');
}

function* checkReplies(file: string, data: object): Generator<Fault> {
  const { replies = [] } = data as { readonly replies?: readonly Reply[] };
  yield* checkOrder(file, 'replies', replies);
}

function* checkOrder(file: string, key: string, days: readonly { readonly on: string }[]): Generator<Fault> {
  for (const [index, { on }] of days.entries()) {
    const before = days[index - 1]?.on;
    // Of two dates, the less precise one may hold the other.
    const precision = Math.min(before?.length ?? 0, on.length);
    if (before === undefined || before.slice(0, precision) <= on.slice(0, precision)) continue;
    yield report('date-order', { file, path: [key, index, 'on'] }, { day: on, before });
  }
}

function* checkSpan({ city }: RuleContext, file: string, { path, value }: SchemaNode): Generator<Fault> {
  const { from, until } = (typeof value === 'object' && value !== null ? value : {}) as Span;
  if (from === undefined || until === undefined) return;
  const dayOf = (id: string) => city?.editions.find((edition) => edition.id === id)?.on ?? '';
  if (dayOf(from) > dayOf(until))
    yield report('date-order/span', { file, path: [...path, 'from'] }, { from, until });
}
