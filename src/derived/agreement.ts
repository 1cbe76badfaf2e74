/**
 * How second readings of an edition see the pairs of its measures and targets, and how far they agree with the project and
 * with each other. What a reading was not asked counts nowhere.
 */
import { type Edition, isInEdition } from '../model/edition.ts';
import type { Field } from '../model/field.ts';
import type { KnowledgeBase, Target } from '../model/knowledge-base.ts';
import type { Localized } from '../model/localized.ts';
import { linksInEdition, type Measure } from '../model/measure.ts';
import type { Principle } from '../model/principle.ts';
import { type Code, codeOf, codes, type Reading } from '../model/reading.ts';

export interface SeenCode {
  readonly reading: Reading;
  readonly code: Code;
}

/** A measure and a target of one edition, with what the project and each reading of the pair see in it. */
export interface ReadPair {
  readonly measure: Measure;
  readonly target: Target;
  readonly ours: Code;
  /** One per reading that was asked, in the order of the readings. */
  readonly seen: readonly SeenCode[];
  /** Why the project keeps its view, where it says so. */
  readonly reason: Localized | undefined;
}

export interface SecondReadings {
  readonly edition: Edition;
  /** Readings of the edition, in the order of their ids. */
  readonly readings: readonly Reading[];
  /** Every pair that at least one reading was asked, by measures, then targets. */
  readonly pairs: readonly ReadPair[];
  readonly find: (measure: string, target: string) => ReadPair | undefined;
}

const keyOf = (measure: string, target: string) => `${measure} ${target}`;

/** The second readings of an edition, joined with its links and decisions. */
export function joinReadings(knowledgeBase: KnowledgeBase, edition: Edition): SecondReadings {
  const { editions } = knowledgeBase.city;
  const readings = knowledgeBase.readings.filter((reading) => reading.edition === edition.id);
  const asked = readings.map((reading) => ({ reading, codeIn: indexCodes(reading) }));
  const reasons = new Map(
    knowledgeBase.decisions
      .filter((decision) => decision.edition === edition.id)
      .flatMap(({ kept }) => kept)
      .flatMap(({ target, measures, reason }) =>
        measures.map((measure) => [keyOf(measure, target), reason] as const),
      ),
  );
  const targets = knowledgeBase.targets.filter((target) => isInEdition(target, edition, editions));
  const measures = readings.length > 0 ? knowledgeBase.measures : [];
  const pairs = measures.flatMap((measure): ReadPair[] => {
    if (!isInEdition(measure, edition, editions)) return [];
    const links = new Map(linksInEdition(measure, edition, editions).map((link) => [link.target, link]));
    return targets.flatMap((target) => {
      const seen = asked.flatMap(({ reading, codeIn }) => {
        const code = codeIn(measure.id, target.id);
        return code === undefined ? [] : [{ reading, code }];
      });
      const reason = reasons.get(keyOf(measure.id, target.id));
      return seen.length === 0 ? [] : [{ measure, target, ours: codeOf(links.get(target.id)), seen, reason }];
    });
  });
  const byKey = new Map(pairs.map((pair) => [keyOf(pair.measure.id, pair.target.id), pair]));
  return { edition, readings, pairs, find: (measure, target) => byKey.get(keyOf(measure, target)) };
}

/** What a reading says of a pair; undefined where it was not asked. */
function indexCodes({ targets, measures }: Reading): (measure: string, target: string) => Code | undefined {
  const read = new Set(targets);
  const byMeasure = new Map(
    measures.map(({ measure, codes: given }) => [
      measure,
      new Map<string, Code>(given.map(({ target, code }) => [target, code])),
    ]),
  );
  return (measure, target) => {
    const given = byMeasure.get(measure);
    return given && read.has(target) ? (given.get(target) ?? 'none') : undefined;
  };
}

/** How many readings see the same as the project. */
export function countSame({ ours, seen }: ReadPair): number {
  return seen.filter(({ code }) => code === ours).length;
}

/** Whether several readings were asked and none of them sees what the project sees. */
export function isDisputed(pair: ReadPair): boolean {
  return pair.seen.length > 1 && countSame(pair) === 0;
}

/**
 * How near the readings of a pair come to the project: 1 where all see the same, −1 where all stand at the other end of the
 * scale; each step between lowers it alike. The mean of the readings.
 */
export function nearness({ ours, seen }: ReadPair): number {
  const steps = seen.map(({ code }) => Math.abs(codes.indexOf(code) - codes.indexOf(ours)));
  const mean = steps.reduce((sum, step) => sum + step, 0) / steps.length;
  return 1 - (2 * mean) / (codes.length - 1);
}

/** How a disagreement weighs: every one alike, or by the number of steps between the two codes. */
export type Weighting = 'unweighted' | 'linear';

/**
 * Cohen's kappa of two readers: the part of their agreement that chance would not explain (J. Cohen, A coefficient of
 * agreement for nominal scales, 1960; with weights: Weighted kappa, 1968).
 *
 * @param table how often the first reader chose the category of the row while the second chose that of the column; square,
 *   the categories in their order
 * @returns at most 1; undefined where chance alone leaves no room for disagreement (both always chose one same category)
 */
export function kappa(table: readonly (readonly number[])[], weighting: Weighting): number | undefined {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const rows = table.map(sum);
  const columns = table.map((_, column) => sum(table.map((row) => row[column] ?? 0)));
  const total = sum(rows);
  const weight = (row: number, column: number) =>
    weighting === 'linear' ? Math.abs(row - column) : Number(row !== column);
  let observed = 0;
  let expected = 0;
  for (const [row, cells] of table.entries()) {
    for (const [column, count] of cells.entries()) {
      observed += weight(row, column) * count;
      expected += (weight(row, column) * (rows[row] ?? 0) * (columns[column] ?? 0)) / total;
    }
  }
  return expected > 0 ? 1 - observed / expected : undefined;
}

export interface Agreement {
  /** Number of pairs that both judged. */
  readonly pairs: number;
  /** Of these, in how many both chose the same code. */
  readonly same: number;
  readonly kappa: Readonly<Record<Weighting, number | undefined>>;
}

/** Agreement of two readers on their codes. */
export function agreementOf(judged: readonly (readonly [Code, Code])[]): Agreement {
  const table = codes.map((row) =>
    codes.map((column) => judged.filter(([first, second]) => first === row && second === column).length),
  );
  return {
    pairs: judged.length,
    same: judged.filter(([first, second]) => first === second).length,
    kappa: { unweighted: kappa(table, 'unweighted'), linear: kappa(table, 'linear') },
  };
}

/** Agreement on the targets of one principle or field, or on all of a kind. */
export interface AgreementGroup {
  readonly kind: Target['kind'];
  /** Undefined for all principles, or all fields. */
  readonly parent: Principle | Field | undefined;
  /** The project with each reading that was asked any pair of the group. */
  readonly withProject: readonly { readonly reading: Reading; readonly agreement: Agreement }[];
  /** Each two readings with each other, where both were asked a pair of the group. */
  readonly among: readonly {
    readonly readings: readonly [Reading, Reading];
    readonly agreement: Agreement;
  }[];
}

/** The groups that were read: first the claims in all, then each principle; then the commitments likewise. */
export function groupAgreement({ readings, pairs }: SecondReadings): AgreementGroup[] {
  return (['claim', 'commitment'] as const).flatMap((kind) => {
    const ofKind = pairs.filter(({ target }) => target.kind === kind);
    if (ofKind.length === 0) return [];
    const parents = [...new Set(ofKind.map(({ target }) => target.parent))].sort(
      (a, b) => a.number - b.number,
    );
    return [undefined, ...parents].map((parent) => {
      const group = ofKind.filter(({ target }) => parent === undefined || target.parent === parent);
      return {
        kind,
        parent,
        withProject: compareWithProject(readings, group),
        among: compareAmong(readings, group),
      };
    });
  });
}

const codeBy = ({ seen }: ReadPair, reading: Reading) => seen.find((one) => one.reading === reading)?.code;

function compareWithProject(readings: readonly Reading[], group: readonly ReadPair[]) {
  return readings
    .map((reading) => ({
      reading,
      agreement: agreementOf(
        group.flatMap((pair) => {
          const code = codeBy(pair, reading);
          return code === undefined ? [] : [[pair.ours, code] as const];
        }),
      ),
    }))
    .filter(({ agreement }) => agreement.pairs > 0);
}

function compareAmong(readings: readonly Reading[], group: readonly ReadPair[]) {
  return readings
    .flatMap((first, index) => readings.slice(index + 1).map((second) => [first, second] as const))
    .map(([first, second]) => ({
      readings: [first, second] as const,
      agreement: agreementOf(
        group.flatMap((pair) => {
          const [one, other] = [codeBy(pair, first), codeBy(pair, second)];
          return one === undefined || other === undefined ? [] : [[one, other] as const];
        }),
      ),
    }))
    .filter(({ agreement }) => agreement.pairs > 0);
}

/** Pairs on which the project keeps its view against at least one reading, and those disputed without an answer yet. */
export function openPairs({ pairs }: SecondReadings): ReadPair[] {
  return pairs.filter(
    (pair) => isDisputed(pair) || (pair.reason !== undefined && countSame(pair) < pair.seen.length),
  );
}
