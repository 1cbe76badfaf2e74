import { describe, expect, it } from 'vitest';
import { countAbsences, findAbsence } from '../../src/derived/absence.ts';
import { countCoverage, coverage, getTargetCoverage } from '../../src/derived/coverage.ts';
import { latestEdition } from '../../src/model/knowledge-base.ts';
import { type Edits, loadCity, replace, smallCityFolder } from '../support/small-city.ts';

const absenceOf = async (target: string, edits: Edits = {}) => {
  const city = await loadCity(smallCityFolder, edits);
  const of = getTargetCoverage(coverage(city, latestEdition(city)), target);
  return findAbsence(of, city.gapsByTarget.get(target) ?? []);
};

describe('the reason why no measure is documented', () => {
  it('is that measures only prepare the ground, even where a source asserts more', async () => {
    expect(await absenceOf('p2-control')).toBe('enabling');
    expect(await absenceOf('f2-digital')).toBe('enabling');
  });
  it('is that it was looked for in vain', async () => {
    expect(await absenceOf('f2-counter')).toBe('none-found');
  });
  it('is that a source asserts it and names no measure', async () => {
    const city = await loadCity(smallCityFolder);
    const of = getTargetCoverage(coverage(city, latestEdition(city)), 'f2-counter');
    expect(findAbsence(of, [{ finding: 'outside-remit' }, { finding: 'asserted' }])).toBe('asserted');
    expect(findAbsence(of, [{ finding: 'outside-remit' }])).toBe('none-found');
  });
  it.each(['discontinued', 'unknown'])('is that the measure that contributes is %s', async (state) => {
    const edits: Edits = {
      'measures/sprechstunde.yaml': replace('state: planned', `state: ${state}`),
      'gaps/p1-help.yaml': replace(
        'finding: partial',
        'finding: none-found\nsearched: { on: 2020-06-01, in: [{ source: ratspapier-2020, sections: ["2"] }], words: [Kurs] }',
      ),
    };
    expect(await absenceOf('p1-help', edits)).toBe('lapsed');
  });
  it('does not exist where a measure is documented, if only in part', async () => {
    expect(await absenceOf('p1-internet')).toBeUndefined();
    expect(await absenceOf('p1-help')).toBeUndefined();
  });
});

it('has one reason for each claim or commitment that is undocumented', async () => {
  const city = await loadCity(smallCityFolder);
  const of = coverage(city, latestEdition(city));
  expect(countAbsences(city, of, city.targets)).toEqual({
    lapsed: 0,
    enabling: 3,
    asserted: 0,
    'none-found': 1,
  });
  expect(countCoverage(of, city.targets).undocumented).toBe(4);
});
