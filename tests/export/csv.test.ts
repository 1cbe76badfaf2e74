/** Two kinds of CSV: what programs read stays as it is, what spreadsheets open cannot run. */
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { formatCsv, formatSpreadsheetCsv } from '../../src/export/csv.ts';
import { type Published, publishFiles } from '../support/publication.ts';
import { loadCity, smallCityFolder } from '../support/small-city.ts';

/** Cells of every awkward sort, in a table of two columns. */
const awkward = [
  ['name', 'text'],
  ['comma, semicolon; "quotes"', 'line\nbreak\r\nand\rreturn'],
  ['', ' blanks '],
  ['=1+1', "'quoted"],
  ['ä ö ü ß €', '🚲\u0000'],
];

/** Reads the way a strict reader does: nothing is guessed, nothing is trimmed, and every fault counts. */
function readStrictly(csv: string, delimiter = ',') {
  const { data, errors, meta } = Papa.parse<string[]>(csv.replace(/\r\n$/u, ''), {
    delimiter,
    newline: '\r\n',
  });
  return { data, faults: errors.map(({ message }) => message), linebreak: meta.linebreak };
}

describe('CSV for programs', () => {
  it('is read back by a strict reader exactly as it was', () => {
    expect(readStrictly(formatCsv(awkward))).toEqual({ data: awkward, faults: [], linebreak: '\r\n' });
  });
  it('begins with the names of the columns, without a byte order mark, and ends with a line end', () => {
    expect(
      formatCsv([
        ['a', 'b'],
        ['c', 'd'],
      ]),
    ).toBe('a,b\r\nc,d\r\n');
  });
  it('quotes what the standard says, and nothing else', () => {
    expect(formatCsv([['a;b', 'c,d', 'e"f', 'g\nh']])).toBe('a;b,"c,d","e""f","g\nh"\r\n');
  });
  it.each(['=1+1', '+1', '-1', '@x', '\t=x'])('leaves the text %j as it is', (cell) => {
    expect(readStrictly(formatCsv([[cell]])).data).toEqual([[cell]]);
  });
});

describe('CSV for spreadsheets', () => {
  it('begins with a byte order mark, separates by semicolons and quotes what has to be quoted', () => {
    expect(formatSpreadsheetCsv([['a', 'b;c', 'd"e', 'f,g'], ['h\ni']])).toBe(
      '\ufeffa;"b;c";"d""e";f,g\r\n"h\ni"\r\n',
    );
  });
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@x',
    '\tx',
    '\rx',
    '\nx',
    ' =1+1',
    '\u00a0=1',
    '\u0000=1',
    '\ufeff=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '  \t -1',
  ])('defuses the formula %j', (cell) => {
    const [[read]] = readStrictly(formatSpreadsheetCsv([[cell]]).slice(1), ';').data as [[string]];
    expect(read).toBe(`'${cell}`);
  });
  it.each(['a=b', '1-2', 'x@y.example', '', ' text', '„=“'])('leaves the text %j as it is', (cell) => {
    const [[read]] = readStrictly(formatSpreadsheetCsv([[cell, 'x']]).slice(1), ';').data as [[string]];
    expect(read).toBe(cell);
  });
});

describe('the published tables', () => {
  let published: Published;
  beforeAll(async () => {
    published = await publishFiles(
      await loadCity(smallCityFolder, {
        'measures/datenblatt.yaml': (text) =>
          text.replace(/^title:[\s\S]*?(?=^\w)/mu, 'title:\n  de: "=Daten, Blatt"\n  en: "=Data; sheet"\n'),
      }),
    );
  });
  const tables = () => published.files.filter(({ format }) => format === 'csv').map(({ path }) => path);

  it('exist in both kinds, row by row the same but for defused formulas', () => {
    expect(tables()).toHaveLength(6);
    for (const path of tables()) {
      const standard = readStrictly(published.text(path));
      const spreadsheet = published.text(path.replace('.csv', '.excel.csv'));
      expect(spreadsheet.startsWith('\ufeff')).toBe(true);
      expect(standard.faults).toEqual([]);
      expect(new Set(standard.data.map((row) => row.length)).size).toBe(1);
      const opened = readStrictly(spreadsheet.slice(1), ';');
      expect(opened.faults).toEqual([]);
      expect(opened.data.map((row) => row.map((cell) => cell.replace(/^'(?==)/u, '')))).toEqual(
        standard.data,
      );
    }
  });
  it('hold a title that looks like a formula: as it is for programs, defused for spreadsheets', () => {
    expect(published.text('measures.csv')).toContain('"=Daten, Blatt",=Data; sheet');
    expect(published.text('measures.excel.csv')).toContain(`'=Daten, Blatt;"'=Data; sheet"`);
  });
});
