/** What the real content has to hold, beyond the rules that every build applies. */
import { beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/check.ts';
import { formatProblem } from '../../src/check/problem.ts';
import { groupAgreement, isDisputed, joinReadings } from '../../src/derived/agreement.ts';
import { coverage, getTargetCoverage } from '../../src/derived/coverage.ts';
import { crosswalkCells } from '../../src/derived/crosswalk-cells.ts';
import { relatedMeasures } from '../../src/derived/related-measures.ts';
import { asOf } from '../../src/model/as-of.ts';
import { isInEdition } from '../../src/model/edition.ts';
import { schemaOf } from '../../src/model/kinds.ts';
import type { KnowledgeBase } from '../../src/model/knowledge-base.ts';
import { codes } from '../../src/model/reading.ts';
import { stateWeight } from '../../src/model/state.ts';
import { walk } from '../../src/model/walk.ts';
import { splitWords } from '../../src/proof/words.ts';
import { outside } from '../../src/reading/check-folder.ts';
import { recordWhenHeld } from '../support/checks.ts';
import {
  type Edits,
  edit,
  loadCity,
  readFolder,
  realDay,
  realFolder,
  replace,
} from '../support/small-city.ts';

let city: KnowledgeBase;
/** The edition of the two papers. */
let papers: KnowledgeBase;
beforeAll(async () => {
  city = await loadCity(realFolder);
  const [first] = city.editions;
  if (!first) throw new Error('There is no edition.');
  papers = asOf(city, first);
});

const findingsAfter = async (edits: Edits) =>
  checkContent(edit(await readFolder(realFolder), edits), { today: realDay, ...outside }).problems.map(
    (problem) => formatProblem(problem),
  );

describe('the rules', () => {
  let quotations = 0;

  it('all pass, so that every quotation is proved', async () => {
    expect(await findingsAfter({})).toEqual([]);
    const { records } = checkContent(await readFolder(realFolder), { today: realDay });
    quotations = records.flatMap(({ kind, data }) =>
      [...walk(schemaOf(kind), data)].filter(({ meta, value }) => meta.evidence && value !== undefined),
    ).length;
    expect(quotations).toBeGreaterThan(100);
  });
  recordWhenHeld(() => ({
    id: 'quotations',
    tool: 'npm run check',
    count: quotations,
    unit: 'quotations',
  }));
});

describe.each([
  ['paper-2019', 1242, 1458, 0.85],
  ['record-2026', 2714, 3186, 0.8],
] as const)('the second readings of %s', (id, claims, commitments, least) => {
  const join = () => {
    const edition = city.editions.find((one) => one.id === id);
    if (!edition) throw new Error(`There is no edition ${id}.`);
    return joinReadings(city, edition);
  };
  it('are the four that were made, complete and by machines', () => {
    const { readings, pairs } = join();
    expect(
      readings.map(({ reader, targets, measures }) => [reader, targets.length * measures.length]),
    ).toEqual([
      ['language-model', claims],
      ['language-model', claims],
      ['language-model', commitments],
      ['language-model', commitments],
    ]);
    expect(pairs.filter(({ seen }) => seen.length === 2)).toHaveLength(claims + commitments);
  });
  it('agree with the project and with each other, and every pair that both see differently has a reason', () => {
    const joined = join();
    const all = groupAgreement(joined).filter(({ parent }) => parent === undefined);
    const linear = all.flatMap(({ withProject, among }) =>
      [...withProject, ...among].map(({ agreement }) => agreement.kappa.linear ?? 0),
    );
    expect(linear).toHaveLength(6);
    for (const value of linear) expect(value).toBeGreaterThanOrEqual(least);
    const disputed = joined.pairs.filter(isDisputed);
    expect(disputed.length).toBeGreaterThan(0);
    expect(disputed.filter(({ reason }) => reason === undefined)).toEqual([]);
  });
  it('find the project more generous than both of them only where it says why, and nothing counts by it', () => {
    const { edition, pairs } = join();
    const stronger = pairs.filter(({ ours, seen }) =>
      seen.every(({ code }) => codes.indexOf(code) < codes.indexOf(ours)),
    );
    expect(stronger.filter(({ reason }) => reason === undefined)).toEqual([]);
    if (id === 'paper-2019') expect(stronger).toEqual([]);
    // What is not attested any more counts for no coverage; of the others no target has but this one direct link.
    const alone = stronger.filter(({ measure, target, ours }) => {
      const links = getTargetCoverage(coverage(city, edition), target.id).contributions.filter(
        ({ link, state }) => link.contribution === 'direct' && stateWeight(state) !== 'none',
      );
      return ours !== 'enabling' && links.length === 1 && links[0]?.measure === measure;
    });
    expect(alone.map(({ measure, target }) => `${measure.id} ${target.id}`)).toEqual([]);
  });
});

describe('completeness', () => {
  it('has what the sources count', () => {
    expect(city.principles).toHaveLength(5);
    expect(city.fields).toHaveLength(6);
    expect(city.tenets).toHaveLength(5);
    expect(city.statements).toHaveLength(16);
    expect(city.proceeding.resolution).toHaveLength(3);
    expect(city.proceeding.benefits).toHaveLength(6);
    expect(city.crosswalk.pairs).toHaveLength(30);
    expect(crosswalkCells(city)).toHaveLength(30);
    expect(city.crosswalk.namedFields).toHaveLength(4);
  });
  it('has about as many claims, commitments and measures as were found on careful reading', () => {
    expect(city.claims.length).toBeGreaterThanOrEqual(20);
    expect(city.commitments.length).toBeGreaterThanOrEqual(25);
    expect(papers.measures.length).toBeGreaterThanOrEqual(45);
    expect(papers.measures.length).toBeLessThanOrEqual(55);
    expect(city.measures.length).toBeGreaterThanOrEqual(95);
  });
  it('lists every bullet of the sections that name measures, and every measure stands under one', () => {
    const listed = new Set(
      city.sources.flatMap((source) =>
        source.sections.flatMap((section) =>
          (section.bullets ?? []).flatMap((bullet) => bullet.records ?? []),
        ),
      ),
    );
    expect(listed.size).toBeGreaterThan(0);
    for (const { id } of papers.measures) expect(listed).toContain(id);
  });
  it('documents every claim and commitment or has a gap for it', () => {
    expect(city.targets.length).toBeGreaterThan(45);
    expect(city.editions.length).toBe(2);
    for (const edition of city.editions) {
      const { byTarget } = coverage(city, edition);
      expect(byTarget.size).toBe(city.targets.length);
      for (const [id, { status }] of byTarget) {
        const gaps = (city.gapsByTarget.get(id) ?? []).filter(
          (gap) => gap.finding !== 'outside-remit' && isInEdition(gap, edition, city.editions),
        );
        expect({ id, gaps: gaps.length }).toEqual({ id, gaps: status === 'documented' ? 0 : 1 });
      }
    }
  });
  it('shows that supplying internet access is outside the city’s remit, beside what it does', () => {
    expect(
      city.gaps.filter(({ finding }) => finding === 'outside-remit').map(({ target }) => target),
    ).toEqual(['p1-affordable-internet']);
  });
});

describe('links', () => {
  it('to claims are mostly our own reading', () => {
    const links = city.measures.flatMap((measure) => measure.links);
    expect(links.length).toBeGreaterThan(80);
    const viaField = links.filter(({ basis }) => basis === 'via-field');
    expect(viaField.length).toBeGreaterThan(0);
    for (const link of viaField) expect(city.targetById.get(link.target)?.kind).toBe('commitment');
  });
});

describe('text', () => {
  /** What was written about measures and gaps, with the record or link that it stands in. */
  const collectTexts = () => [
    ...city.measures.flatMap((measure) => [
      { at: measure.id, text: measure.summary },
      { at: measure.id, text: measure.meaning },
      ...measure.links.flatMap((link) => [
        { at: `${measure.id} ${link.target}`, text: link.rationale },
        ...(link.limitation ? [{ at: `${measure.id} ${link.target}`, text: link.limitation }] : []),
      ]),
    ]),
    ...city.gaps.flatMap((gap) => [
      { at: gap.id, text: gap.missing },
      { at: gap.id, text: gap.closedBy },
    ]),
  ];
  /** Words of the titles of measures and departments. */
  const collectNames = () =>
    new Set(
      [...city.measures, ...city.departments].flatMap(({ title }) =>
        Object.values(title).flatMap(splitWords),
      ),
    );
  /** Every eight words in a row. */
  const runsIn = (words: readonly string[]) =>
    words.slice(7).map((_, start) => words.slice(start, start + 8).join(' '));

  /** Runs of words that stand in two places, with both. */
  function findSharedRuns(texts: readonly { at: string; words: readonly string[] }[]): string[] {
    const shared: string[] = [];
    const seen = new Map<string, string>();
    for (const { at, words } of texts) {
      for (const run of runsIn(words)) {
        const other = seen.get(run);
        if (other !== undefined && other !== at) shared.push(`${other} · ${at}: ${run}`);
        seen.set(run, at);
      }
    }
    return shared;
  }

  it('has no filler: no two texts share eight words in a row', () => {
    const texts = collectTexts();
    expect(texts.length).toBeGreaterThan(300);
    // Names may recur: words of titles do not count as filler.
    const names = collectNames();
    const countsAsFiller = (word: string) => !names.has(word) || /^\p{Ll}/u.test(word);
    const shared = city.city.languages.flatMap((language) =>
      findSharedRuns(
        texts.map(({ at, text }) => ({ at, words: splitWords(text[language] ?? '').filter(countsAsFiller) })),
      ),
    );
    expect(shared).toEqual([]);
  });
  it('never says that a measure fulfils a right', () => {
    const texts = city.measures.flatMap((measure) =>
      [measure.summary, measure.meaning, ...measure.links.map(({ rationale }) => rationale)].flatMap(
        Object.values,
      ),
    );
    expect(texts.length).toBeGreaterThan(300);
    for (const text of texts) expect(text).not.toMatch(/erfüllt|gewährleistet das Recht|fulfils/u);
  });
});

it('names the parts of a measure first among those related to it, and always in the same order', async () => {
  const measure = city.measureById.get('smarter-together');
  if (!measure) throw new Error('There is no such measure.');
  const found = relatedMeasures(city, measure);
  expect(found).toHaveLength(6);
  expect(found.slice(0, 4).map(({ reason }) => reason)).toEqual(['part', 'part', 'part', 'part']);
  expect(relatedMeasures(await loadCity(realFolder), measure)).toEqual(found);
});

describe('what an author would see', () => {
  it('says which gap is missing when the one measure that documents a claim is deleted', async () => {
    const findings = await findingsAfter({ 'measures/betroffenenrechte.yaml': undefined });
    expect(findings).toContainEqual(
      expect.stringContaining(
        'missing-gap  „p2-knowing-data-use“ (principles/p2-privacy.yaml) ist in der Ausgabe „Stand: Beschlussvorlage 2019“ nur teilweise belegt und braucht einen Handlungsbedarf: bitte gaps/p2-knowing-data-use.yaml anlegen.',
      ),
    );
  });
  it('suggests the nearest valid id for a typo in a reference', async () => {
    const findings = await findingsAfter({
      'measures/m-wlan.yaml': replace('target: p1-affordable-internet', 'target: p1-afordable-internet'),
    });
    expect(findings).toContainEqual(expect.stringContaining('Gemeint „p1-affordable-internet“?'));
  });
});
