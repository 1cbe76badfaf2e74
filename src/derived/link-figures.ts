/** Figures of the method: on what the links of an edition rest, and how far they reach. */
import type { Target } from '../model/knowledge-base.ts';
import type { Link } from '../model/measure.ts';
import type { Coverage } from './coverage.ts';

export interface LinkFigures {
  readonly total: number;
  readonly basis: Readonly<Record<Link['basis'], number>>;
  readonly contribution: Readonly<Record<Link['contribution'], number>>;
  readonly extent: Readonly<Record<Link['extent'], number>>;
}

/** Counts of the links to claims or to commitments, in the edition of the coverage. */
export function linkFigures(of: Coverage, kind: Target['kind']): LinkFigures {
  const links = [...of.byTarget.values()]
    .filter(({ target }) => target.kind === kind)
    .flatMap(({ contributions }) => contributions.map(({ link }) => link));
  const count = (fits: (link: Link) => boolean) => links.filter(fits).length;
  return {
    total: links.length,
    basis: {
      stated: count(({ basis }) => basis === 'stated'),
      'via-field': count(({ basis }) => basis === 'via-field'),
      editorial: count(({ basis }) => basis === 'editorial'),
    },
    contribution: {
      direct: count(({ contribution }) => contribution === 'direct'),
      enabling: count(({ contribution }) => contribution === 'enabling'),
    },
    extent: {
      full: count(({ extent }) => extent === 'full'),
      part: count(({ extent }) => extent === 'part'),
    },
  };
}
