import { formatPath } from '../problem.ts';
import { type Rule, recordsOf } from './rule.ts';

/** The basis that a link claims is one that it can have. */
export const linkBasis: Rule = {
  name: 'link-basis',
  severity: 'error',
  *check(context) {
    const fieldOf = new Map(
      recordsOf(context, 'fields').flatMap(({ id, data }) =>
        data.commitments.map((commitment) => [commitment.id, id] as const),
      ),
    );
    for (const { file, data } of recordsOf(context, 'measures')) {
      for (const [index, link] of data.links.entries()) {
        const at = ['links', index, 'basis'];
        if (link.basis === 'stated' && !link.evidence) {
          yield { file, path: at, message: 'link-basis/stated', values: { path: formatPath(at) } };
        }
        if (link.basis !== 'stated' && link.evidence) {
          const path = ['links', index, 'evidence'];
          yield { file, path, message: 'link-basis/not-stated', values: { path: formatPath(path) } };
        }
        const field = fieldOf.get(link.target);
        const known = context.ids.get('targets')?.has(link.target);
        if (link.basis === 'via-field' && known && !(field && data.fields.includes(field))) {
          yield { file, path: at, message: 'link-basis/via-field', values: { path: formatPath(at) } };
        }
        if (link.extent === 'part' && !link.limitation) {
          const path = ['links', index];
          yield { file, path, message: 'link-limitation', values: { path: formatPath(path) } };
        }
      }
    }
  },
};
