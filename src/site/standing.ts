/** How a claim or commitment stands: in the edition of the page, and in the one before, as signs and as words. */
import { getTargetCoverage, type TargetCoverage } from '../derived/coverage.ts';
import type { Target } from '../model/knowledge-base.ts';
import { memoise } from '../model/memoise.ts';
import { isOver } from '../model/state.ts';
import type { Site } from './site.ts';

export interface Standing {
  readonly target: Target;
  readonly now: TargetCoverage;
  /** In the edition before; undefined for the first, and where that one does not have the claim. */
  readonly then: TargetCoverage | undefined;
  readonly isSame: boolean;
  /** Whether only what pages are told to say stands behind it. */
  readonly onlyStatements: boolean;
  /** Measures that contribute, without those that are over or not attested any more. */
  readonly direct: number;
  readonly enabling: number;
  /** Both days in words, to follow a name: “heute teilweise belegt, nur nach Angabe; 2019 keine Maßnahme belegt”. */
  readonly text: string;
}

/** The standing of a claim or commitment in the edition of the site. */
export function standingOf(site: Site, target: Target): Standing {
  return standings(site)(target);
}

/** Every page shows all claims in little. */
const standings = memoise((site: Site) => memoise((target: Target) => findStanding(site, target)));

function findStanding(site: Site, target: Target): Standing {
  const now = getTargetCoverage(site.coverage, target.id);
  const then = site.before?.coverage.byTarget.get(target.id);
  const current = now.contributions.filter(({ state }) => !isOver(state));
  const direct = current.filter(({ link }) => link.contribution === 'direct').length;
  const isSame = then !== undefined && isAsBefore(now, then);
  const standing = { target, now, then, isSame, onlyStatements: isOnlyStated(now), direct };
  return { ...standing, enabling: current.length - direct, text: describe(site, standing) };
}

/** Whether both days bear the same mark. */
export function isAsBefore(now: TargetCoverage, then: TargetCoverage): boolean {
  return then.status === now.status && isOnlyStated(then) === isOnlyStated(now);
}

/** Best documented first; within each, those first that quotations carry, else in the order of the knowledge base. */
export function sortStandings(standings: readonly Standing[]): Standing[] {
  return [...standings].sort((a, b) => rank(a) - rank(b));
}

const ranks = { documented: 0, partly: 1, undocumented: 3 } as const;
const rank = ({ now, onlyStatements }: Standing) => ranks[now.status] + (onlyStatements ? 1 : 0);

export function isOnlyStated({ status, quoted }: TargetCoverage): boolean {
  return status !== 'undocumented' && !quoted;
}

function describe(site: Site, { now, then, isSame }: Pick<Standing, 'now' | 'then' | 'isSame'>): string {
  const { status, board } = site.wording;
  const inWords = (of: TargetCoverage) =>
    status[of.status] + (isOnlyStated(of) ? `, ${status.onlyStatements}` : '');
  if (!site.before || !then) return inWords(now);
  const label = site.editionLabel(site.before.edition);
  const before = isSame ? status.asBefore(label) : `${label} ${inWords(then)}`;
  return `${site.isEarlier ? '' : `${board.now} `}${inWords(now)}; ${before}`;
}
