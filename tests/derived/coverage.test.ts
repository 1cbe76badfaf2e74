import { beforeAll, describe, expect, it } from 'vitest';
import { countCoverage, coverage, evidenceOf, getTargetCoverage } from '../../src/derived/coverage.ts';
import { type KnowledgeBase, latestEdition, targetsOf } from '../../src/model/knowledge-base.ts';
import { findState } from '../../src/model/measure.ts';
import { editionsOf, loadLaterCity } from '../support/later-city.ts';
import { linkTo, newMeasures } from '../support/new-records.ts';
import { type Edits, loadCity, replace, smallCityFolder } from '../support/small-city.ts';

let city: KnowledgeBase;
beforeAll(async () => {
  city = await loadCity(smallCityFolder);
});

const statusOf = (base: KnowledgeBase, id: string) =>
  getTargetCoverage(coverage(base, latestEdition(base)), id).status;

describe('coverage', () => {
  it('is documented by a direct, full link from a measure in operation', () => {
    expect(statusOf(city, 'p1-internet')).toBe('documented');
  });
  it('is partly documented by a direct link in part, from a planned measure', () => {
    expect(statusOf(city, 'p1-help')).toBe('partly');
  });
  it('is partly documented by a direct, full link from a completed measure', () => {
    expect(statusOf(city, 'f1-open-data')).toBe('partly');
  });
  it('is documented by a direct link from a measure in operation only where that link is full', async () => {
    const limitation = { de: 'Nur am Hafen.', en: 'At the harbour only.' };
    const withLink = (extent: 'full' | 'part', edits: Edits = {}) => {
      const links = [linkTo('p1-help', { contribution: 'direct', extent, limitation })];
      return loadCity(smallCityFolder, { ...newMeasures({ neu: { links } }), ...edits });
    };
    expect(statusOf(await withLink('part'), 'p1-help')).toBe('partly');
    const documented = await withLink('full', { 'gaps/p1-help.yaml': undefined });
    expect(statusOf(documented, 'p1-help')).toBe('documented');
  });
  it('is undocumented where links only enable, or where there are none', () => {
    expect(statusOf(city, 'f1-listening')).toBe('undocumented');
    expect(statusOf(city, 'f2-counter')).toBe('undocumented');
  });
  it.each(['discontinued', 'unknown'])('does not count a measure that is %s', async (state) => {
    const edits: Edits = {
      'measures/sprechstunde.yaml': replace('state: planned', `state: ${state}`),
      'gaps/p1-help.yaml': replace(
        'finding: partial',
        'finding: none-found\nsearched: { on: 2020-06-01, in: [{ source: ratspapier-2020, sections: ["2"] }], words: [Kurs] }',
      ),
    };
    expect(statusOf(await loadCity(smallCityFolder, edits), 'p1-help')).toBe('undocumented');
  });
  it('says whether a quotation states a direct link', () => {
    const all = coverage(city, latestEdition(city));
    expect(getTargetCoverage(all, 'p1-internet').stated).toBe(true);
    expect(getTargetCoverage(all, 'p2-knowing').stated).toBe(false);
  });
  it('counts by status', () => {
    const all = coverage(city, latestEdition(city));
    expect(countCoverage(all, targetsOf(city, 'p1-access'))).toEqual({
      documented: 1,
      partly: 1,
      undocumented: 0,
      total: 2,
    });
    expect(countCoverage(all, city.targets).total).toBe(8);
  });
  it('throws for a target that it does not hold', () => {
    expect(() => getTargetCoverage(coverage(city, latestEdition(city)), 'p9')).toThrow(
      '"p9" has no coverage',
    );
  });
});

describe('a second edition', () => {
  const edits: Edits = {
    'city.yaml': replace(
      '    on: 2020-06-01',
      '    on: 2020-06-01\n  - id: second\n    name: { de: Stand 2021, en: As of 2021 }\n    on: 2021-06-01',
    ),
    'measures/sprechstunde.yaml': (text) =>
      text
        .replace('links:', '  - { on: 2021-05-01, state: in-operation, source: ratspapier-2020 }\nlinks:')
        .replace(/fields:\n {2}- f1-open\n/, 'fields: [f1-open]\n')
        .replace(/( {2}- \{ on: 2021.*\n)/, '')
        .replace(
          '    source: ratspapier-2020\n',
          '    source: ratspapier-2020\n  - { on: 2021-05-01, state: in-operation, source: ratspapier-2020 }\n',
        )
        .replace(
          '    extent: part\n    basis: editorial',
          '    extent: full\n    from: second\n    basis: editorial',
        )
        .replace(
          'links:\n',
          'links:\n  - { target: p1-help, contribution: direct, extent: part, basis: editorial, until: first, rationale: { de: Anfang, en: Beginning }, limitation: { de: Teil, en: Part } }\n',
        ),
    'gaps/p1-help.yaml': (text) => `${text}until: first\n`,
  };
  it('changes nothing in the first', async () => {
    const base = await loadCity(smallCityFolder, edits);
    const [first, second] = base.editions;
    if (!first || !second) throw new Error('There should be two editions.');
    const statuses = (edition: typeof first) =>
      Object.fromEntries([...coverage(base, edition).byTarget].map(([id, { status }]) => [id, status]));
    const before = Object.fromEntries(
      [...coverage(city, latestEdition(city)).byTarget].map(([id, { status }]) => [id, status]),
    );
    expect(statuses(first)).toEqual(before);
    expect(statuses(second)).toEqual({ ...before, 'p1-help': 'documented' });
  });
});

describe('a second edition with a reporting period', () => {
  const statusesOf = (base: KnowledgeBase, index: 0 | 1) =>
    Object.fromEntries(
      [...coverage(base, editionsOf(base)[index]).byTarget].map(([id, { status }]) => [id, status]),
    );
  it('changes nothing in the first', async () => {
    expect(statusesOf(await loadLaterCity(), 0)).toEqual(
      Object.fromEntries(
        [...coverage(city, latestEdition(city)).byTarget].map(([id, { status }]) => [id, status]),
      ),
    );
  });
  it('documents at most in part what only pages are told to say', async () => {
    const later = await loadLaterCity();
    const [, second] = editionsOf(later);
    const all = coverage(later, second);
    expect(getTargetCoverage(all, 'p2-knowing')).toMatchObject({
      status: 'partly',
      quoted: false,
      counting: [{ link: { extent: 'full' }, state: 'in-operation', quoted: false }],
    });
    expect(getTargetCoverage(all, 'p1-internet')).toMatchObject({ status: 'documented', quoted: true });
  });
  it('documents it with a quotation of the edition', async () => {
    const evidence: Edits = {
      'measures/datenblatt.yaml': (text) =>
        text
          .replace('      - stadtseite-2026\n', '      - stadtseite-2026\n      - hafenfunk-2026\n')
          .replace(
            'revisions:',
            "  - source: hafenfunk-2026\n    section: '1'\n    quote: Die Hafendaten liegen als offene Datei bereit und werden jede Nacht erneuert.\n    rendering: { en: The harbour data are open. }\nrevisions:",
          ),
      'gaps/p2-knowing-2026.yaml': undefined,
    };
    expect(statusesOf(await loadLaterCity(evidence), 1)['p2-knowing']).toBe('documented');
  });
  it('does not count what is not attested any more', async () => {
    const later = await loadLaterCity({
      'measures/buecherbus.yaml': undefined,
      'gaps/p1-help-2026.yaml': replace(
        'finding: partial',
        "finding: none-found\nsearched: { on: 2026-09-25, in: [{ source: hafenfunk-2026, sections: ['1'] }], words: [Kurs] }",
      ),
    });
    expect(statusesOf(later, 1)['p1-help']).toBe('undocumented');
    const [, second] = editionsOf(later);
    expect(getTargetCoverage(coverage(later, second), 'p1-help')).toMatchObject({
      counting: [],
      contributions: [
        { measure: { id: 'sprechstunde' }, state: 'unattested' },
        { state: 'unattested' },
        { state: 'unattested' },
      ],
    });
  });
});

describe('the evidence of a link', () => {
  it('is its own, else that on which it rests, else what the edition brought, else all', async () => {
    const later = await loadLaterCity();
    const sourcesOf = (id: string, index: number) => {
      const measure = later.measureById.get(id);
      const link = measure?.links[index];
      if (!measure || !link) throw new Error(`There is no such link of ${id}.`);
      return evidenceOf(later, measure, link).map(({ source }) => source);
    };
    expect(sourcesOf('hafen-wlan', 0)).toEqual(['ratspapier-2020']);
    expect(sourcesOf('hafen-wlan', 1)).toEqual(['hafenfunk-2026']);
    expect(sourcesOf('hafendaten', 1)).toEqual(['hafenfunk-2026']);
    expect(sourcesOf('hafendaten', 0)).toEqual(['nachtrag-2020', 'hafenfunk-2026']);
    const measure = later.measureById.get('hafendaten');
    const link = measure?.links[0];
    if (!measure || !link) throw new Error('There is no such link.');
    const { until: _, ...rest } = link;
    const begun = evidenceOf(later, measure, { ...rest, from: 'second' });
    expect(begun.map(({ source }) => source)).toEqual(['hafenfunk-2026']);
  });
});

describe('findState', () => {
  const on = '2020-05-01';
  const edition = { id: 'e', name: { sameInAllLanguages: 'e' }, on: '2020-06-01' };
  const state = (state: 'planned' | 'in-operation', day = on) => ({ on: day, state, source: 's' });
  it('takes the weaker of two states of one day', () => {
    expect(findState({ states: [state('in-operation'), state('planned')] }, edition)?.state).toBe('planned');
    expect(findState({ states: [state('planned'), state('in-operation')] }, edition)?.state).toBe('planned');
  });
  it('takes the later of two days, but none after the edition', () => {
    const states = [state('planned'), state('in-operation', '2020-05-30'), state('planned', '2020-07-01')];
    expect(findState({ states }, edition)?.state).toBe('in-operation');
    expect(findState({ states: [state('planned', '2021-01-01')] }, edition)).toBeUndefined();
  });
});
