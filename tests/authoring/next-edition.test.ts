import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { addEdition, listEditionTasks } from '../../src/authoring/next-edition.ts';
import { loadLaterCity } from '../support/later-city.ts';
import { loadCity, readFolder, smallCityFolder } from '../support/small-city.ts';

const cityFile = async () => {
  const file = (await readFolder(smallCityFolder)).find(({ path }) => path === 'city.yaml');
  return new TextDecoder().decode(file?.bytes);
};
const next = { id: 'third', name: 'Stand 2027', on: '2027-03-01' };

it('stands last in the list of the city, from the day after the one before, with a name to translate', async () => {
  const before = await cityFile();
  const { city } = await loadCity(smallCityFolder);
  const after = parse(addEdition(before, city, next, 'TODO')) as typeof city;
  expect(after.editions.at(-1)).toEqual({
    id: 'third',
    name: { de: 'Stand 2027', en: 'TODO (en)' },
    from: '2020-06-02',
    on: '2027-03-01',
  });
  expect({ ...after, editions: [] }).toEqual({ ...(parse(before) as object), editions: [] });
});
it('takes the reporting period that it is given', async () => {
  const { city } = await loadCity(smallCityFolder);
  const after = parse(addEdition(await cityFile(), city, { ...next, from: '2025-01-01' }, 'TODO'));
  expect((after as typeof city).editions.at(-1)?.from).toBe('2025-01-01');
});
it('asks for every measure that does not last, and for every claim and commitment', async () => {
  const later = await loadLaterCity();
  const tasks = listEditionTasks(later);
  const ids = (kind: string) => tasks.filter((task) => task.kind === kind).map(({ id }) => id);
  expect(ids('target')).toEqual(later.targets.map(({ id }) => id));
  expect(ids('measure').length).toBeGreaterThan(3);
  const lasting = tasks.filter(({ was }) => was === 'completed' || was === 'discontinued');
  expect(lasting).toEqual([]);
  expect(tasks.find(({ id }) => id === 'hafen-wlan')?.on).toMatch(/^20/u);
});
