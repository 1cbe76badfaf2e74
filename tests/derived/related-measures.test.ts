import { beforeAll, describe, expect, it } from 'vitest';
import { relatedMeasures } from '../../src/derived/related-measures.ts';
import type { KnowledgeBase } from '../../src/model/knowledge-base.ts';
import { linkTo, newMeasures } from '../support/new-records.ts';
import { loadCity, smallCityFolder } from '../support/small-city.ts';

/** Ids and reasons of what is related to a measure; of those that the test has made. */
function related(city: KnowledgeBase, id: string, made: readonly string[], most = 100): string[] {
  const measure = city.measureById.get(id);
  if (!measure) throw new Error(`There is no ${id}.`);
  return relatedMeasures(city, measure, most)
    .filter((found) => made.includes(found.measure.id))
    .map((found) => `${found.measure.id}: ${found.reason}`);
}

describe('the reasons for which a measure is related to another', () => {
  const measures = {
    one: {
      partOf: 'whole',
      seeAlso: ['named'],
      links: [linkTo('p2-control')],
      fields: ['f2-simple'],
      departments: ['hafenamt'],
    },
    whole: {},
    'a-part': { partOf: 'one' },
    named: {},
    'a-pointer': { seeAlso: ['one'] },
    'same-claim': { links: [linkTo('p2-control')] },
    'same-field': { fields: ['f2-simple'] },
    'a-same-department': { departments: ['hafenamt'] },
    'same-commitment': { links: [linkTo('f2-counter')] },
    stranger: { links: [linkTo('p1-help')], fields: ['f1-open'] },
  };
  let city: KnowledgeBase;
  beforeAll(async () => {
    city = await loadCity(smallCityFolder, newMeasures(measures));
  });

  it('are whole, part, pointers either way, then a claim, a field or a department in common', () => {
    expect(related(city, 'one', Object.keys(measures))).toEqual([
      'whole: whole',
      'a-part: part',
      'a-pointer: see-also',
      'named: see-also',
      'same-claim: claim',
      'same-field: field',
      'a-same-department: department',
    ]);
  });
  it('hold from the other end as well', () => {
    expect(related(city, 'whole', Object.keys(measures))).toEqual(['one: part']);
    expect(related(city, 'named', Object.keys(measures))).toEqual(['one: see-also']);
    expect(related(city, 'same-field', Object.keys(measures))).toEqual(['one: field']);
  });
  it('do not include a commitment in common', async () => {
    const measures = { one: { links: [linkTo('f2-counter')] }, two: { links: [linkTo('f2-counter')] } };
    expect(related(await loadCity(smallCityFolder, newMeasures(measures)), 'one', ['two'])).toEqual([]);
  });
  it('leave nothing for a measure that has nothing in common with any', async () => {
    expect(related(await loadCity(smallCityFolder, newMeasures({ alone: {} })), 'alone', ['alone'])).toEqual(
      [],
    );
  });
});

describe('the order of related measures', () => {
  it('puts those that share more before those that share less, for the same reason', async () => {
    const claims = ['p2-control', 'p1-help'];
    const measures = {
      one: { links: claims.map((id) => linkTo(id)), fields: ['f2-simple'], departments: ['hafenamt'] },
      'a-claim': { links: [linkTo('p2-control')] },
      'b-claim-and-department': { links: [linkTo('p2-control')], departments: ['hafenamt'] },
      'c-claim-and-field': { links: [linkTo('p2-control')], fields: ['f2-simple'] },
      'd-two-claims': { links: claims.map((id) => linkTo(id)) },
    };
    const city = await loadCity(smallCityFolder, newMeasures(measures));
    expect(related(city, 'one', Object.keys(measures))).toEqual([
      'd-two-claims: claim',
      'c-claim-and-field: claim',
      'b-claim-and-department: claim',
      'a-claim: claim',
    ]);
  });
  it('takes a claim for more than a field and a department together', async () => {
    const measures = {
      one: { links: [linkTo('p2-control')], fields: ['f2-simple'], departments: ['hafenamt'] },
      'a-field-and-department': { fields: ['f2-simple'], departments: ['hafenamt'] },
      'b-claim': { links: [linkTo('p2-control')] },
    };
    const city = await loadCity(smallCityFolder, newMeasures(measures));
    expect(related(city, 'one', Object.keys(measures))).toEqual([
      'b-claim: claim',
      'a-field-and-department: field',
    ]);
  });
  it('is that of the ids where they share equally much, alike or not', async () => {
    const measures = {
      one: { links: [linkTo('p2-control'), linkTo('p1-help')] },
      c: { links: [linkTo('p2-control')] },
      a: { links: [linkTo('p2-control')] },
      b: { links: [linkTo('p1-help')] },
    };
    const city = await loadCity(smallCityFolder, newMeasures(measures));
    expect(related(city, 'one', ['a', 'b', 'c'])).toEqual(['a: claim', 'b: claim', 'c: claim']);
  });
  it('puts parts that share more with the whole before the others', async () => {
    const measures = {
      one: { links: [linkTo('p2-control')] },
      'a-part': { partOf: 'one' },
      'b-part': { partOf: 'one', links: [linkTo('p2-control')] },
    };
    const city = await loadCity(smallCityFolder, newMeasures(measures));
    expect(related(city, 'one', Object.keys(measures))).toEqual(['b-part: part', 'a-part: part']);
  });
});

describe('the number of related measures', () => {
  const measures = {
    one: { links: [linkTo('p2-control')], seeAlso: ['z-named'] },
    'z-named': { links: [linkTo('p2-control')] },
    ...Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => [id, { links: [linkTo('p2-control')] }]),
    ),
  };
  let city: KnowledgeBase;
  beforeAll(async () => {
    city = await loadCity(smallCityFolder, newMeasures(measures));
  });

  it('is six unless another is asked for; the best are kept', () => {
    const measure = city.measureById.get('one');
    if (!measure) throw new Error('There is no such measure.');
    expect(relatedMeasures(city, measure)).toHaveLength(6);
    expect(related(city, 'one', Object.keys(measures), 3)).toEqual([
      'z-named: see-also',
      'a: claim',
      'b: claim',
    ]);
  });
  it('never counts a measure twice, whatever the reasons, nor the measure itself', () => {
    const found = related(city, 'one', Object.keys(measures));
    expect(found).toHaveLength(8);
    expect(found).toContain('z-named: see-also');
    expect(found.filter((line) => /^(?:z-named|one):/u.test(line))).toHaveLength(1);
  });
});
