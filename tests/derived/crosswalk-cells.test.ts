import { beforeAll, describe, expect, it } from 'vitest';
import { type Cell, crosswalkCells } from '../../src/derived/crosswalk-cells.ts';
import type { KnowledgeBase } from '../../src/model/knowledge-base.ts';
import { linksInEdition } from '../../src/model/measure.ts';
import { linkTo, newMeasures, secondEdition } from '../support/new-records.ts';
import { loadCity, smallCityFolder } from '../support/small-city.ts';

const measuresAt = (cells: readonly Cell[], principleId: string, fieldId: string) =>
  cells
    .find(({ principle, field }) => principle.id === principleId && field.id === fieldId)
    ?.measures.map(({ id }) => id);

describe('crosswalkCells', () => {
  let city: KnowledgeBase;
  beforeAll(async () => {
    city = await loadCity(smallCityFolder, {
      ...secondEdition,
      ...newMeasures({
        later: { links: [linkTo('f2-counter'), linkTo('p2-control', { from: 'second' })] },
        'claim-only': { links: [linkTo('p2-control')] },
        'commitment-only': { links: [linkTo('f2-counter')] },
      }),
    });
  });

  it('has one cell for every pair, row by row, each with the relation of its pair', () => {
    const cells = crosswalkCells(city);
    expect(cells.map(({ principle, field, pair }) => [principle.id, field.id, pair?.relation])).toEqual([
      ['p1-access', 'f1-open', 'none'],
      ['p1-access', 'f2-simple', 'relatedMatch'],
      ['p2-data', 'f1-open', 'relatedMatch'],
      ['p2-data', 'f2-simple', 'none'],
    ]);
  });
  it('holds in a cell the measures that serve both its sides', () => {
    expect(measuresAt(crosswalkCells(city), 'p2-data', 'f2-simple')).toEqual(['later']);
    expect(measuresAt(crosswalkCells(city), 'p1-access', 'f1-open')).toEqual([
      'digitaler-lesetag',
      'lesekarte',
      'rathaus-im-netz',
      'sprechstunde',
    ]);
    expect(measuresAt(crosswalkCells(city), 'p2-data', 'f1-open')).toEqual([
      'digitaler-lesetag',
      'hafendaten',
    ]);
  });
  it('looks only at the links that it is given: those of an edition, say', () => {
    const inEdition = city.editions.map((edition) =>
      crosswalkCells(city, (measure) => linksInEdition(measure, edition, city.editions)),
    );
    expect(inEdition.map((cells) => measuresAt(cells, 'p2-data', 'f2-simple'))).toEqual([[], ['later']]);
  });
});
