/** Second readings on the small city, and the coefficient on examples that others have published. */
import { describe, expect, it } from 'vitest';
import {
  agreementOf,
  groupAgreement,
  isDisputed,
  joinReadings,
  kappa,
  nearness,
  openPairs,
} from '../../src/derived/agreement.ts';
import { latestEdition } from '../../src/model/knowledge-base.ts';
import type { Code } from '../../src/model/reading.ts';
import { machineReading, withReadings } from '../support/second-readings.ts';
import { type Edits, loadCity, smallCityFolder } from '../support/small-city.ts';

describe('kappa', () => {
  it('is what SAS/STAT prints for two dermatologists (Getting Started Example 2 of PROC FREQ, “Agreement Study”)', () => {
    const table = [
      [10, 4, 1, 0],
      [5, 10, 12, 2],
      [2, 4, 12, 5],
      [0, 2, 6, 13],
    ];
    expect(kappa(table, 'unweighted')).toBeCloseTo(0.3449, 4);
    expect(kappa(table, 'linear')).toBeCloseTo(0.5082, 4);
  });
  it('is what D. G. Altman gives for two radiologists (Practical Statistics for Medical Research, 1991, chapter 14)', () => {
    const table = [
      [21, 12, 0, 0],
      [4, 17, 1, 0],
      [3, 9, 15, 2],
      [0, 0, 0, 1],
    ];
    expect(kappa(table, 'unweighted')).toBeCloseTo(0.47, 2);
    expect(kappa(table, 'linear')).toBeCloseTo(0.57, 2);
  });
  it('weighs nothing where there are two categories only', () => {
    const table = [
      [20, 5],
      [10, 15],
    ];
    expect(kappa(table, 'unweighted')).toBeCloseTo(0.4, 10);
    expect(kappa(table, 'linear')).toBeCloseTo(0.4, 10);
  });
  it('is 1 for the same choices, −1 for opposite ones, 0 for those of chance, and nothing without a choice', () => {
    const half = (table: number[][]) => kappa(table, 'unweighted');
    expect(
      half([
        [3, 0],
        [0, 3],
      ]),
    ).toBe(1);
    expect(
      half([
        [0, 3],
        [3, 0],
      ]),
    ).toBe(-1);
    expect(
      half([
        [3, 3],
        [3, 3],
      ]),
    ).toBe(0);
    expect(
      half([
        [6, 0],
        [0, 0],
      ]),
    ).toBeUndefined();
    expect(
      half([
        [0, 0],
        [0, 0],
      ]),
    ).toBeUndefined();
  });
});

describe('agreementOf', () => {
  it('counts the pairs and those with the same code', () => {
    const judged: [Code, Code][] = [
      ['none', 'none'],
      ['enabling', 'direct-part'],
      ['direct-full', 'direct-full'],
    ];
    const { pairs, same, kappa: values } = agreementOf(judged);
    expect([pairs, same]).toEqual([3, 2]);
    // Linear: 1 − (1/3)/(13/9); unweighted: 1 − (1/3)/(7/9).
    expect(values.linear).toBeCloseTo(1 - 3 / 13, 10);
    expect(values.unweighted).toBeCloseTo(1 - 3 / 7, 10);
  });
});

async function join(edits: Edits) {
  const knowledgeBase = await loadCity(smallCityFolder, edits);
  return joinReadings(knowledgeBase, latestEdition(knowledgeBase));
}

describe('joinReadings', () => {
  it('joins every pair with the codes of those who were asked', async () => {
    const { pairs, find } = await join(withReadings);
    expect(pairs).toHaveLength(10 * 8);
    expect(pairs.filter(({ seen }) => seen.length === 2)).toHaveLength(10 * 4);
    const seenIn = (measure: string, target: string) => {
      const pair = find(measure, target);
      return [pair?.ours, ...(pair?.seen.map(({ code }) => code) ?? [])];
    };
    expect(seenIn('hafen-wlan', 'p1-internet')).toEqual(['direct-full', 'direct-full', 'direct-full']);
    expect(seenIn('antraege-im-netz', 'p1-internet')).toEqual(['enabling', 'none', 'none']);
    expect(seenIn('digitaler-lesetag', 'p2-control')).toEqual(['enabling', 'enabling', 'none']);
    expect(seenIn('hafendaten', 'f1-open-data')).toEqual(['enabling', 'direct-part']);
    expect(seenIn('melderegister', 'f2-counter')).toEqual(['none', 'none']);
    expect(find('melderegister', 'nothing')).toBeUndefined();
  });
  it('has no pair where nobody read, and none of a measure that a reading was not asked', async () => {
    const bare = await join({});
    expect([bare.readings, bare.pairs, bare.find('hafen-wlan', 'p1-internet')]).toEqual([[], [], undefined]);
    const short = machineReading.replace('  - measure: melderegister\n    codes: []\n', '');
    expect(short).not.toBe(machineReading);
    const { pairs, find } = await join({ 'readings/a-machine.yaml': short });
    expect(pairs).toHaveLength(9 * 8);
    expect(find('melderegister', 'f2-counter')).toBeUndefined();
  });
  it('takes only the readings and decisions of the edition', async () => {
    const knowledgeBase = await loadCity(smallCityFolder, withReadings);
    const other = { ...latestEdition(knowledgeBase), id: 'other' };
    expect(joinReadings(knowledgeBase, other).readings).toEqual([]);
  });
});

describe('disputed pairs', () => {
  it('are those that several read and all see differently', async () => {
    const joined = await join(withReadings);
    const names = joined.pairs.filter(isDisputed).map(({ measure, target }) => [measure.id, target.id]);
    expect(names).toEqual([['antraege-im-netz', 'p1-internet']]);
    // Open as well, with a reason or without.
    expect(openPairs(joined).map(({ reason }) => reason)).toEqual([{ sameInAllLanguages: 'E-Government' }]);
    const { 'decisions/first.yaml': _, ...rest } = withReadings;
    expect(openPairs(await join(rest)).map(({ reason }) => reason)).toEqual([undefined]);
  });
});

describe('nearness', () => {
  it('is 1 where all see the same and falls with each step', async () => {
    const { find } = await join(withReadings);
    const near = (measure: string, target: string) => {
      const pair = find(measure, target);
      return pair && nearness(pair);
    };
    expect(near('hafen-wlan', 'p1-internet')).toBe(1);
    expect(near('antraege-im-netz', 'p1-internet')).toBeCloseTo(1 / 3, 10);
    expect(near('datenblatt', 'p2-knowing')).toBeCloseTo(2 / 3, 10);
  });
});

describe('groupAgreement', () => {
  it('compares the project with each reading and the readings with each other, by principle, field and in all', async () => {
    const groups = groupAgreement(await join(withReadings));
    const rows = groups.map(({ kind, parent, withProject, among }) => [
      kind,
      parent?.id,
      withProject.map(({ reading, agreement }) => [reading.id, agreement.pairs, agreement.same]),
      among.map(({ readings: [one, other], agreement }) => [
        one.id,
        other.id,
        agreement.pairs,
        agreement.same,
      ]),
    ]);
    const both = (pairs: number, machine: number, people: number) => [
      ['a-machine', pairs, machine],
      ['b-department', pairs, people],
    ];
    expect(rows).toEqual([
      ['claim', undefined, both(40, 39, 37), [['a-machine', 'b-department', 40, 38]]],
      ['claim', 'p1-access', both(20, 19, 19), [['a-machine', 'b-department', 20, 20]]],
      ['claim', 'p2-data', both(20, 20, 18), [['a-machine', 'b-department', 20, 18]]],
      ['commitment', undefined, [['a-machine', 40, 39]], []],
      ['commitment', 'f1-open', [['a-machine', 20, 19]], []],
      ['commitment', 'f2-simple', [['a-machine', 20, 20]], []],
    ]);
    expect(groups[2]?.withProject[0]?.agreement.kappa).toEqual({ unweighted: 1, linear: 1 });
  });
  it('is empty where nobody read', async () => expect(groupAgreement(await join({}))).toEqual([]));
});
