import { describe, expect, it } from 'vitest';
import { citationsOf, sourcesByPaperNumber } from '../../src/derived/citations.ts';
import { newMeasures } from '../support/new-records.ts';
import { loadCity, replace, smallCityFolder } from '../support/small-city.ts';

describe('what rests on a section of a source', () => {
  it('is every record that quotes it, each once, in the order of kinds and ids', async () => {
    const city = await loadCity(smallCityFolder, newMeasures({ zeta: {}, alpha: {} }));
    const named = citationsOf(city, 'ratspapier-2020', '3').map(({ kind, id }) => `${kind} ${id}`);
    expect(named).toEqual(expect.arrayContaining(['measures alpha', 'measures zeta', 'statements hafenamt']));
    expect(named.indexOf('measures alpha')).toBeLessThan(named.indexOf('measures zeta'));
    expect(new Set(named).size).toBe(named.length);
  });
  it('is the wording of principles and what has a file of its own, too', async () => {
    const city = await loadCity(smallCityFolder);
    expect(citationsOf(city, 'ratspapier-2020', '1')).toEqual(
      expect.arrayContaining([
        { kind: 'principles', id: 'p1-access' },
        { kind: 'coalition', id: 'coalition' },
        { kind: 'proceeding', id: 'proceeding' },
      ]),
    );
    expect(
      citationsOf(city, 'ratspapier-2020', '1').filter(({ kind }) => kind === 'proceeding'),
    ).toHaveLength(1);
  });
  it('is nothing where nobody quotes it', async () => {
    expect(citationsOf(await loadCity(smallCityFolder), 'ratspapier-2020', '9')).toEqual([]);
  });
});

it('finds the sources by the paper numbers that they bear or mention', async () => {
  const city = await loadCity(smallCityFolder, {
    'sources/leitbild-2019.yaml': replace(
      'paperNumbers: []',
      'paperNumbers: [3/2019]\nnotes: [{ de: Siehe auch Papier 12 / 2020., en: See also paper 12/2020. }]',
    ),
  });
  const found = sourcesByPaperNumber(city).map(({ number, sources }) => [
    number,
    sources.map(({ id }) => id),
  ]);
  expect(found).toEqual([
    ['12/2020', ['leitbild-2019', 'ratspapier-2020']],
    ['14/2020', ['nachtrag-2020']],
    ['3/2019', ['leitbild-2019']],
  ]);
});
