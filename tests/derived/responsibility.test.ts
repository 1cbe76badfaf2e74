import { describe, expect, it } from 'vitest';
import { coverage } from '../../src/derived/coverage.ts';
import { type Responsibility, remitOf } from '../../src/derived/responsibility.ts';
import { latestEdition } from '../../src/model/knowledge-base.ts';
import { linkTo, newMeasures, secondEdition } from '../support/new-records.ts';
import { type Edits, loadCity, smallCityFolder } from '../support/small-city.ts';

const reason = { de: 'Grund', en: 'Reason' };
const presumablyBy = [{ department: 'marktamt', ground: 'title' as const, reason }];

async function remit(
  department: string,
  responsibility: Responsibility,
  edits: Edits = {},
  edition?: string,
) {
  const city = await loadCity(smallCityFolder, edits);
  const of = city.editions.find(({ id }) => id === edition) ?? latestEdition(city);
  const { measures, served, undocumented, gaps } = remitOf(
    city,
    coverage(city, of),
    department,
    responsibility,
  );
  const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id);
  return {
    measures: ids(measures),
    targets: ids(served.map(({ coverage: { target } }) => target)),
    undocumented: ids(undocumented),
    gaps: ids(gaps),
  };
}

describe('what a department is responsible for', () => {
  it('by the sources, are the measures for which one names it, what they serve and what is open there', async () => {
    expect(await remit('stadtbuecherei', 'named')).toMatchObject({
      measures: ['digitaler-lesetag', 'lesekarte'],
      targets: expect.arrayContaining(['f2-digital']),
      undocumented: expect.arrayContaining(['f2-digital']),
      gaps: expect.arrayContaining(['f2-digital']),
    });
  });
  it('by our presumption, are others, and never those of the sources', async () => {
    const presumed = await remit('stadtbuecherei', 'presumed');
    expect(presumed.measures).toEqual(['sprechstunde']);
    expect(presumed.targets.length).toBeGreaterThan(0);
    expect((await remit('marktamt', 'presumed')).measures).toEqual([]);
  });
  it('holds a claim without a documented measure, and its gap, through a measure that only prepares it', async () => {
    const measures = newMeasures({ markt: { presumablyBy, links: [linkTo('f1-listening')] } });
    expect(await remit('marktamt', 'presumed', measures)).toEqual({
      measures: ['markt'],
      targets: ['f1-listening'],
      undocumented: expect.any(Array),
      gaps: ['f1-listening'],
    });
    expect(await remit('marktamt', 'named', measures)).toMatchObject({ measures: [], gaps: [] });
  });
  it('holds, by the sources, what the department raised in its own statement, first', async () => {
    expect((await remit('hafenamt', 'named')).gaps[0]).toBe('f2-counter');
    expect((await remit('hafenamt', 'presumed')).gaps).not.toContain('f2-counter');
  });
  it('is of one edition', async () => {
    const late = { ...secondEdition, ...newMeasures({ markt: { presumablyBy, from: 'second' } }) };
    expect((await remit('marktamt', 'presumed', late)).measures).toEqual(['markt']);
    expect((await remit('marktamt', 'presumed', late, 'first')).measures).toEqual([]);
  });
});

/** With the measures by which each claim is served, and the department's statements. */
const remitInFull = async (department: string) => {
  const city = await loadCity(smallCityFolder);
  const { measures, served, statements, gaps } = remitOf(
    city,
    coverage(city, latestEdition(city)),
    department,
    'named',
  );
  return {
    measures: measures.map(({ id }) => id),
    served: served.map(({ coverage: { target }, contributions }) => [
      target.id,
      contributions.map(({ measure }) => measure.id),
    ]),
    statements: statements.map(({ id }) => id),
    gaps: gaps.map(({ id }) => id),
  };
};
describe('the remit by the sources', () => {
  it('is a department’s own measures, what each of them serves, and the gaps of that', async () => {
    expect(await remitInFull('stadtbuecherei')).toEqual({
      measures: ['digitaler-lesetag', 'lesekarte'],
      served: [
        ['p1-help', ['digitaler-lesetag', 'lesekarte']],
        ['p2-control', ['digitaler-lesetag']],
        ['f1-open-data', ['lesekarte']],
        ['f1-listening', ['digitaler-lesetag']],
        ['f2-digital', ['lesekarte']],
      ],
      statements: ['stadtbuecherei'],
      gaps: ['p1-help', 'p2-control', 'f1-open-data', 'f1-listening', 'f2-digital'],
    });
  });
  it('begins its gaps with those that its own statement raises', async () => {
    const { statements, gaps } = await remitInFull('hafenamt');
    expect(statements).toEqual(['hafenamt']);
    expect(gaps[0]).toBe('f2-counter');
  });
  it('is empty where no source names the department for anything', async () => {
    expect(await remitInFull('marktamt')).toEqual({ measures: [], served: [], statements: [], gaps: [] });
  });
});
