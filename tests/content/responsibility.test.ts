/** Who is responsible for the city's measures: what the sources say, and, apart from it, what we presume. */
import { beforeAll, describe, expect, it } from 'vitest';
import { coverage } from '../../src/derived/coverage.ts';
import { remitOf } from '../../src/derived/responsibility.ts';
import { type KnowledgeBase, latestEdition } from '../../src/model/knowledge-base.ts';
import { loadCity, realFolder } from '../support/small-city.ts';

let city: KnowledgeBase;
beforeAll(async () => {
  city = await loadCity(realFolder);
});

/** The paper's author; section 2.3 also tells what its municipal provider does. */
const authorOfPaper = ['it-referat', 'itm'];

describe('what we presume', () => {
  it('rests on a section that the department wrote, or in which the paper’s author speaks of itself', () => {
    const presumptions = city.measures.flatMap(({ presumablyBy = [] }) => presumablyBy);
    const bySection = presumptions.flatMap((one) => (one.ground === 'section' ? [one] : []));
    expect(bySection.length).toBeGreaterThan(0);
    for (const { department, source, section } of bySection) {
      const statements = city.statementsByDepartment.get(department) ?? [];
      const isOwn = statements.some(({ evidence }) =>
        evidence.some((one) => one.source === source && one.section === section),
      );
      expect(isOwn || (section === '2.3' && authorOfPaper.includes(department)), department).toBe(true);
    }
  });
  it('says of common knowledge nothing about what a source says', () => {
    const reasons = city.measures
      .flatMap(({ presumablyBy = [] }) => presumablyBy)
      .filter(({ ground }) => ground === 'common-knowledge')
      .map(({ reason }) => reason['de'] ?? '');
    expect(reasons.length).toBeGreaterThan(0);
    // Only what the source leaves open may be named.
    for (const reason of reasons) expect(reason).not.toMatch(/laut|Abschnitt|Stellungnahme/u);
  });
  it('leads most departments that were asked to measures or open points, and is left out where we cannot say', () => {
    const of = coverage(city, latestEdition(city));
    const found = city.departments.filter(({ id }) =>
      (['named', 'presumed'] as const).some((responsibility) => {
        const { measures, gaps } = remitOf(city, of, id, responsibility);
        return measures.length + gaps.length > 0;
      }),
    );
    expect(found.length).toBeGreaterThanOrEqual(12);
    const open = city.measures.filter((one) => one.departments.length === 0 && !one.presumablyBy);
    expect(open.length).toBeGreaterThan(0);
  });
});
