import { formatPath } from '../../model/walk.ts';
import { defineFaults, type Fault } from '../fault.ts';
import { type Rule, recordsOf, type TargetPlace, targetPlaces } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'duplicate-id/edition':
      '{path}: Am {day} gibt es schon die Ausgabe „{other}“; ihre Reihenfolge wäre ungewiss.',
    'duplicate-id': '{path}: Die Id „{id}“ ist schon vergeben ({other}). Jede Id gibt es nur einmal.',
  },
  help: {
    'duplicate-id': 'Ansprüche, Zusagen und Ausgaben haben je eine eigene Id.',
  },
});

/** Ids of claims, commitments and editions are unique; for records the file system sees to it. */
export const duplicateId: Rule = {
  ...kinds,
  *check(context) {
    yield* findDuplicates(targetPlaces(context));
    yield* findDuplicates(
      recordsOf(context, 'city').flatMap(({ file, data }) =>
        data.editions.map(({ id }, index) => ({ id, file, path: ['editions', index, 'id'] })),
      ),
    );
    for (const { file, data } of recordsOf(context, 'city')) {
      const first = new Map<string, string>();
      for (const [index, { id, on }] of data.editions.entries()) {
        const other = first.get(on);
        if (other !== undefined)
          yield report('duplicate-id/edition', { file, path: ['editions', index, 'on'] }, { day: on, other });
        else first.set(on, id);
      }
    }
  },
};

function* findDuplicates(places: readonly TargetPlace[]): Generator<Fault> {
  const first = new Map<string, TargetPlace>();
  for (const place of places) {
    const earlier = first.get(place.id);
    if (earlier === undefined) {
      first.set(place.id, place);
      continue;
    }
    yield report(
      'duplicate-id',
      { file: place.file, path: place.path },
      { id: place.id, other: `${earlier.file}, ${formatPath(earlier.path)}` },
    );
  }
}
