/**
 * The tables for spreadsheets, opened by one: LibreOffice, with what its dialog offers for such a file (semicolon, UTF-8).
 * Where it is not installed, the test says so.
 */
import { execFile, spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sites } from '../support/build-sites.ts';

const run = promisify(execFile);
const missing =
  'NOT CHECKED: no spreadsheet has opened the tables, because LibreOffice is missing (Debian: libreoffice-calc-nogui)';
const hasLibreOffice = spawnSync('soffice', ['--version']).error === undefined;
if (!hasLibreOffice) console.warn(missing);

const data = join(sites.small, 'daten');
/** Semicolon, double quotes, UTF-8, from the first line. */
const opening = 'Text - txt - csv (StarCalc):59,34,76,1';
/** Comma, double quotes, UTF-8; cells as they are shown. */
const saving = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false';

const parse = (csv: string) => Papa.parse<string[]>(csv.trimEnd(), { delimiter: ',' }).data;

describe.runIf(hasLibreOffice)('a spreadsheet', () => {
  let folder: string;
  let names: string[];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'spreadsheet-'));
    names = (await readdir(data)).filter((name) => name.endsWith('.excel.csv'));
    for (const name of names) await cp(join(data, name), join(folder, name));
    await run('soffice', [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
      '--headless',
      `--infilter=${opening}`,
      '--convert-to',
      saving,
      '--outdir',
      join(folder, 'out'),
      ...names.map((name) => join(folder, name)),
    ]);
  }, 180_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('shows the columns, rows and letters that the standard tables have', async () => {
    expect(names).toHaveLength(6);
    for (const name of names) {
      const shown = parse(await readFile(join(folder, 'out', name), 'utf8'));
      const standard = parse(await readFile(join(data, name.replace('.excel', '')), 'utf8'));
      expect(shown[0]).toEqual(standard[0]);
      // It takes true and false for what they are, and shows them its own way.
      const asText = (cell: string) => cell.replace(/^(?:TRUE|FALSE)$/u, (value) => value.toLowerCase());
      expect(shown.map((row) => row.map(asText))).toEqual(standard);
    }
    expect(await readFile(join(folder, 'out', 'measures.excel.csv'), 'utf8')).toMatch(/[äöüß]/u);
  });
});

if (!hasLibreOffice) it.skip(missing, () => undefined);
