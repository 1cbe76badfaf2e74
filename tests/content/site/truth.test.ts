/** Pages of the real city say no more than the data hold: counted anew from the data, and compared with what is shown. */
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { countCoverage, coverage } from '../../../src/derived/coverage.ts';
import { escapeMarkup } from '../../../src/export/markup.ts';
import { type Edition, isInEdition } from '../../../src/model/edition.ts';
import { type KnowledgeBase, latestEdition } from '../../../src/model/knowledge-base.ts';
import { currentEvidence, currentLinks, linksInEdition } from '../../../src/model/measure.ts';
import { sites } from '../../support/build-sites.ts';
import { type BuiltPage, pagesOf, readSite } from '../../support/built-site.ts';
import { loadCity, realFolder } from '../../support/small-city.ts';

let pages: BuiltPage[];
let city: KnowledgeBase;

beforeAll(async () => {
  pages = pagesOf(await readSite(sites.real));
  city = await loadCity(realFolder);
});

const htmlOf = (address: string) => {
  const page = pages.find((candidate) => candidate.address === address);
  if (!page) throw new Error(`There is no ${address}.`);
  return page.html;
};

describe('why no measure is documented', () => {
  /** Counted another way than the site does: from the files of links and gaps alone. */
  const countReasons = (edition: Edition) => {
    const of = coverage(city, edition);
    const reasons = city.claims
      .filter(({ id }) => of.byTarget.get(id)?.status === 'undocumented')
      .map(({ id }) => {
        const links = of.byTarget.get(id)?.contributions ?? [];
        const isCurrent = (state: string) => state !== 'unattested' && state !== 'discontinued';
        if (links.some(({ link }) => link.contribution === 'direct')) return 'lapsed';
        if (links.some(({ state }) => isCurrent(state))) return 'enabling';
        const findings = city.gaps
          .filter((gap) => gap.target === id && isInEdition(gap, edition, city.editions))
          .map(({ finding }) => finding);
        return findings.includes('asserted') ? 'asserted' : 'none-found';
      });
    return Object.fromEntries(
      [...new Set(reasons)].map((reason) => [
        reason,
        reasons.filter((candidate) => candidate === reason).length,
      ]),
    );
  };

  it.each([
    ...['/', '/bericht/', '/methode/', '/daten/', '/en/', '/en/report/', '/en/method/', '/en/data/'].map(
      (address) => [address, 1] as const,
    ),
    ...['/stand-2019/', '/stand-2019/bericht/', '/en/as-of-2019/', '/en/as-of-2019/report/'].map(
      (address) => [address, 0] as const,
    ),
  ])('is said on %s with a sentence and a number for each reason that occurs', (address, place) => {
    const edition = city.editions[place];
    if (!edition) throw new Error('There is no such edition.');
    const found = [
      ...htmlOf(address).matchAll(
        /<li data-absence="([a-z-]+)" data-count="(\d+)"><span class="finding">(\d+) [^<]+<\/span>: ([^<]+)<\/li>/gu,
      ),
    ];
    expect(Object.fromEntries(found.map(([, reason, count]) => [reason, Number(count)]))).toEqual(
      countReasons(edition),
    );
    for (const [, , count, shown] of found) expect(shown).toBe(count);
    const sentences = found.map(([, , , , sentence]) => sentence);
    expect(sentences.length).toBeGreaterThan(0);
    expect(new Set(sentences).size).toBe(sentences.length);
  });
  it('stands beside every claim and commitment without a measure', () => {
    const of = coverage(city, latestEdition(city));
    for (const [kind, folder] of [
      ['principles', '/prinzipien/'],
      ['fields', '/themenfelder/'],
    ] as const) {
      const targets = kind === 'principles' ? city.claims : city.commitments;
      const shown = city[kind].map(
        ({ id }) => htmlOf(`${folder}${id}/`).match(/<p data-absence="/gu)?.length ?? 0,
      );
      expect(shown.reduce((sum, count) => sum + count, 0)).toBe(countCoverage(of, targets).undocumented);
    }
  });
});

describe('the brief of each department', () => {
  /** Ids that stand in an attribute, in the order of the page. */
  const idsIn = (html: string, name: string) =>
    [...html.matchAll(new RegExp(`<(?:li|tr) data-${name}="([^"]+)"`, 'gu'))].map(([, id]) => id);
  const mainOf = (html: string) => /<main[\s\S]*<\/main>/u.exec(html)?.[0] ?? '';

  it('holds its own measures with their evidence, what they serve, what is open, and nothing of others', () => {
    const of = coverage(city, latestEdition(city));
    expect(city.departments.length).toBeGreaterThan(15);
    let withMeasures = 0;
    for (const { id } of city.departments) {
      const html = mainOf(htmlOf(`/referate/${id}/kurzblatt/`));
      const own = city.measures.filter(
        (measure) => measure.departments.includes(id) && isInEdition(measure, of.edition, city.editions),
      );
      if (own.length > 0) withMeasures += 1;
      expect({ id, measures: idsIn(html, 'measure') }).toEqual({ id, measures: own.map((one) => one.id) });
      const linked = [...html.matchAll(/href="\/massnahmen\/([^"/]+)\//gu)].map(([, measure]) => measure);
      expect({ id, linked }).toEqual({ id, linked: own.map((one) => one.id) });
      for (const measure of own) {
        const { quote, statement } = currentEvidence(measure, of.edition) ?? {};
        const words = quote ?? statement?.['de'] ?? 'no evidence';
        const plain = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&#39;', "'");
        expect(plain(html)).toContain(plain(escapeMarkup(words)));
      }
      const targets = new Set(
        own.flatMap((measure) =>
          currentLinks(measure, of.edition, city.editions).map(({ target }) => target),
        ),
      );
      expect({ id, targets: new Set(idsIn(html, 'target')) }).toEqual({ id, targets });
      const mine = (raised: (typeof city.gaps)[number]['raisedBy'][number]) =>
        raised.kind === 'statement' && city.statementById.get(raised.statement)?.department === id;
      const gaps = city.gaps.filter(
        (gap) =>
          isInEdition(gap, of.edition, city.editions) && (targets.has(gap.target) || gap.raisedBy.some(mine)),
      );
      expect({ id, gaps: idsIn(html, 'gap').sort() }).toEqual({ id, gaps: gaps.map((gap) => gap.id).sort() });
      const requests = (city.statementsByDepartment.get(id) ?? []).flatMap((statement) => statement.requests);
      expect({ id, requests: html.match(/<li data-request>/gu)?.length ?? 0 }).toEqual({
        id,
        requests: requests.length,
      });
    }
    expect(withMeasures).toBeGreaterThan(4);
  });
  it('calls a claim a claim and a commitment a commitment', () => {
    for (const { id } of city.departments) {
      const html = mainOf(htmlOf(`/en/departments/${id}/brief/`));
      for (const [kind, name] of [
        ['claim', 'Claim'],
        ['commitment', 'Commitment'],
      ]) {
        const table = new RegExp(`aria-labelledby="brief-${kind}"[\\s\\S]*?</table>`, 'u').exec(html)?.[0];
        if (table === undefined) continue;
        expect(table).toMatch(new RegExp(`<th[^>]*>${name}</th>`, 'u'));
        for (const target of idsIn(table, 'target'))
          expect(city.targetById.get(target ?? '')?.kind).toBe(kind);
      }
    }
  });
});

describe('a paper number that a passage names', () => {
  const introduced = ['auskunftsroboter', 'buerger-id', 'it-workflows', 'zentrales-portal'];
  it('leads from the list of sources to the source and the measures introduced from it', () => {
    const entry = /<li id="n-14-20-V-12501"[\s\S]*?<\/li>/u.exec(htmlOf('/quellen/'))?.[0] ?? '';
    expect(entry).toContain('href="/quellen/beschlussvorlage-2019/"');
    const measures = [...entry.matchAll(/href="\/massnahmen\/([^"/]+)\/"/gu)].map(([, id]) => id);
    expect(measures).toEqual(introduced);
  });
  it('stands on the page of each of these measures, and in their table', async () => {
    for (const id of introduced)
      expect(htmlOf(`/massnahmen/${id}/`)).toContain('href="/quellen/#n-14-20-V-12501">14-20 / V 12501</a>');
    const [head = '', ...rows] = (await readFile(`${sites.real}/daten/measures.csv`, 'utf8')).split('\r\n');
    expect(head.split(',')).toContain('paper_numbers');
    expect(rows.filter((row) => row.includes(',14-20 / V 12501,')).map((row) => row.split(',')[1])).toEqual(
      introduced,
    );
  });
});

describe('the page of the proceeding', () => {
  it.each([
    [
      '/verfahren/',
      'Was ist über den Beschluss bekannt?',
      'Was sollte nach dem Entwurf',
      'Wortlaut des Beschlusses liegt uns nicht vor',
    ],
    [
      '/en/proceeding/',
      'What is known of the resolution?',
      'What was to be resolved, by the draft',
      'wording of the resolution is not at hand',
    ],
  ])(
    'says on %s what is recorded, that the final text is not at hand, and only then the words of the draft',
    (address, known, draft, notAtHand) => {
      expect(city.proceeding.resolutionWords).toBe('draft');
      const html = htmlOf(address);
      const [before = '', after = ''] = html.split(draft);
      expect(before).toContain(known);
      expect(before).toContain(notAtHand);
      const recorded = before.slice(before.indexOf(known));
      for (const { on, source } of city.proceeding.recorded) {
        if (on) expect(recorded).toContain(`<time datetime="${on}">`);
        expect(recorded).toContain(`/${source}/"`);
      }
      // Words of the draft stand under its heading, and nowhere above it.
      for (const { evidence } of city.proceeding.resolution) {
        const quote = escapeMarkup(evidence[0]?.quote ?? 'no quotation');
        expect(after).toContain(quote);
        expect(before).not.toContain(quote);
      }
      expect(html).not.toMatch(/Was wurde beschlossen|What was resolved/u);
    },
  );
});

it('never says that the city has promised or signed what no final text shows', () => {
  for (const address of ['/', '/en/', '/bericht/', '/en/report/'])
    expect(htmlOf(address)).not.toMatch(/zugesagt hat|signed up to|bekannt hat/u);
});

describe('the report', () => {
  it.each([
    ['/bericht/', 'Bericht über München: digitale Rechte'],
    ['/en/report/', 'Report on Munich: digital rights'],
  ])('is one about the city on %s, since the city does not publish it', (address, title) => {
    expect(city.city.report.selfReport).toBe(false);
    expect(htmlOf(address)).toContain(`<h1>${title}</h1>`);
    for (const page of [address, '/', '/en/'])
      expect(htmlOf(page)).not.toMatch(/[Ss]elbstbericht|[Ss]elf-report/u);
  });
  it('holds every claim and every commitment', () => {
    const of = coverage(city, latestEdition(city));
    const html = htmlOf('/bericht/');
    const ids = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, id]) => id);
    const shown = (targets: typeof city.targets) =>
      targets.filter(({ id }) => of.byTarget.has(id)).map(({ id }) => id);
    const claims = ids(/<section class="claim" id="([^"]+)"/gu);
    expect(claims).toEqual(shown(city.targets.filter(({ kind }) => kind === 'claim')));
    const commitments = ids(/<tr data-commitment="([^"]+)"/gu);
    expect(commitments).toEqual(shown(city.targets.filter(({ kind }) => kind === 'commitment')));
    expect(commitments.length).toBeGreaterThan(20);
  });
  it.each(['/bericht/', '/en/report/', '/methode/', '/en/method/'])(
    'counts on %s on what the links rest and how far they reach',
    (address) => {
      const of = coverage(city, latestEdition(city));
      const html = htmlOf(address);
      for (const kind of ['claim', 'commitment'] as const) {
        const figures = Object.fromEntries(
          [
            ...html.matchAll(
              new RegExp(`<tr data-figure="([a-z-]+)">[\\s\\S]*?data-links="${kind}">(\\d+)<`, 'gu'),
            ),
          ].map(([, name = '', count]) => [name, Number(count)]),
        );
        // Counted from the measures, not from the coverage.
        const links = city.measures.flatMap((measure) =>
          linksInEdition(measure, of.edition, city.editions).filter(
            ({ target }) => city.targetById.get(target)?.kind === kind,
          ),
        );
        expect(links.length).toBeGreaterThan(20);
        const count = (value: string) =>
          links.filter(({ basis, contribution, extent }) =>
            [basis, contribution, extent].some((one) => one === value),
          ).length;
        const names = ['stated', 'via-field', 'editorial', 'direct', 'enabling', 'full', 'part'];
        expect(figures).toEqual({
          total: links.length,
          ...Object.fromEntries(names.map((name) => [name, count(name)])),
        });
      }
    },
  );
});

it('names the mark under every link of a measure as that of the whole claim or commitment', () => {
  const of = coverage(city, latestEdition(city));
  let checked = 0;
  for (const measure of city.measures) {
    const html = htmlOf(`/massnahmen/${measure.id}/`);
    const links = linksInEdition(measure, of.edition, city.editions);
    const count = (kind: string) =>
      links.filter(({ target }) => city.targetById.get(target)?.kind === kind).length;
    expect(html.match(/Anspruch insgesamt: <span class="status /gu)?.length ?? 0).toBe(count('claim'));
    expect(html.match(/Zusage insgesamt: <span class="status /gu)?.length ?? 0).toBe(count('commitment'));
    checked += links.length;
  }
  expect(checked).toBeGreaterThan(80);
});
