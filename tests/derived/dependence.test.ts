import { beforeAll, describe, expect, it } from 'vitest';
import { type Coverage, coverage } from '../../src/derived/coverage.ts';
import {
  measuresServingCommitmentsOnly,
  measuresWithoutLinks,
  passagesOf,
  targetsOnOneMeasure,
  targetsOnOnePassage,
} from '../../src/derived/dependence.ts';
import { type KnowledgeBase, latestEdition } from '../../src/model/knowledge-base.ts';
import { linkTo, newMeasures, secondEdition } from '../support/new-records.ts';
import { type Edits, loadCity, smallCityFolder } from '../support/small-city.ts';

const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id);
const direct = (target: string) => linkTo(target, { contribution: 'direct' });

/** The small city with changes, and its coverage in each edition, oldest first. */
async function load(edits: Edits = {}): Promise<{ city: KnowledgeBase; editions: readonly Coverage[] }> {
  const city = await loadCity(smallCityFolder, edits);
  return { city, editions: city.editions.map((edition) => coverage(city, edition)) };
}
const latest = (city: KnowledgeBase) => coverage(city, latestEdition(city));

describe('measures without links', () => {
  it('are those that lead to nothing', async () => {
    const { city } = await load();
    expect(ids(measuresWithoutLinks(city, latest(city)))).toContain('melderegister');
    expect(ids(measuresWithoutLinks(city, latest(city)))).not.toContain('hafen-wlan');
  });
  it('are counted only in the editions to which they belong', async () => {
    const { city, editions } = await load({ ...secondEdition, ...newMeasures({ late: { from: 'second' } }) });
    expect(editions.map((of) => ids(measuresWithoutLinks(city, of)).includes('late'))).toEqual([false, true]);
  });
  it('are measures, too, whose links belong to other editions only', async () => {
    const { city, editions } = await load({
      ...secondEdition,
      ...newMeasures({ once: { links: [linkTo('f2-counter', { until: 'first' })] } }),
    });
    expect(editions.map((of) => ids(measuresWithoutLinks(city, of)).includes('once'))).toEqual([false, true]);
  });
});

describe('measures that serve commitments only', () => {
  let city: KnowledgeBase;
  beforeAll(async () => {
    ({ city } = await load(
      newMeasures({
        both: { links: [linkTo('f2-counter'), linkTo('p2-control')] },
        commitments: { links: [linkTo('f2-counter'), linkTo('f1-listening')] },
        nothing: {},
      }),
    ));
  });
  it('lead to commitments and to no claim', () => {
    const found = ids(measuresServingCommitmentsOnly(city, latest(city)));
    expect(found).toEqual(expect.arrayContaining(['commitments', 'tag-der-offenen-daten']));
    expect(found).not.toContain('both');
  });
  it('are none of those that lead nowhere', () => {
    expect(ids(measuresServingCommitmentsOnly(city, latest(city)))).not.toContain('nothing');
  });
  it('are looked for among the links of the edition', async () => {
    const links = [linkTo('f2-counter'), linkTo('p2-control', { from: 'second' })];
    const { city, editions } = await load({ ...secondEdition, ...newMeasures({ growing: { links } }) });
    expect(editions.map((of) => ids(measuresServingCommitmentsOnly(city, of)).includes('growing'))).toEqual([
      true,
      false,
    ]);
  });
});

describe('claims and commitments on one measure', () => {
  /** The measure on which the coverage of p1-internet rests alone, by edition. */
  async function onlyMeasures(edits: Edits): Promise<(string | undefined)[]> {
    const { editions } = await load(edits);
    return editions.map(
      (of) => targetsOnOneMeasure(of).find(({ target }) => target.target.id === 'p1-internet')?.measure.id,
    );
  }
  const discontinued = [{ on: '2020-05-01', state: 'discontinued', source: 'ratspapier-2020' }] as const;

  it('hang on it while no other measure serves them', async () => {
    expect(await onlyMeasures({})).toEqual(['hafen-wlan']);
    expect(await onlyMeasures(newMeasures({ second: { links: [direct('p1-internet')] } }))).toEqual([
      undefined,
    ]);
  });
  it('hang on it although a discontinued measure served them once', async () => {
    const edits = newMeasures({ gone: { states: [...discontinued], links: [direct('p1-internet')] } });
    expect(await onlyMeasures(edits)).toEqual(['hafen-wlan']);
  });
  it('hang on it although another measure enables them', async () => {
    expect(await onlyMeasures(newMeasures({ enabling: { links: [linkTo('p1-internet')] } }))).toEqual([
      'hafen-wlan',
    ]);
  });
  it('hang on it in the editions to which the others do not belong', async () => {
    const links = [direct('p1-internet')];
    const edits = { ...secondEdition, ...newMeasures({ late: { from: 'second', links } }) };
    expect(await onlyMeasures(edits)).toEqual(['hafen-wlan', undefined]);
  });
  it('are none of those that no measure serves', async () => {
    const { city } = await load();
    expect(targetsOnOneMeasure(latest(city)).map(({ target }) => target.target.id)).not.toContain(
      'f2-counter',
    );
  });
});

describe('claims and commitments on one passage', () => {
  /** A quotation of the passage that names the harbour Wi-Fi, or of more. */
  const quoting = (quote: string) => [
    { source: 'ratspapier-2020', section: '2', quote, rendering: { en: 'In English.' } },
  ];
  const wifi = 'Das Hafen-WLAN bringt alle Menschen in der Stadt kostenlos ins Netz.';
  const dataSheet = 'Das Datenblatt erklärt seit 2018 jeder Person, was mit ihren Daten geschieht.';
  const listed: Edits = {
    'sources/ratspapier-2020.yaml': (text) =>
      text
        .replace('- hafen-wlan', '- hafen-wlan\n          - second')
        .replace('- datenblatt', '- datenblatt\n          - second'),
  };
  const second = (quote: string) =>
    newMeasures({ second: { evidence: quoting(quote), links: [direct('p1-internet')] } });
  const onOnePassage = async (edits: Edits) => {
    const { city } = await load(edits);
    return targetsOnOnePassage(city, latest(city)).map(({ target, passage }) => [target.target.id, passage]);
  };

  it('have several measures, which all stand in it', async () => {
    expect(await onOnePassage({ ...listed, ...second(wifi) })).toEqual([
      ['p1-internet', { source: 'ratspapier-2020', section: '2', unit: 2 }],
    ]);
  });
  it('are none of those with a single measure that counts', async () => {
    const states = [{ on: '2020-05-01', state: 'discontinued' as const, source: 'ratspapier-2020' }];
    const links = [direct('p1-internet')];
    expect(await onOnePassage({})).toEqual([]);
    expect(
      await onOnePassage({
        ...listed,
        ...newMeasures({ second: { evidence: quoting(wifi), states, links } }),
      }),
    ).toEqual([]);
  });
  it('are none of those whose measures stand in other passages, or in others as well', async () => {
    expect(await onOnePassage({ ...listed, ...second(dataSheet) })).toEqual([]);
    expect(await onOnePassage({ ...listed, ...second(`${wifi} […] ${dataSheet}`) })).toEqual([]);
  });
});

describe('the passages of a measure', () => {
  it('are the places that it quotes, each once', async () => {
    const quote = (text: string) => ({
      source: 'ratspapier-2020',
      section: '3',
      quote: text,
      rendering: { en: 'In English.' },
    });
    const evidence = [quote('Das Hafenamt stimmt zu.'), quote('Es bittet um ein Beispiel für Kinder.')];
    const { city } = await load(newMeasures({ twice: { evidence } }));
    const passages = (id: string) => {
      const measure = city.measureById.get(id);
      return measure && passagesOf(measure, city);
    };
    expect(passages('twice')).toEqual([{ source: 'ratspapier-2020', section: '3', unit: 0 }]);
    expect(passages('datenblatt')).toEqual([{ source: 'ratspapier-2020', section: '2', unit: 4 }]);
  });
  it('are unknown where the quotation is not proved, or its source has no fingerprint', async () => {
    const { city } = await load();
    const measure = city.measureById.get('datenblatt');
    const [evidence] = measure?.evidence ?? [];
    if (!measure || !evidence) throw new Error('There is no such measure.');
    const quoting = (change: Partial<typeof evidence>) =>
      passagesOf({ ...measure, evidence: [{ ...evidence, ...change }] }, city);
    expect(quoting({})).toHaveLength(1);
    expect(quoting({ quote: 'Das steht dort wirklich nirgends geschrieben.' })).toEqual([]);
    expect(quoting({ source: 'unknown' })).toEqual([]);
  });
});
