/** The table of results: its columns, and a file name that says what was asked. */
import { describe, expect, it } from 'vitest';
import type { Addressed, SearchDocument } from '../../src/search/document.ts';
import { buildResultTable, nameDownload, resultColumns } from '../../src/search/result-table.ts';
import { getWording } from '../../src/site/wording/index.ts';
import { emptyDocument } from '../support/search-document.ts';

const words = getWording('de').search;
const document = (kind: SearchDocument['kind'], id: string, address: string): Addressed<SearchDocument> => ({
  ...emptyDocument,
  kind,
  id,
  address,
  title: `Titel ${id}`,
  summary: 'Beschreibung',
});

describe('buildResultTable', () => {
  const list = {
    edition: 'Stand: 2020',
    details: { 'measure a': { state: 'geplant', stateOn: '2020-01-02', section: 'Vorlage, 1' } },
  };
  const table = buildResultTable(
    [document('measure', 'a', '/base/massnahmen/a/'), document('term', 'a', '/base/glossar/#a')],
    list,
    { columns: words.csvColumns, kinds: words.documentKind },
    'https://city.example/base/massnahmen/?q=x',
  );

  it('begins with the names of the columns, in their order', () => {
    expect(table[0]).toEqual(resultColumns.map((name) => words.csvColumns[name]));
  });
  it('has a row per result with what is known of it, and its full address', () => {
    expect(table.slice(1)).toEqual([
      [
        'Titel a',
        'Maßnahme',
        'geplant',
        '2020-01-02',
        'Stand: 2020',
        '',
        '',
        '',
        '',
        'Vorlage, 1',
        'https://city.example/base/massnahmen/a/',
      ],
      [
        'Titel a',
        'Begriff',
        '',
        '',
        'Stand: 2020',
        '',
        '',
        '',
        '',
        '',
        'https://city.example/base/glossar/#a',
      ],
    ]);
  });
});

describe('nameDownload', () => {
  it.each<[string[], string]>([
    [['WLAN', 'Stand in Betrieb'], 'treffer_wlan_stand-in-betrieb.excel.csv'],
    [['', 'Zuständig Amt für Öffentlichkeit'], 'treffer_zuständig-amt-für-öffentlichkeit.excel.csv'],
    [[], 'treffer.excel.csv'],
    [['../../etc/passwd'], 'treffer_etc-passwd.excel.csv'],
    [['<script>"; CON: \u0000\u202e'], 'treffer_script-con.excel.csv'],
    [['🚲🚲', '…'], 'treffer.excel.csv'],
  ])('names the file after %j', (asked, name) => {
    expect(nameDownload('Treffer', asked)).toBe(name);
  });
  it('cuts what would be too long for a file system, at a whole character', () => {
    for (const long of ['ä'.repeat(300), '𠮷'.repeat(300), `${'x'.repeat(191)} y`]) {
      const name = nameDownload('Treffer', [long]);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
      expect(name).toMatch(/^treffer_[^-_].*[^-_]\.excel\.csv$/u);
      expect(name.isWellFormed()).toBe(true);
    }
  });
});
