import { describe, expect, it } from 'vitest';
import { citationsOf, paperNumberEntries, paperNumbersOfMeasure } from '../../src/derived/citations.ts';
import type { Edition } from '../../src/model/edition.ts';
import { latestEdition } from '../../src/model/knowledge-base.ts';
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
  const found = paperNumberEntries(city, latestEdition(city)).map(({ number, sources, measures }) => [
    number,
    sources.map(({ id }) => id),
    measures.map(({ id }) => id),
  ]);
  expect(found).toEqual([
    ['12/2020', ['leitbild-2019', 'ratspapier-2020'], []],
    ['14/2020', ['nachtrag-2020'], []],
    ['3/2019', ['leitbild-2019'], []],
  ]);
});

describe('the paper numbers that the quotations of a measure name', () => {
  const evidence = (quote: string) => ({
    source: 'ratspapier-2020',
    section: '1',
    quote,
    rendering: { en: 'x' },
  });
  it('are found by the city’s pattern in any spelling, on its links too, each once', async () => {
    const { city, measures } = await loadCity(smallCityFolder);
    const [measure] = measures.filter(({ links }) => links.length > 0);
    const [link] = measure?.links ?? [];
    if (!link) throw new Error('There is no link.');
    const numbers = paperNumbersOfMeasure(
      {
        evidence: [evidence('nach Papier 7 / 2019'), evidence('ohne Nummer, am 1.2.2020')],
        links: [{ ...link, evidence: [evidence('siehe 7/2019 und 12/2020')] }],
      },
      city.paperNumber,
    );
    expect(numbers).toEqual(['7/2019', '12/2020']);
  });
  it('lead to the measure, also where no source bears them', async () => {
    const city = await loadCity(smallCityFolder);
    const measures = city.measures.map((measure) =>
      measure.id === 'lesekarte' ? { ...measure, evidence: [evidence('nach Papier 7 / 2019')] } : measure,
    );
    const entry = paperNumberEntries({ ...city, measures }, latestEdition(city)).find(
      ({ number }) => number === '7/2019',
    );
    expect(entry?.sources).toEqual([]);
    expect(entry?.measures.map(({ id }) => id)).toEqual(['lesekarte']);
  });
  it('lead to no measure that has ended', async () => {
    const city = await loadCity(smallCityFolder);
    const measures = city.measures.map((measure) =>
      measure.id === 'lesekarte'
        ? { ...measure, evidence: [evidence('nach 7/2019')], from: 'later' }
        : measure,
    );
    const later = { id: 'later', name: { sameInAllLanguages: 'later' }, on: '2021-01-01' };
    const base = { ...city, measures, city: { ...city.city, editions: [...city.editions, later] } };
    const numbers = (edition: Edition) => paperNumberEntries(base, edition).map(({ number }) => number);
    expect(numbers(later)).toContain('7/2019');
    expect(numbers(latestEdition(city))).not.toContain('7/2019');
  });
});
