/** The model and the views derived from it, on the real content: its numbers, its parts and its spelling of papers. */
import { beforeAll, describe, expect, it } from 'vitest';
import { buildEditorSchema } from '../../src/authoring/editor-schema.ts';
import { checkContent } from '../../src/check/check.ts';
import { crosswalkCells } from '../../src/derived/crosswalk-cells.ts';
import { relatedMeasures } from '../../src/derived/related-measures.ts';
import type { KnowledgeBase } from '../../src/model/knowledge-base.ts';
import { findPaperNumber } from '../../src/model/paper-number.ts';
import { loadCity, readFolder, realDay, realFolder } from '../support/small-city.ts';

let city: KnowledgeBase;
beforeAll(async () => {
  city = await loadCity(realFolder);
});

it('has thirty cells of principles and fields', () => {
  expect(crosswalkCells(city)).toHaveLength(30);
});

describe('relatedMeasures', () => {
  it('names at most six, parts and wholes first, in a stable order', () => {
    const measure = city.measureById.get('smarter-together');
    if (!measure) throw new Error('There is no such measure.');
    const related = relatedMeasures(city, measure);
    expect(related).toHaveLength(6);
    expect(related.slice(0, 4).every(({ reason }) => reason === 'part')).toBe(true);
    expect(relatedMeasures(city, measure)).toEqual(related);
  });
});

it('reads any spelling of a paper’s number and answers in the city’s own', () => {
  const { paperNumber } = city.city;
  for (const spelling of [
    'V14393',
    'v 14393',
    '14-20/V 14393',
    '14-20 / V14393',
    'Nr. 14-20/ V 14393',
    'Sitzungsvorlage Nr. 14-20 / V 14393',
  ]) {
    expect(findPaperNumber(spelling, paperNumber)).toBe('14-20 / V 14393');
  }
  expect(findPaperNumber('a 04783', paperNumber)).toBe('14-20 / A 04783');
  expect(findPaperNumber('12/2020', paperNumber)).toBeUndefined();
});

it('gives the editor the ids that exist', async () => {
  const { ids, records } = checkContent(await readFolder(realFolder), { today: realDay });
  expect(records.length).toBeGreaterThan(100);
  const text = JSON.stringify(buildEditorSchema('measures', ids, city.city.languages));
  for (const id of ['p1-affordable-internet', 'kulturreferat', 'beschlussvorlage-2019', 'paper-2019'])
    expect(text).toContain(`"${id}"`);
});
