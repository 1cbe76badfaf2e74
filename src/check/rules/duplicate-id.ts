import { formatPath } from '../../model/walk.ts';
import { defineFaults, type Fault } from '../fault.ts';
import { type Rule, recordsOf, type TargetPlace, targetPlaces } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
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
