import { defineFaults, type Fault } from '../fault.ts';
import { type Rule, recordsOf } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'circular-part': '{path}: „{id}“ ist über partOf ein Teil von sich selbst.',
    'circular-part/see-also': '{path}: „{id}“ verweist mit seeAlso auf sich selbst.',
    'circular-part/successor': '{path}: „{id}“ folgt über successor auf sich selbst.',
  },
  help: {
    'circular-part': 'Nichts ist ein Teil von sich selbst, und keine Stelle folgt auf sich selbst.',
  },
});

/** No measure or department is a part of itself, and no department succeeds itself, directly or by way of others. */
export const circularPart: Rule = {
  ...kinds,
  *check(context) {
    const measures = recordsOf(context, 'measures');
    const departments = recordsOf(context, 'departments');
    yield* findCircles(
      'circular-part',
      'partOf',
      measures.map(({ id, file, data }) => [id, file, data.partOf]),
    );
    for (const { id, file, data } of measures)
      for (const [index, other] of (data.seeAlso ?? []).entries())
        if (other === id) yield report('circular-part/see-also', { file, path: ['seeAlso', index] }, { id });
    yield* findCircles(
      'circular-part',
      'partOf',
      departments.map(({ id, file, data }) => [id, file, data.partOf]),
    );
    yield* findCircles(
      'circular-part/successor',
      'successor',
      departments.map(({ id, file, data }) => [id, file, data.successor]),
    );
  },
};

function* findCircles(
  message: 'circular-part' | 'circular-part/successor',
  key: string,
  records: readonly (readonly [id: string, file: string, next: string | undefined])[],
): Generator<Fault> {
  const nextOf = new Map(records.map(([id, , next]) => [id, next]));
  for (const [id, file] of records) {
    const seen = new Set<string>();
    let next = nextOf.get(id);
    while (next !== undefined && !seen.has(next)) {
      seen.add(next);
      next = nextOf.get(next);
    }
    if (seen.has(id)) yield report(message, { file, path: [key] }, { id });
  }
}
