/** The mappings in the canonical form of SSSOM/TSV 1.1. */
import { beforeAll, describe, expect, it } from 'vitest';
import { getText } from '../../src/model/localized.ts';
import { type Published, publishFiles } from '../support/publication.ts';
import { withReadings } from '../support/second-readings.ts';
import { loadCity, replace, smallCityFolder } from '../support/small-city.ts';
import { type ReadSssom, readSssom } from '../support/sssom.ts';

/** Slots of a mapping in the order of the standard's table, as far as any may occur here. */
const slotOrder = [
  'subject_id',
  'subject_label',
  'predicate_id',
  'object_id',
  'object_label',
  'mapping_justification',
  'author_label',
  'reviewer_label',
  'subject_source',
  'object_source',
  'mapping_date',
  'review_date',
  'reviewer_agreement',
  'comment',
];
/** Slots of a mapping set, likewise. */
const setOrder = [
  'sssom_version',
  'curie_map',
  'mapping_set_id',
  'mapping_set_version',
  'mapping_set_title',
  'mapping_set_description',
  'creator_label',
  'license',
  'subject_source',
  'object_source',
  'mapping_date',
  'extension_definitions',
];
const builtIn = ['semapv', 'sssom', 'xsd', 'skos', 'owl', 'rdf', 'rdfs', 'linkml'];

let published: Published;
let set: ReadSssom;
beforeAll(async () => {
  published = await publishFiles(await loadCity(smallCityFolder));
  set = readSssom(published.text('links.sssom.tsv'));
});
const inOrder = (names: readonly string[], order: readonly string[]) =>
  [...names].sort((a, b) => order.indexOf(a) - order.indexOf(b));

describe('the head', () => {
  it('has its slots and prefixes in canonical order, without blanks after the hash mark', () => {
    const names = Object.keys(set.metadata);
    expect(names.filter((name) => !setOrder.includes(name))).toEqual([]);
    expect(names).toEqual(inOrder(names, setOrder));
    const prefixes = Object.keys(set.metadata['curie_map'] as object);
    expect(prefixes).toEqual([...prefixes].sort());
    expect(prefixes.filter((prefix) => builtIn.includes(prefix))).toEqual([]);
    expect(published.text('links.sssom.tsv')).toMatch(/^#sssom_version: "1\.1"\n#curie_map:\n# {2}field: /u);
  });
  it('holds once what is the same for all mappings', async () => {
    expect(set.metadata['subject_source']).toBe('site:massnahmen/');
    expect(set.columns).not.toContain('subject_source');
    expect(set.metadata['mapping_date']).toBe('2020-06-01');
    expect(set.columns).not.toContain('mapping_date');
    const city = await loadCity(smallCityFolder, {
      'principles/p1-access.yaml': replace('examinedOn: 2020-06-01', 'examinedOn: 2020-06-02'),
    });
    const several = readSssom((await publishFiles(city)).text('links.sssom.tsv'));
    expect(several.metadata['mapping_date']).toBeUndefined();
    expect(several.columns).toContain('mapping_date');
  });
});

describe('the columns', () => {
  it('are in canonical order, none is empty, and our own come last with the prefix ext_', () => {
    const own = set.columns.filter((name) => name.startsWith('ext_'));
    const standard = set.columns.slice(0, -own.length);
    expect(own).toEqual(['ext_basis', 'ext_extent']);
    expect(standard.filter((name) => !slotOrder.includes(name))).toEqual([]);
    expect(standard).toEqual(inOrder(standard, slotOrder));
    for (const name of set.columns)
      expect({ name, used: set.rows.some((row) => row[name] !== '') }).toEqual({ name, used: true });
  });
  it('are defined by their properties, sorted', () => {
    const definitions = set.metadata['extension_definitions'] as { slot_name: string; property: string }[];
    expect(definitions.map(({ slot_name }) => slot_name)).toEqual(['ext_basis', 'ext_extent']);
    expect(definitions.map(({ property }) => property)).toEqual(['vocabulary:basis', 'vocabulary:extent']);
  });
  it('name as the author who publishes the data, not the site', () => {
    const { city } = published.publication.knowledgeBase;
    expect(new Set(set.rows.map((row) => row['author_label']))).toEqual(
      new Set([getText(city.publisher.name, 'en')]),
    );
    expect(set.rows[0]?.['author_label']).not.toBe(getText(city.siteTitle, 'en'));
  });
});

describe('the rows', () => {
  it('are sorted by all their slots', () => {
    const lines = published
      .text('links.sssom.tsv')
      .trimEnd()
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .slice(1);
    expect(lines.length).toBeGreaterThan(5);
    expect(lines).toEqual([...lines].sort());
  });
  it('give back a text with quotes, and an author with bars', async () => {
    const city = await loadCity(smallCityFolder, {
      'measures/datenblatt.yaml': (text) =>
        text.replace(/^title:[\s\S]*?(?=^\w)/mu, `title:\n  de: 'Das "Blatt"'\n  en: 'The "sheet"'\n`),
      'city.yaml': (text) => text.replace(/(publisher:\n {2}name:\n {4}de: .*\n {4}en: ).*/u, '$1A | B \\ C'),
    });
    const { rows } = readSssom((await publishFiles(city)).text('links.sssom.tsv'));
    expect(rows.map((row) => row['subject_label'])).toContain('The "sheet"');
    expect(rows[0]?.['author_label']).toBe('A \\| B \\\\ C');
  });
});

describe('second readings', () => {
  it('are reviewers: machines as tools, with the day of the latest and the mean agreement', async () => {
    const { columns, rows } = readSssom(
      (await publishFiles(await loadCity(smallCityFolder, withReadings))).text('links.sssom.tsv'),
    );
    const own = columns.filter((name) => name.startsWith('ext_'));
    const standard = columns.slice(0, -own.length);
    expect(standard).toEqual(inOrder(standard, slotOrder));
    const reviewOf = (measure: string, target: string) => {
      const row = rows.find(
        ({ subject_id, object_id }) =>
          subject_id === `measure:${measure}/` && object_id?.endsWith(`#${target}`),
      );
      return [row?.['reviewer_label'], row?.['review_date'], row?.['reviewer_agreement']];
    };
    const both = 'Tool: language-model (a-machine)|Person: department (b-department)';
    expect(reviewOf('hafen-wlan', 'p1-internet')).toEqual([both, '2020-06-03', '1']);
    expect(reviewOf('antraege-im-netz', 'p1-internet')).toEqual([both, '2020-06-03', '0.33']);
    expect(reviewOf('hafendaten', 'f1-open-data')).toEqual([
      'Tool: language-model (a-machine)',
      '2020-06-03',
      '0.33',
    ]);
    const unmapped = rows.filter(({ subject_id }) => subject_id === 'sssom:NoTermFound');
    expect(unmapped.length).toBeGreaterThan(0);
    expect(unmapped.map((row) => row['reviewer_label'])).toEqual(unmapped.map(() => ''));
  });
  it('leave no column where nobody read', () =>
    expect(set.columns.filter((name) => name.startsWith('review'))).toEqual([]));
});
