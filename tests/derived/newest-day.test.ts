import { describe, expect, it } from 'vitest';
import { newestDay } from '../../src/derived/newest-day.ts';

/** Records with nothing but days, all of them old. */
const content = {
  city: { editions: [{ on: '2020-01-01' }] },
  measures: [{ states: [{ on: '2020-01-02' }] }],
  targets: [{ examinedOn: '2020-01-03' }],
  gaps: [{ searched: { on: '2020-01-04' } }, {}],
  statements: [{ on: '2020-01-05' }, {}],
  readings: [{ readOn: '2020-01-08' }],
  decisions: [{ decidedOn: '2020-01-09' }],
  changes: [{ on: '2020-01-10' }],
  sources: [{ datedOn: '2020-01-06' }, { accessedOn: '2020-01-07' }, {}],
};

describe('newestDay', () => {
  it.each([
    ['an edition', { city: { editions: [{ on: '2021-02-03' }, { on: '2020-01-01' }] } }],
    ['a state', { measures: [{ states: [{ on: '2019-01-01' }, { on: '2021-02-03' }] }] }],
    ['an examination', { targets: [{ examinedOn: '2021-02-03' }] }],
    ['a search', { gaps: [{ searched: { on: '2021-02-03' } }] }],
    ['a statement', { statements: [{ on: '2021-02-03' }] }],
    ['a second reading', { readings: [{ readOn: '2021-02-03' }] }],
    ['a decision', { decisions: [{ decidedOn: '2021-02-03' }] }],
    ['a change', { changes: [{ on: '2021-02-03' }] }],
    ['a document', { sources: [{ datedOn: '2021-02-03' }] }],
    ['an entry that was taken over', { sources: [{ accessedOn: '2021-02-03' }] }],
  ])('is the day of %s where that is the newest', (_, newer) => {
    expect(newestDay({ ...content, ...newer })).toBe('2021-02-03');
  });
  it('is the day of the edition where nothing else bears one', () => {
    const none = { readings: [], decisions: [], changes: [] };
    const bare = { ...content, ...none, measures: [], targets: [], gaps: [], statements: [], sources: [] };
    expect(newestDay(bare)).toBe('2020-01-01');
  });
});
