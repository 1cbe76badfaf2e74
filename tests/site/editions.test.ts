/** A city with two editions: the earlier one is frozen under its own address, and the pages and data that compare agree. */
import { describe, expect, it } from 'vitest';
import { compareEditions, outcomes } from '../../src/derived/comparison.ts';
import { asOf } from '../../src/model/as-of.ts';
import { coverageStatuses } from '../../src/model/coverage-status.ts';
import { findFaults, findNarrowFaults, lookAt, openSite, visit } from '../support/browser.ts';
import { buildFrom, sites } from '../support/build-sites.ts';
import {
  type BuiltFile,
  type BuiltPage,
  findDeadLinks,
  findPageKinds,
  pagesOf,
  readSite,
} from '../support/built-site.ts';
import { findHtmlFaults } from '../support/html.ts';
import { editionsOf, loadLaterCity, readAnnouncedCity } from '../support/later-city.ts';
import { look, looks } from '../support/looks.ts';
import { rowsOf } from '../support/published-data.ts';
import { findHeavyPages } from '../support/weight.ts';

const laterSite = sites.later;
const announcedSite = 'build/announced';

/** Folder of the earlier edition's pages, by language. */
const folders = { de: '/stand-2020/', en: '/en/as-of-2020/' } as const;
const isEarlier = ({ address }: Pick<BuiltPage, 'address'>) =>
  Object.values(folders).some((folder) => address.startsWith(folder));

await buildFrom(announcedSite, await readAnnouncedCity());
const files: BuiltFile[] = await readSite(laterSite);
const pages = pagesOf(files);
const earlier = pages.filter(isEarlier);
const latest = pages.filter((page) => !isEarlier(page));
const site = openSite(laterSite);

const city = await loadLaterCity();

const pageAt = (address: string) => {
  const html = pages.find((page) => page.address === address)?.html;
  if (html === undefined) throw new Error(`There is no ${address}.`);
  return html;
};
const fileAt = (path: string) => {
  const file = files.find((candidate) => candidate.path === path);
  if (!file) throw new Error(`There is no ${path}.`);
  return file.bytes.toString('utf8');
};
const mainOf = (html: string) => {
  const main = /<main[\s\S]*<\/main>/u.exec(html)?.[0];
  if (main === undefined) throw new Error('The page has no main part.');
  // On the start page the way to the other editions stands beside the heading of the board.
  return main.replace(/<nav class="editions"[\s\S]*?<\/nav>/u, '');
};

describe('the earlier edition', () => {
  it('has all pages that depend on coverage, in every language', async () => {
    const [first] = editionsOf(city);
    const { principles, fields, measures, gaps, departments } = asOf(city, first);
    const records = [principles, fields, measures, gaps, departments].reduce(
      (sum, kind) => sum + kind.length,
      0,
    );
    const lists = [
      'start',
      'principles',
      'fields',
      'measures',
      'gaps',
      'departments',
      'questions',
      'matrix',
      'report',
    ];
    const cells = principles.length * fields.length;
    const briefs = principles.length + departments.length;
    expect(earlier).toHaveLength((records + lists.length + cells + briefs) * 2);
    for (const address of [
      'massnahmen/lesekarte/',
      'aemter/hafenamt/kurzblatt/',
      'matrix/p1-access-f1-open/',
      'fragen/',
    ])
      expect(earlier.map((page) => page.address)).toContain(folders.de + address);
    expect(earlier.map((page) => page.address)).not.toContain(`${folders.de}massnahmen/pegelturm/`);
  });
  it('is byte for byte what it is when the later one holds nothing', async () => {
    const announced = pagesOf(await readSite(announcedSite)).filter(isEarlier);
    const mains = (some: readonly BuiltPage[]) =>
      new Map(some.map(({ address, html }) => [address, mainOf(html)]));
    expect([...mains(earlier).keys()]).toEqual([...mains(announced).keys()]);
    for (const [address, main] of mains(announced))
      expect({ address, main: mains(earlier).get(address) }).toEqual({ address, main });
  });
  it('is not what the later one shows, and says so', () => {
    expect(mainOf(pageAt('/stand-2020/massnahmen/lesekarte/'))).toContain('in Betrieb');
    expect(mainOf(pageAt('/massnahmen/lesekarte/'))).toContain(
      'zuletzt belegt 2020, seither nichts gefunden',
    );
    expect(mainOf(pageAt('/stand-2020/massnahmen/hafen-wlan/'))).toContain(
      'Freies Netz in der ganzen Stadt.',
    );
    expect(mainOf(pageAt('/massnahmen/hafen-wlan/'))).toContain(
      'Freies Netz in der ganzen Stadt, mit Anmeldung.',
    );
    for (const { html } of earlier) expect(mainOf(html)).not.toMatch(/2026|hafenfunk|stadtseite/u);
  });
  it('has its data beside each record, with its own checksum', () => {
    const record = (path: string) => JSON.parse(fileAt(path));
    const [then, now] = ['stand-2020/', ''].map((folder) =>
      record(`${folder}massnahmen/hafen-wlan/index.json`),
    );
    expect([then.edition.id, now.edition.id]).toEqual(['first', 'second']);
    expect(then.record.links).toHaveLength(1);
    expect(then.record.url).toEqual({
      de: 'https://lindenhafen.example/stand-2020/massnahmen/hafen-wlan/',
      en: 'https://lindenhafen.example/en/as-of-2020/measures/hafen-wlan/',
    });
    expect(mainOf(pageAt('/stand-2020/massnahmen/hafen-wlan/'))).toContain(
      '/stand-2020/massnahmen/hafen-wlan/index.json',
    );
  });
  it('can be searched: it finds what it holds, and leads to its own pages', () =>
    visit(site, '/stand-2020/massnahmen/?q=Lesekarte', {}, async (page, faults) => {
      const first = page.locator('#results a').first();
      await first.waitFor();
      expect(await first.getAttribute('href')).toBe('/stand-2020/massnahmen/lesekarte/');
      expect(faults).toEqual([]);
    }));
});

describe('the way between editions', () => {
  /** Links to the same page in other editions. */
  const bannerOf = (html: string) =>
    /<aside class="edition-banner"[\s\S]*?<a href="([^"]+)"/u.exec(html)?.[1];
  it('leads from each earlier page to the same record today, and back', () => {
    const addresses = new Set(pages.map(({ address }) => address));
    for (const { address, html } of earlier) {
      const today = bannerOf(html);
      expect({ address, leads: today !== undefined && addresses.has(today) }).toEqual({
        address,
        leads: true,
      });
      const same = address.replace('/stand-2020/', '/').replace('/en/as-of-2020/', '/en/');
      expect({ address, today }).toEqual({ address, today: same });
      expect({ address, back: pageAt(same).includes(`href="${address}"`) }).toEqual({ address, back: true });
    }
    for (const { address, html } of latest) expect({ address, banner: bannerOf(html) }).toEqual({ address });
  });
  it('leads to the start of an edition that does not have the record', () => {
    const html = pageAt('/massnahmen/pegelturm/');
    expect(html).toContain('href="/stand-2020/"');
    expect(html).not.toContain('href="/stand-2020/massnahmen/pegelturm/"');
  });
  it('never ends nowhere', () => {
    const { dead, checked } = findDeadLinks(files);
    expect(dead).toEqual([]);
    expect(checked).toBeGreaterThan(5000);
  });
  it('stays within the edition, but for what has only one page', () => {
    const html = mainOf(pageAt('/stand-2020/prinzipien/p1-access/'));
    const linked = [
      ...html.matchAll(/href="(\/(?:prinzipien|massnahmen|felder|handlungsbedarf|aemter)\/[^"]*)"/gu),
    ];
    expect(linked.map(([, address]) => address)).toEqual([]);
  });
  it('is not in the sitemap: that lists the latest edition', () => {
    const listed = [
      ...fileAt('sitemap.xml').matchAll(/<loc>https:\/\/lindenhafen\.example([^<]*)<\/loc>/gu),
    ].map(([, address = '']) => address);
    const expected = latest.map(({ address }) => address).filter((address) => address !== '/404.html');
    expect(listed.sort()).toEqual(expected.sort());
  });
});

describe('what stands against a claim', () => {
  it.each(['/massnahmen/hafen-wlan/', '/bericht/'])('is shown on %s with its quotation', (address) => {
    expect(pageAt(address)).toContain('Netz nur mit Telefonnummer');
    expect(pageAt(address)).toContain('muss sich vorher mit einer Telefonnummer anmelden');
  });
  it('is named on the page of the claim, and leads to the page of the measure that quotes it', () => {
    const [, tension = ''] = pageAt('/prinzipien/p1-access/').split('<div class="tension">');
    expect(tension).toContain('Netz nur mit Telefonnummer');
    expect(/<a href="([^"]+)"/u.exec(tension)?.[1]).toBe('/massnahmen/hafen-wlan/');
  });
});

describe('what a page is told to say', () => {
  it('is no quotation, and the coverage that rests on it says so', () => {
    const main = mainOf(pageAt('/massnahmen/buecherbus/'));
    expect(main).not.toContain('<blockquote');
    expect(main).toContain('Nach Angabe, nicht im Wortlaut geprüft');
    expect(main).toContain('gesehen am 20. September 2026');
    expect(mainOf(pageAt('/prinzipien/p2-data/'))).toMatch(
      /teilweise belegt, nach unserer Zuordnung, nur nach Angabe/u,
    );
  });
});

it('counts in the matrix what is still there', () => {
  const cell = (folder: string) =>
    Number(
      new RegExp(`href="${folder}matrix/p1-access-f1-open/" data-count="(\\d+)"`, 'u').exec(
        pageAt(`${folder}matrix/`),
      )?.[1],
    );
  // Of the four that were there in 2020, one was switched off and nothing was found of the others.
  expect([cell('/stand-2020/'), cell('/')]).toEqual([4, 0]);
});

describe('the comparison', () => {
  const html = pageAt('/vergleich/');
  const comparison = () => compareEditions(city, ...editionsOf(city));
  it('counts on the page what was counted', () => {
    const number = (outcome: string) =>
      Number(new RegExp(`data-outcome="${outcome}" data-count="(\\d+)"`, 'u').exec(html)?.[1]);
    for (const outcome of outcomes) {
      const { length } = comparison().measures.filter((change) => change.outcome === outcome);
      expect([outcome, number(outcome)]).toEqual([outcome, length]);
      const [, group = ''] = html.split(`<details class="group" id="outcome-${outcome}"`);
      const items = (group.split('</details>')[0] ?? '').split('<li data-measure=').length - 1;
      expect([outcome, items]).toEqual([outcome, length]);
    }
    const groups = [
      ...html.matchAll(/<details class="group" id="(claims|commitments)-(\w+)" data-count="(\d+)"/gu),
    ];
    expect(groups.map(([, kind, group, count]) => [kind, group, Number(count)])).toEqual([
      ['claims', 'worse', 1],
      ['claims', 'same', 3],
      ['commitments', 'same', 4],
    ]);
  });
  it('says of each measure and claim on the page what the table and the JSON say', () => {
    const body = rowsOf(fileAt('daten/comparison.csv'));
    const json = JSON.parse(fileAt('daten/comparison.json'));
    expect([json.before, json.after]).toEqual(['first', 'second']);
    expect(body).toEqual(
      json.comparison.map(
        ({ title, ...row }: Record<string, string> & { title: Record<string, string> }) => ({
          edition: 'second',
          before: '',
          after: '',
          outcome: '',
          title_de: title['de'],
          title_en: title['en'],
          ...row,
        }),
      ),
    );
    const { targets, measures } = comparison();
    expect(body.map((row) => [row['id'], row['before'], row['after'], row['outcome']])).toEqual([
      ...targets.map(({ target, before, after }) => [
        target.id,
        before?.status ?? '',
        after?.status ?? '',
        '',
      ]),
      ...measures.map(({ measure, before, after, outcome }) => [measure.id, before ?? '', after, outcome]),
    ]);
    const shown = [...html.matchAll(/<li data-measure="([^"]+)">([\s\S]*?)<\/li>/gu)];
    expect(shown.map(([, id]) => id).sort()).toEqual(
      body.flatMap((row) => (row['kind'] === 'measure' ? [row['id']] : [])).sort(),
    );
    const tower = shown.find(([, id]) => id === 'pegelturm')?.[2]?.replaceAll(/<[^>]+>/gu, '');
    expect(tower).toBe('Pegelturm (2026: in Betrieb)');
    expect(html).toMatch(/id="outcome-new"[\s\S]*?data-measure="pegelturm"/u);
  });
  it('has both editions in the coverage, and the edition on every row of every table', () => {
    const { coverage } = JSON.parse(fileAt('daten/coverage.json'));
    expect(coverage.map(({ edition }: { edition: string }) => edition)).toEqual(['first', 'second']);
    for (const { path, bytes } of files.filter(({ path: one }) => /^daten\/[a-z]+\.csv$/u.test(one))) {
      const editions = rowsOf(bytes.toString('utf8')).map(({ edition }) => edition);
      expect([path, [...new Set(editions)]]).toEqual([path, ['second']]);
    }
    for (const { targets } of coverage)
      for (const { coverage: status } of targets) expect(coverageStatuses).toContain(status);
  });
  it('opens and closes its groups without script', () =>
    visit(site, '/vergleich/', { javaScriptEnabled: false }, async (page) => {
      const group = page.locator('#outcome-new');
      expect(await group.locator('li:visible').count()).toBe(2);
      await group.locator('summary').click();
      expect(await group.locator('li:visible').count()).toBe(0);
    }));
  it('draws how many claims went which way', () => {
    const [, slope = ''] = html.split('<svg class="slope"');
    expect(slope.split('</svg>')[0]?.match(/<path/gu)).toHaveLength(
      new Set(
        comparison()
          .targets.filter(({ target }) => target.kind === 'claim')
          .map(({ before, after }) => `${before?.status} ${after?.status}`),
      ).size,
    );
  });
});

describe('one page of each kind', () => {
  /** Of the earlier edition, and of the latest what only a city with two editions has. */
  const earlierKinds = findPageKinds(files, city.city).filter(
    (address) => address.startsWith(folders.de) || address.startsWith(folders.en),
  );
  const kinds = [
    ...earlierKinds,
    '/vergleich/',
    '/en/comparison/',
    '/massnahmen/lesekarte/',
    '/en/measures/hafen-wlan/',
    '/massnahmen/buecherbus/',
    '/prinzipien/p1-access/',
    '/quellen/stadtseite-2026/',
    '/en/sources/hafenfunk-2026/',
  ];
  it('there is of the earlier edition, in both languages', () => {
    expect(earlierKinds.length).toBeGreaterThanOrEqual(30);
    for (const address of [
      '/stand-2020/',
      '/en/as-of-2020/report/',
      '/en/as-of-2020/matrix/p1-access-f1-open/',
    ])
      expect(earlierKinds).toContain(address);
  });
  it('is faultless to axe, console and policy', async () => {
    const found = await lookAt(kinds, async (address) => {
      const { faults, foreign } = await findFaults(site, address);
      return [...faults, ...foreign];
    });
    expect(found).toEqual({});
  });
  it('is faultless in the dark at 320 px', async () => {
    expect(await lookAt(kinds, (address) => findNarrowFaults(site, address))).toEqual({});
  });
  it.each(looks)('$title', async (one) => {
    expect(await lookAt(kinds, (address) => look(one, site, address))).toEqual({});
  });
  it('is valid, and no heavier than it may be', async () => {
    for (const address of kinds)
      expect({ address, faults: await findHtmlFaults(pageAt(address)) }).toEqual({ address, faults: [] });
    expect(findHeavyPages(files, pages)).toEqual([]);
  });
});
