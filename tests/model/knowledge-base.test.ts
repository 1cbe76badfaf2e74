import { beforeAll, describe, expect, it } from 'vitest';
import { type KnowledgeBase, latestEdition, targetsOf } from '../../src/model/knowledge-base.ts';
import { newMeasures, secondEdition } from '../support/new-records.ts';
import { loadCity, replace, smallCityFolder } from '../support/small-city.ts';

const ids = (records: readonly { id: string }[] | undefined) => records?.map(({ id }) => id);

describe('the knowledge base', () => {
  let city: KnowledgeBase;
  beforeAll(async () => {
    city = await loadCity(smallCityFolder, {
      ...secondEdition,
      ...newMeasures({
        whole: { fields: ['f2-simple'], departments: ['hafenamt'] },
        part: { partOf: 'whole' },
        pointer: { seeAlso: ['whole'] },
      }),
    });
  });

  it('makes every link readable from both ends', () => {
    expect(city.linksByTarget.get('p1-help')?.map(({ measure }) => measure.id)).toEqual([
      'digitaler-lesetag',
      'lesekarte',
      'sprechstunde',
    ]);
    expect(ids(city.gapsByTarget.get('p1-help'))).toEqual(['p1-help']);
    expect(ids(city.measuresByDepartment.get('hafenamt'))).toEqual([
      'melderegister',
      'tag-der-offenen-daten',
      'whole',
    ]);
    expect(ids(city.measuresByField.get('f2-simple'))).toEqual([
      'antraege-im-netz',
      'lesekarte',
      'rathaus-im-netz',
      'whole',
    ]);
    expect(ids(city.partsByMeasure.get('whole'))).toEqual(['part']);
    expect(ids(city.pointersByMeasure.get('whole'))).toEqual(['pointer']);
    expect(ids(city.statementsByDepartment.get('hafenamt'))).toEqual(['hafenamt']);
  });
  it('finds every record by its id', () => {
    expect(city.measureById.get('whole')?.fields).toEqual(['f2-simple']);
    expect(city.principleById.get('p2-data')?.number).toBe(2);
    expect(city.fieldById.get('f2-simple')?.number).toBe(2);
    expect(city.gapById.get('p1-help')?.target).toBe('p1-help');
    expect(city.departmentById.get('hafenamt')?.kind).toBe('department');
    expect(city.statementById.get('hafenamt')?.position).toBe('agreement');
    expect(city.sourceById.get('leitbild-2019')?.kind).toBe('guideline');
    expect(city.fingerprintById.get('leitbild-2019')?.source).toBe('leitbild-2019');
  });
  it('knows of each claim and commitment to which principle or field it belongs', () => {
    expect(city.targetById.get('p2-control')).toMatchObject({ kind: 'claim', parent: { id: 'p2-data' } });
    expect(city.targetById.get('f1-listening')).toMatchObject({
      kind: 'commitment',
      parent: { id: 'f1-open' },
    });
    expect(ids(targetsOf(city, 'f1-open'))).toEqual(['f1-open-data', 'f1-listening']);
  });
  it('takes the youngest edition for the latest', () => {
    expect(latestEdition(city).id).toBe('second');
  });
});

describe('the order of the records', () => {
  it('is that of the numbers of principles and fields, claims before commitments', async () => {
    const city = await loadCity(smallCityFolder, {
      'principles/p1-access.yaml': replace('number: 1', 'number: 3'),
      'fields/f1-open.yaml': replace('number: 1', 'number: 3'),
    });
    expect(ids(city.principles)).toEqual(['p2-data', 'p1-access']);
    expect(ids(city.fields)).toEqual(['f2-simple', 'f1-open']);
    expect(ids(city.targets)).toEqual([
      'p2-knowing',
      'p2-control',
      'p1-internet',
      'p1-help',
      'f2-digital',
      'f2-counter',
      'f1-open-data',
      'f1-listening',
    ]);
  });
  it('is that of tenets and questions by their place in the list', async () => {
    const quotation = { source: 'leitbild-2019', section: 'open', quote: 'Offenheit ist unser Ziel.' };
    const city = await loadCity(smallCityFolder, {
      'tenets/open.yaml': replace('order: 1', 'order: 2'),
      'tenets/z-first.yaml': JSON.stringify({
        order: 1,
        title: { de: 'Zuerst', en: 'First' },
        text: { de: 'Das zuerst.', en: 'This first.' },
        evidence: [{ ...quotation, rendering: { en: 'Openness is our goal.' } }],
      }),
      'questions/internet.yaml': replace('order: 1', 'order: 4'),
      'questions/z-first.yaml': JSON.stringify({
        order: 1,
        title: { de: 'Was zuerst?', en: 'What first?' },
        answer: { de: 'Das hier.', en: 'This one.' },
        onStart: false,
        measures: [],
        targets: [],
      }),
    });
    expect(ids(city.tenets)).toEqual(['z-first', 'open']);
    expect(ids(city.questions)).toEqual(['z-first', 'lesen', 'schalter', 'internet']);
  });
  it('is that of the ids otherwise, whatever the order of the files', async () => {
    const city = await loadCity(smallCityFolder, newMeasures({ zeta: {}, alpha: {} }));
    const found = ids(city.measures) ?? [];
    expect(found).toEqual(expect.arrayContaining(['alpha', 'zeta', 'hafen-wlan']));
    expect(found).toEqual([...found].sort());
  });
});
