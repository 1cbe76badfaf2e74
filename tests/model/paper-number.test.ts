import { describe, expect, it } from 'vitest';
import { findPaperNumber, paperNumberSchema } from '../../src/model/paper-number.ts';
import { loadCity, smallCityFolder } from '../support/small-city.ts';

describe('findPaperNumber', () => {
  it('reads any spelling and answers in the city’s own', async () => {
    const { paperNumber } = (await loadCity(smallCityFolder)).city;
    for (const spelling of ['12/2020', ' 12 / 2020 ', 'papier 12/2020']) {
      expect(findPaperNumber(spelling, paperNumber)).toBe('12/2020');
    }
    expect(findPaperNumber('about 12/2020', paperNumber)).toBeUndefined();
  });
  it('takes the pattern from the city: another one has other numbers', () => {
    const other = {
      pattern: 'A\\s*(?:(?<year>\\d{2})-)?(?<number>\\d+)',
      format: 'A {year:20}-{number}',
      example: 'A 20-7',
    };
    for (const spelling of ['A20-7', 'a 20-7', ' A 20-7 ', 'A7'])
      expect(findPaperNumber(spelling, other)).toBe('A 20-7');
    expect(findPaperNumber('12/2020', other)).toBeUndefined();
  });
});

it('refuses a pattern that is no regular expression', () => {
  expect(paperNumberSchema.safeParse({ pattern: '(', format: 'x', example: 'x' }).success).toBe(false);
});
