import { beforeAll, describe, expect, it } from 'vitest';
import { asOf } from '../../src/model/as-of.ts';
import type { Edition } from '../../src/model/edition.ts';
import { folders, singletons } from '../../src/model/kinds.ts';
import type { KnowledgeBase } from '../../src/model/knowledge-base.ts';
import { stateInEdition } from '../../src/model/measure.ts';
import { examinationDay } from '../../src/model/principle.ts';
import { repliesUntil } from '../../src/model/reply.ts';
import { editionsOf, loadLaterCity, readAnnouncedCity } from '../support/later-city.ts';
import { loadFiles } from '../support/small-city.ts';

let city: KnowledgeBase;
let first: Edition;
let second: Edition;
beforeAll(async () => {
  city = await loadLaterCity();
  [first, second] = editionsOf(city);
});

const find = <Record extends { readonly id: string }>(records: readonly Record[], id: string): Record => {
  const found = records.find((record) => record.id === id);
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
};

describe('the knowledge base as of an edition', () => {
  it('sees nothing of a later one: it is as if that held nothing', async () => {
    const announced = asOf(loadFiles(await readAnnouncedCity()), first);
    const shown = asOf(city, first);
    for (const kind of [...folders, ...singletons.filter((name) => name !== 'city')])
      expect({ kind, records: shown[kind] }).toEqual({ kind, records: announced[kind] });
    expect(JSON.stringify(shown.measures)).toBe(JSON.stringify(announced.measures));
  });
  it('would see it otherwise', () => {
    const differing = folders.filter(
      (kind) => JSON.stringify(city[kind]) !== JSON.stringify(asOf(city, first)[kind]),
    );
    expect(differing).toEqual([
      'principles',
      'fields',
      'measures',
      'gaps',
      'tensions',
      'departments',
      'sources',
      'questions',
    ]);
  });
  it('has the texts of the edition', () => {
    const textOf = (edition: Edition) => find(asOf(city, edition).measures, 'datenblatt');
    expect(textOf(first)).toMatchObject({ meaning: { de: 'Was datenblatt bringt.' } });
    expect(textOf(second)).toMatchObject({
      summary: { de: 'Erklärt, was mit Daten geschieht.' },
      meaning: { de: 'Was mit Daten geschieht, steht für alle auf der Seite.' },
    });
    expect(textOf(second)).not.toHaveProperty('revisions');
  });
  it('has the replies that had come by then; the latest has all', () => {
    const repliesIn = (edition: Edition) => find(asOf(city, edition).measures, 'hafen-wlan').replies;
    expect(repliesIn(first)).toBeUndefined();
    expect(repliesIn(second)?.map(({ department, on }) => [department, on])).toEqual([
      ['funkstelle', '2026-03-01'],
    ]);
    const [reply] = repliesIn(second) ?? [];
    const measure = { replies: reply ? [{ ...reply, on: '2020-05-30' }, reply] : [] };
    expect(repliesUntil(measure, first.on).replies.map(({ on }) => on)).toEqual(['2020-05-30']);
    expect(repliesUntil(measure, second.on)).toBe(measure);
  });
  it('keeps what has ended, with its end, and knows no end that is still to come', () => {
    const linksIn = (edition: Edition) =>
      find(asOf(city, edition).measures, 'hafen-wlan').links.map(({ from, until }) => ({ from, until }));
    expect(linksIn(first)).toEqual([{}]);
    expect(linksIn(second)).toEqual([{ until: 'first' }, { from: 'second' }]);
  });
  it('keeps a source that it names, whenever that was read', async () => {
    const named = await loadLaterCity({
      'gaps/f1-open-data.yaml': (text) => `${text}  - kind: source\n    source: stadtseite-2026\n`,
    });
    const sourcesIn = (base: KnowledgeBase) => asOf(base, first).sources.map(({ id }) => id);
    expect(sourcesIn(city)).toEqual(['leitbild-2019', 'nachtrag-2020', 'ratspapier-2020']);
    expect(sourcesIn(named)).toEqual([...sourcesIn(city), 'stadtseite-2026']);
  });
  it('is the same as of the same edition, however often it is asked', () => {
    expect(asOf(city, first)).toBe(asOf(city, first));
    const again = asOf(asOf(city, first), first);
    expect(JSON.stringify(again.measures)).toBe(JSON.stringify(asOf(city, first).measures));
  });
});

describe('the state of a measure in an edition', () => {
  const statesOf = (id: string) =>
    [first, second].map((edition) => {
      const { state, attested } = stateInEdition(find(city.measures, id), edition);
      return [state, attested?.on];
    });
  it('counts when it was attested within the reporting period, dated or not', () => {
    expect(statesOf('hafen-wlan')).toEqual([
      ['in-operation', '2020-05-01'],
      ['in-operation', '2026-03-01'],
    ]);
    expect(statesOf('datenblatt')[1]).toEqual(['in-operation', '2026-09-20']);
  });
  it('is not attested when that is too long ago, and says when it last was', () => {
    expect(statesOf('lesekarte')).toEqual([
      ['in-operation', '2020-05-15'],
      ['unattested', '2020-05-15'],
    ]);
    // Planned is no better: it had to be attested again.
    expect(statesOf('sprechstunde')[1]).toEqual(['unattested', '2020-05-01']);
  });
  it('lasts when it was completed or discontinued', () => {
    expect(statesOf('tag-der-offenen-daten')[1]).toEqual(['completed', '2020-05-01']);
    expect(statesOf('melderegister')).toEqual([
      ['planned', '2020-05-01'],
      ['completed', '2026-03-01'],
    ]);
    expect(statesOf('rathaus-im-netz')[1]).toEqual(['discontinued', '2026-03-01']);
  });
  it('is unknown before anything attests it', () => {
    expect(statesOf('pegelturm')).toEqual([
      ['unknown', undefined],
      ['in-operation', '2026-03-01'],
    ]);
  });
  it('counts on the first day of the period, and for ever where an edition has none', () => {
    const lesekarte = find(city.measures, 'lesekarte');
    expect(stateInEdition(lesekarte, { ...second, from: '2020-05-15' }).state).toBe('in-operation');
    expect(stateInEdition(lesekarte, { ...second, from: '2020-05-16' }).state).toBe('unattested');
    const { from: _, ...endless } = second;
    expect(stateInEdition(lesekarte, endless).state).toBe('in-operation');
  });
});

it('knows on which day a claim was examined for an edition', () => {
  const claim = find(city.claims, 'p1-help');
  expect([first, second].map((edition) => examinationDay(claim, edition))).toEqual([
    '2020-06-01',
    '2026-09-25',
  ]);
  expect(examinationDay(claim, { id: 'third' })).toBe('2020-06-01');
});
