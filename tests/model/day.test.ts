import { expect, it } from 'vitest';
import { daysBetween } from '../../src/model/day.ts';

it('counts the days from one to another, also backwards and across a leap day', () => {
  expect(daysBetween('2020-02-28', '2020-03-01')).toBe(2);
  expect(daysBetween('2020-03-01', '2020-02-28')).toBe(-2);
  expect(daysBetween('2020-01-01', '2020-01-01')).toBe(0);
  expect(daysBetween('2020-01-01', '2021-01-01')).toBe(366);
});
