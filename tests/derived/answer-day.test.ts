import { describe, expect, it } from 'vitest';
import { answerDay } from '../../src/derived/answer-day.ts';
import type { RecordOf } from '../../src/model/kinds.ts';
import { newMeasures, secondEdition } from '../support/new-records.ts';
import { loadCity, smallCityFolder } from '../support/small-city.ts';

const attested = (...days: string[]): Partial<RecordOf<'measures'>> => ({
  states: days.map((on) => ({ on, state: 'in-operation', source: 'ratspapier-2020' })),
});
const question = (...ids: string[]) => ({
  measures: ids.map((id) => ({ id, state: 'in-operation' as const })),
});

describe('the day of an answer', () => {
  const load = () =>
    loadCity(smallCityFolder, {
      ...secondEdition,
      ...newMeasures({
        old: attested('2020-02-01'),
        kept: attested('2020-03-01', '2021-03-01'),
        late: attested('2021-04-01'),
      }),
    });

  it('is that of the state on which it rests, in each edition its own', async () => {
    const city = await load();
    const days = city.editions.map((edition) => answerDay(city, question('kept'), edition));
    expect(days).toEqual(['2020-03-01', '2021-03-01']);
  });
  it('is the earliest where it rests on several: it holds for no later day', async () => {
    const city = await load();
    const [, second] = city.editions;
    if (!second) throw new Error('There is no second edition.');
    expect(answerDay(city, question('kept', 'old'), second)).toBe('2020-02-01');
    expect(answerDay(city, question('late', 'kept'), second)).toBe('2021-03-01');
  });
  it('is that of the edition where nothing is attested', async () => {
    const city = await load();
    expect(city.editions.map((edition) => answerDay(city, question(), edition))).toEqual([
      '2020-06-01',
      '2021-06-01',
    ]);
    expect(city.editions.map((edition) => answerDay(city, question('late'), edition))).toEqual([
      '2020-06-01',
      '2021-04-01',
    ]);
  });
});
