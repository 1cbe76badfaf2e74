import { expect, it } from 'vitest';
import { compareEditions } from '../../src/derived/comparison.ts';
import { linkTo, newMeasures, secondEdition } from '../support/new-records.ts';
import { loadCity, replace, smallCityFolder } from '../support/small-city.ts';

it('shows whose coverage and which states changed from one edition to the next, and nothing else', async () => {
  const city = await loadCity(smallCityFolder, {
    ...secondEdition,
    ...newMeasures({
      counter: {
        states: [
          { on: '2020-05-01', state: 'planned', source: 'ratspapier-2020' },
          { on: '2021-05-01', state: 'in-operation', source: 'ratspapier-2020' },
        ],
        links: [linkTo('f2-counter', { contribution: 'direct', from: 'second' })],
      },
      later: { states: [{ on: '2021-05-01', state: 'planned', source: 'ratspapier-2020' }] },
    }),
    'gaps/f2-counter.yaml': (text) => `${text}until: first\n`,
    'questions/schalter.yaml': replace('coverage: undocumented', 'coverage: documented'),
  });
  const [first, second] = city.editions;
  if (!first || !second) throw new Error('There should be two editions.');
  const { before, after, targets, measures } = compareEditions(city, first, second);
  expect([before.id, after.id]).toEqual(['first', 'second']);
  expect(targets.map(({ target, before, after }) => [target.id, before, after])).toEqual([
    ['f2-counter', 'undocumented', 'documented'],
  ]);
  expect(measures.map(({ measure, before, after }) => [measure.id, before, after])).toEqual([
    ['counter', 'planned', 'in-operation'],
    ['later', undefined, 'planned'],
  ]);
  expect(compareEditions(city, second, first).measures.map(({ after }) => after)).toEqual([
    'planned',
    undefined,
  ]);
  const same = compareEditions(city, second, second);
  expect([same.targets, same.measures]).toEqual([[], []]);
});
