import type { Finding } from '../problem.ts';
import { formatPath } from '../problem.ts';
import { type Rule, recordsOf, type TargetPlace, targetPlaces } from './rule.ts';

/** Ids of claims, commitments and editions are unique; for records the file system sees to it. */
export const duplicateId: Rule = {
  name: 'duplicate-id',
  severity: 'error',
  *check(context) {
    yield* findDuplicates(targetPlaces(context));
    yield* findDuplicates(
      recordsOf(context, 'city').flatMap(({ file, data }) =>
        data.editions.map(({ id }, index) => ({ id, file, path: ['editions', index, 'id'] })),
      ),
    );
  },
};

function* findDuplicates(places: readonly TargetPlace[]): Generator<Finding> {
  const first = new Map<string, TargetPlace>();
  for (const place of places) {
    const earlier = first.get(place.id);
    if (earlier === undefined) {
      first.set(place.id, place);
      continue;
    }
    yield {
      file: place.file,
      path: place.path,
      message: 'duplicate-id',
      values: {
        path: formatPath(place.path),
        id: place.id,
        other: `${earlier.file}, ${formatPath(earlier.path)}`,
      },
    };
  }
}
