import { formatPath } from '../problem.ts';
import { type Rule, recordsOf } from './rule.ts';

/** A measure has one link to a target, not two that might contradict each other; unless they share no edition. */
export const duplicateLink: Rule = {
  name: 'duplicate-link',
  severity: 'error',
  *check(context) {
    for (const { file, data } of recordsOf(context, 'measures')) {
      for (const [index, link] of data.links.entries()) {
        const first = data.links.findIndex(
          (other, otherIndex) =>
            otherIndex < index &&
            other.target === link.target &&
            !(other.until !== undefined && link.from !== undefined && other.until !== link.from),
        );
        if (first === -1) continue;
        const path = ['links', index, 'target'];
        yield {
          file,
          path,
          message: 'duplicate-link',
          values: { path: formatPath(path), target: link.target, first },
        };
      }
    }
  },
};
