import { beforeAll, describe, expect, it } from 'vitest';
import { type Comparison, compareEditions, coverageChange } from '../../src/derived/comparison.ts';
import { editionBefore } from '../../src/model/edition.ts';
import type { KnowledgeBase } from '../../src/model/knowledge-base.ts';
import { editionsOf, loadLaterCity } from '../support/later-city.ts';

let city: KnowledgeBase;
let comparison: Comparison;
beforeAll(async () => {
  city = await loadLaterCity();
  const [first, second] = editionsOf(city);
  comparison = compareEditions(city, first, second);
});

const targetsOf = ({ targets }: Comparison) =>
  targets.map((change) => [
    change.target.id,
    change.before?.status,
    change.after?.status,
    Math.sign(coverageChange(change)),
  ]);

describe('two editions compared', () => {
  it('show every claim and commitment with both coverages, and what went up and down', () => {
    expect([comparison.before.id, comparison.after.id]).toEqual(['first', 'second']);
    expect(targetsOf(comparison)).toEqual([
      ['p1-internet', 'documented', 'documented', 0],
      ['p1-help', 'partly', 'partly', 0],
      ['p2-knowing', 'documented', 'partly', -1],
      ['p2-control', 'undocumented', 'undocumented', 0],
      ['f1-open-data', 'partly', 'partly', 0],
      ['f1-listening', 'undocumented', 'undocumented', 0],
      ['f2-digital', 'undocumented', 'undocumented', 0],
      ['f2-counter', 'undocumented', 'undocumented', 0],
    ]);
  });
  it('show what became of every measure', () => {
    const changes = comparison.measures.map(({ measure, before, after, outcome }) => [
      measure.id,
      before,
      after,
      outcome,
    ]);
    expect(changes).toEqual([
      ['antraege-im-netz', 'planned', 'unattested', 'unattested'],
      ['buecherbus', undefined, 'in-operation', 'new'],
      ['datenblatt', 'in-operation', 'in-operation', 'kept'],
      ['digitaler-lesetag', 'in-operation', 'unattested', 'unattested'],
      ['hafen-wlan', 'in-operation', 'in-operation', 'kept'],
      ['hafendaten', 'in-operation', 'in-operation', 'kept'],
      ['lesekarte', 'in-operation', 'unattested', 'unattested'],
      ['melderegister', 'planned', 'completed', 'completed'],
      ['pegelturm', undefined, 'in-operation', 'new'],
      ['rathaus-im-netz', 'in-progress', 'discontinued', 'discontinued'],
      ['sprechstunde', 'planned', 'unattested', 'unattested'],
      ['tag-der-offenen-daten', 'completed', 'completed', 'completed'],
    ]);
  });
  it('know a claim that only one of them has', async () => {
    const grown = await loadLaterCity({
      'fields/f2-simple.yaml': (text) =>
        text.replace('  - id: f2-counter\n', '  - id: f2-counter\n    from: second\n'),
      'gaps/f2-counter.yaml': (text) => `${text}from: second\n`,
      'questions/schalter.yaml': (text) => `${text}from: second\n`,
    });
    const [first, second] = editionsOf(grown);
    const forward = compareEditions(grown, first, second);
    expect(targetsOf(forward)).toContainEqual(['f2-counter', undefined, 'undocumented', 1]);
    const same = compareEditions(grown, second, second);
    expect(same.targets.every((change) => coverageChange(change) === 0)).toBe(true);
    expect(same.measures.some(({ outcome }) => outcome === 'new')).toBe(false);
  });
});

it('finds the edition before one, if there is any', () => {
  const [first, second] = editionsOf(city);
  expect(editionBefore(city, second)).toBe(first);
  expect(editionBefore(city, first)).toBeUndefined();
});
