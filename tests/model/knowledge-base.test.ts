import { beforeAll, describe, expect, it } from 'vitest';
import { coverage } from '../../src/derived/coverage.ts';
import { crosswalkCells } from '../../src/derived/crosswalk-cells.ts';
import {
  measuresServingCommitmentsOnly,
  measuresWithoutLinks,
  passagesOf,
  targetsOnOneMeasure,
  targetsOnOnePassage,
} from '../../src/derived/dependence.ts';
import { relatedMeasures } from '../../src/derived/related-measures.ts';
import { type KnowledgeBase, latestEdition } from '../../src/model/knowledge-base.ts';
import { loadCity, replace, smallCityFolder } from '../support/small-city.ts';

let city: KnowledgeBase;
beforeAll(async () => {
  city = await loadCity(smallCityFolder);
});
const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id);

describe('the knowledge base', () => {
  it('makes every link readable from both ends', () => {
    expect(city.linksByTarget.get('p1-help')?.map(({ measure }) => measure.id)).toEqual([
      'digitaler-lesetag',
      'lesekarte',
      'sprechstunde',
    ]);
    expect(city.gapsByTarget.get('p1-help')?.map(({ id }) => id)).toEqual(['p1-help']);
    expect(ids(city.measuresByDepartment.get('hafenamt') ?? [])).toEqual([
      'melderegister',
      'tag-der-offenen-daten',
    ]);
  });
  it('has one cell for every principle and field, the empty ones too', () => {
    const cells = crosswalkCells(city);
    expect(cells).toHaveLength(4);
    const filled = cells.filter(({ measures }) => measures.length > 0);
    expect(filled.map(({ principle, field, measures }) => [principle.id, field.id, ids(measures)])).toEqual([
      ['p1-access', 'f1-open', ['digitaler-lesetag', 'lesekarte', 'rathaus-im-netz', 'sprechstunde']],
      ['p1-access', 'f2-simple', ['antraege-im-netz', 'lesekarte', 'rathaus-im-netz']],
      ['p2-data', 'f1-open', ['digitaler-lesetag', 'hafendaten']],
    ]);
    expect(cells.every(({ pair }) => pair !== undefined)).toBe(true);
  });
});

describe('dependence', () => {
  it('finds measures without a link and measures that serve commitments only', () => {
    const all = coverage(city, latestEdition(city));
    expect(ids(measuresWithoutLinks(city, all))).toEqual(['melderegister']);
    expect(ids(measuresServingCommitmentsOnly(city, all))).toEqual(['tag-der-offenen-daten']);
  });
  it('finds claims that hang on one measure', () => {
    const found = targetsOnOneMeasure(coverage(city, latestEdition(city)));
    expect(found.map(({ target, measure }) => [target.target.id, measure.id])).toEqual([
      ['p1-internet', 'hafen-wlan'],
      ['p1-help', 'sprechstunde'],
      ['p2-knowing', 'datenblatt'],
      ['f1-open-data', 'tag-der-offenen-daten'],
    ]);
  });
  it('finds claims whose measures all stand in one passage', async () => {
    const edits = {
      'measures/zweites-wlan.yaml': await copyOf('measures/hafen-wlan.yaml', 'Zweites WLAN'),
      'sources/ratspapier-2020.yaml': replace('- hafen-wlan', '- hafen-wlan\n          - zweites-wlan'),
    };
    const base = await loadCity(smallCityFolder, edits);
    const found = targetsOnOnePassage(base, coverage(base, latestEdition(base)));
    expect(found).toMatchObject([
      {
        target: { target: { id: 'p1-internet' } },
        passage: { source: 'ratspapier-2020', section: '2', unit: 2 },
      },
    ]);
    expect(targetsOnOnePassage(city, coverage(city, latestEdition(city)))).toEqual([]);
  });
  it('knows the passages of a measure', () => {
    const measure = city.measureById.get('datenblatt');
    expect(measure && passagesOf(measure, city)).toEqual([
      { source: 'ratspapier-2020', section: '2', unit: 4 },
    ]);
  });
});

async function copyOf(path: string, title: string): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  const text = await readFile(`${smallCityFolder}/${path}`, 'utf8');
  return text.replace(/title:\n.*\n.*\n/u, `title: { de: ${title}, en: ${title} in English }\n`);
}

describe('relatedMeasures', () => {
  it('names parts and wholes first, then what a measure points to and what shares most, in a stable order', () => {
    const related = (id: string) => {
      const measure = city.measureById.get(id);
      if (!measure) throw new Error(`There is no ${id}.`);
      return relatedMeasures(city, measure).map(({ reason, measure: { id: other } }) => [reason, other]);
    };
    expect(related('rathaus-im-netz').slice(0, 2)).toEqual([
      ['part', 'antraege-im-netz'],
      ['part', 'hafendaten'],
    ]);
    expect(related('rathaus-im-netz')).toHaveLength(6);
    expect(related('hafendaten').slice(0, 2)).toEqual([
      ['whole', 'rathaus-im-netz'],
      ['see-also', 'tag-der-offenen-daten'],
    ]);
    expect(related('rathaus-im-netz')).toEqual(related('rathaus-im-netz'));
  });
  it('never names the measure itself', async () => {
    let named = 0;
    for (const measure of city.measures) {
      const related = ids(relatedMeasures(city, measure).map((other) => other.measure));
      expect(related).not.toContain(measure.id);
      named += related.length;
    }
    expect(named).toBeGreaterThan(20);
  });
});
