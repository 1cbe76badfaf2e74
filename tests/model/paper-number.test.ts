import { describe, expect, it } from 'vitest';
import { findPaperNumber, paperNumberSchema } from '../../src/model/paper-number.ts';
import { loadCity, realFolder, smallCityFolder } from '../support/small-city.ts';

describe('findPaperNumber', () => {
  it('reads any spelling and answers in the city’s own', async () => {
    const { paperNumber } = (await loadCity(smallCityFolder)).city;
    for (const spelling of ['12/2020', ' 12 / 2020 ', 'papier 12/2020']) {
      expect(findPaperNumber(spelling, paperNumber)).toBe('12/2020');
    }
    expect(findPaperNumber('about 12/2020', paperNumber)).toBeUndefined();
  });
  it('takes the pattern from the city: another one has other numbers', async () => {
    const { paperNumber } = (await loadCity(realFolder)).city;
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
});

it('refuses a pattern that is no regular expression', () => {
  expect(paperNumberSchema.safeParse({ pattern: '(', format: 'x', example: 'x' }).success).toBe(false);
});
