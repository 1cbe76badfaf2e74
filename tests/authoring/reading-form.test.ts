/** The form of a second reading: what stands in it, what does not, and what is read from it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { buildForm, buildReadingRecord, formColumns, readForm } from '../../src/authoring/reading-form.ts';
import { groupAgreement, joinReadings } from '../../src/derived/agreement.ts';
import { type KnowledgeBase, latestEdition } from '../../src/model/knowledge-base.ts';
import { readingSchema } from '../../src/model/reading.ts';
import { editionsOf, loadLaterCity } from '../support/later-city.ts';
import { withReadings } from '../support/second-readings.ts';
import { loadCity, smallCityFolder } from '../support/small-city.ts';

type Row = Record<string, string>;

let knowledgeBase: KnowledgeBase;
beforeAll(async () => {
  knowledgeBase = await loadCity(smallCityFolder, withReadings);
});
const form = (scope: 'claims' | 'commitments' | 'all' = 'all', language = 'de') =>
  buildForm(knowledgeBase, { edition: latestEdition(knowledgeBase), language, scope });
/** Rows as a program reads them, each with the code that is given for it. */
const filled = (codeOf: (row: Row) => string, scope: 'claims' | 'commitments' | 'all' = 'all'): Row[] => {
  const [names = [], ...rows] = form(scope);
  return rows.map((cells) => {
    const row = Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
    return { ...row, code: codeOf(row) };
  });
};

describe('the form', () => {
  it('has a row for each pair of the edition, by targets, with an empty code', () => {
    const [names, ...rows] = form();
    expect(names).toEqual([...formColumns]);
    expect(rows).toHaveLength(10 * 8);
    expect(form('claims')).toHaveLength(1 + 10 * 4);
    expect(new Set(rows.map((row) => row.at(-1)))).toEqual(new Set(['']));
    expect(rows.slice(0, 10).map((row) => row[2])).toEqual(Array(10).fill('p1-internet'));
  });
  it('shows what a reader needs, and in another language a rendering beside the quotation', () => {
    const wlan = (language: string) =>
      form('claims', language).find(([, measure]) => measure === 'hafen-wlan');
    expect(wlan('de')?.slice(3, 8)).toEqual([
      'Hafen-WLAN',
      'in-operation',
      '2020-05-01: „Das Hafen-WLAN bringt alle Menschen in der Stadt kostenlos ins Netz.“',
      '',
      '',
    ]);
    expect(wlan('en')?.[5]).toMatch(/^2020-05-01: „Das Hafen-WLAN bringt .*“ \(.+\)$/u);
  });
  it('gives what a page says in our own words in a column of its own', async () => {
    const later = await loadLaterCity();
    const [names = [], ...rows] = buildForm(later, {
      edition: latestEdition(later),
      language: 'de',
      scope: 'claims',
    });
    const bus = rows.find((row) => row[names.indexOf('measure')] === 'buecherbus') ?? [];
    expect(bus[names.indexOf('quotation')]).toBe('');
    expect(bus[names.indexOf('statement')]).toMatch(
      /^\d{4}-\d\d-\d\d: Der Bücherbus hält in jedem Stadtteil/u,
    );
    expect(rows.flat().filter((cell) => cell.includes('undefined'))).toEqual([]);
  });
  it('shows what single links rest on, and nothing twice', () => {
    const linked = knowledgeBase.measures.map((measure) => {
      const [known] = measure.evidence;
      if (measure.id !== 'hafen-wlan' || !known?.quote) return measure;
      const again = { ...known, quote: `Das Hafen-WLAN […] kostenlos ins Netz.` };
      const more = { ...known, quote: 'Alle dürfen es nutzen.' };
      return {
        ...measure,
        links: measure.links.map((link) => ({ ...link, evidence: [known, again, more] })),
      };
    });
    const [, ...rows] = buildForm(
      { ...knowledgeBase, measures: linked },
      { edition: latestEdition(knowledgeBase), language: 'de', scope: 'claims' },
    );
    expect(rows.find(([, measure]) => measure === 'hafen-wlan')?.[5]).toBe(
      '2020-05-01: „Das Hafen-WLAN bringt alle Menschen in der Stadt kostenlos ins Netz.“ – 2020-05-01: „Alle dürfen es nutzen.“',
    );
  });
  it('of an earlier edition holds nothing that was said after it', async () => {
    const later = await loadLaterCity();
    const [earlier] = editionsOf(later);
    const [, ...rows] = buildForm(later, { edition: earlier, language: 'de', scope: 'all' });
    // The first city, without what the later one adds.
    expect(rows).toEqual(
      buildForm(await loadCity(smallCityFolder), { edition: earlier, language: 'de', scope: 'all' }).slice(1),
    );
  });
  it('holds nothing of the links of the project, nor of another reading', () => {
    const text = form().flat().join('\n');
    const own = knowledgeBase.measures
      .flatMap(({ links }) => links)
      .flatMap(({ rationale, limitation }) => [rationale['de'], limitation?.['de']])
      .filter((words) => words !== undefined);
    expect(own.length).toBeGreaterThan(10);
    expect(own.filter((words) => text.includes(words))).toEqual([]);
    for (const word of ['enabling', 'direct-part', 'direct-full', 'E-Government'])
      expect(text).not.toContain(word);
  });
});

describe('a filled form', () => {
  it('becomes a reading, in whatever order its rows stand and whether codes are names or numbers', () => {
    const code = ({ measure, target }: Row) =>
      measure === 'hafen-wlan' && target === 'p1-internet'
        ? '3'
        : measure === 'sprechstunde'
          ? 'Enabling '
          : '0';
    const read = readForm(knowledgeBase, filled(code, 'claims').reverse());
    if (!('form' in read)) throw new Error(JSON.stringify(read.faults));
    const record = buildReadingRecord(read.form, { readOn: '2020-06-03', reader: 'researcher', blind: true });
    expect(readingSchema.safeParse(record).success).toBe(true);
    expect(record.targets).toEqual(['p1-internet', 'p1-help', 'p2-knowing', 'p2-control']);
    expect(record.measures).toHaveLength(10);
    expect(record.measures.find(({ measure }) => measure === 'hafen-wlan')?.codes).toEqual([
      { target: 'p1-internet', code: 'direct-full' },
    ]);
    expect(record.measures.find(({ measure }) => measure === 'sprechstunde')?.codes).toHaveLength(4);
    expect(record.measures.find(({ measure }) => measure === 'melderegister')?.codes).toEqual([]);
  });
  it('changes the agreement when it is the third reading', () => {
    const read = readForm(
      knowledgeBase,
      filled(() => '0', 'claims'),
    );
    if (!('form' in read)) throw new Error(JSON.stringify(read.faults));
    const about = { readOn: '2020-06-03', reader: 'researcher', blind: true } as const;
    const third = { id: 'c-researcher', ...buildReadingRecord(read.form, about) };
    const edition = latestEdition(knowledgeBase);
    const [before] = groupAgreement(joinReadings(knowledgeBase, edition));
    const readings = [...knowledgeBase.readings, third];
    const [after] = groupAgreement(joinReadings({ ...knowledgeBase, readings }, edition));
    expect([before?.withProject.length, before?.among.length]).toEqual([2, 1]);
    expect([after?.withProject.length, after?.among.length]).toEqual([3, 3]);
    // Who sees nothing anywhere agrees with the project no more than by chance.
    expect(after?.withProject[2]?.agreement.kappa.linear).toBe(0);
  });
  it.each<[string, (rows: Row[]) => Row[], unknown]>([
    [
      'without a column',
      (rows) => rows.map(({ code: _, ...row }) => row),
      { kind: 'columns', missing: 'code' },
    ],
    [
      'of an edition that there is not',
      (rows) => rows.map((row) => ({ ...row, edition: 'frist' })).slice(0, 1),
      { kind: 'edition', row: 2, value: 'frist', nearest: 'first' },
    ],
    [
      'with a measure that there is not',
      (rows) => rows.with(3, { ...rows[3], measure: 'hafenwlan' }),
      { kind: 'measure', row: 5, value: 'hafenwlan', nearest: 'hafen-wlan' },
    ],
    [
      'with a target that there is not',
      (rows) => rows.with(0, { ...rows[0], target: 'p1-internett' }),
      { kind: 'target', row: 2, value: 'p1-internett', nearest: 'p1-internet' },
    ],
    [
      'with an empty code',
      (rows) => rows.with(1, { ...rows[1], code: ' ' }),
      { kind: 'code', row: 3, value: '' },
    ],
    [
      'with a code of its own',
      (rows) => rows.with(1, { ...rows[1], code: '4' }),
      { kind: 'code', row: 3, value: '4' },
    ],
    [
      'with a pair twice',
      (rows) => [...rows, rows[0] ?? {}],
      { kind: 'twice', row: 82, value: 'antraege-im-netz, p1-internet' },
    ],
    [
      'without a pair',
      (rows) => rows.slice(1),
      { kind: 'missing', count: 1, value: 'antraege-im-netz, p1-internet' },
    ],
  ])('is refused %s', (_, change, fault) => {
    expect(readForm(knowledgeBase, change(filled(() => '0')))).toEqual({ faults: [fault] });
  });
  it('may hold empty rows, which a spreadsheet counts', () => {
    const empty = Object.fromEntries(formColumns.map((name) => [name, '']));
    const rows = filled(() => '0');
    expect(readForm(knowledgeBase, [...rows, empty])).toHaveProperty('form');
    const faulty = [...rows.slice(0, 2), empty, { ...rows[2], code: 'x' }, ...rows.slice(3)];
    expect(readForm(knowledgeBase, faulty)).toEqual({ faults: [{ kind: 'code', row: 5, value: 'x' }] });
  });
  it('is refused when it is empty', () => expect(readForm(knowledgeBase, [])).toHaveProperty('faults'));
});
