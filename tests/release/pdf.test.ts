/** The report as PDF: read to its last word, the same at every print, and checked before it says that it conforms. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/release/browser.ts';
import { printReport } from '../../src/release/pdf.ts';
import { claimsPdfUa, findPdfFaults } from '../../src/release/pdf-checks.ts';
import { finishPdf } from '../../src/release/pdf-finish.ts';
import { readStructure } from '../../src/release/pdf-structure.ts';
import { digestInputs, type SiteCheckResult } from '../../src/release/site-checks.ts';
import { buildSite, sites } from '../support/build-sites.ts';
import { loadLaterCity } from '../support/later-city.ts';
import { loadCity, replace, smallCityFolder } from '../support/small-city.ts';

const run = promisify(execFile);
const built = 'build/printed';
const metadata = { title: 'T', language: 'de', day: '2026-11-20', creator: 'C & D', producer: 'P' };
const languages = ['de', 'en'] as const;

let folder: string;
let browser: Browser;
const reports = new Map<string, Buffer>();
const print = async (language: string) =>
  printReport(browser, built, await loadCity(smallCityFolder), language);
const load = (pdf: Uint8Array) => PDFDocument.load(pdf, { updateMetadata: false });
const open = (language: string) => load(reports.get(language) ?? new Uint8Array());

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pdf-'));
  const checked: SiteCheckResult = {
    id: 'pdf',
    tool: 'own',
    count: 2,
    unit: 'files',
    findings: 0,
    on: '2026-11-20',
    inputs: await digestInputs(resolve(smallCityFolder)),
  };
  await writeFile(join(folder, 'pdf.json'), JSON.stringify(checked));
  await buildSite(built, { CONTENT_DIR: smallCityFolder, RELEASE: 'true', CHECKS_FOLDER: folder });
  browser = await launchBrowser();
  for (const language of languages) reports.set(language, await print(language));
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

/** What Poppler says of a PDF, with its complaints. */
async function poppler(
  command: string,
  pdf: Uint8Array,
  args: readonly string[],
  after: readonly string[] = [],
) {
  const file = join(folder, 'read.pdf');
  await writeFile(file, pdf);
  return run(command, [...args, file, ...after], { maxBuffer: 64 * 1024 * 1024 });
}

/** The slash stays: without it, “6 / 9” would be found in two neighbouring figures of a table. */
const bare = (text: string) => text.replace(/[^\p{L}\p{N}„“”/]+/gu, '');

/** Text that the structure holds, in its order, without spaces. */
async function readAloud(pdf: Uint8Array): Promise<string> {
  const { stdout, stderr } = await poppler('pdfinfo', pdf, ['-struct-text']);
  expect(stderr).toBe('');
  return bare([...stdout.matchAll(/^ *"(.*)"$/gmu)].map(([, text]) => text).join(''));
}

it('writes the signs of a title in its running head as they are', async () => {
  const city = await loadCity(smallCityFolder, {
    'city.yaml': replace('de: Digitale Rechte in Lindenhafen', 'de: Rechte & Pflichten <heute>'),
  });
  const { stdout } = await poppler('pdftotext', await printReport(browser, built, city, 'de'), [], ['-']);
  expect(stdout).toContain('Rechte & Pflichten <heute> · ');
});

describe.each(languages)('the report in %s', (language) => {
  it('is read to the last word: only running heads and page numbers are passed over', async () => {
    const pdf = reports.get(language) ?? new Uint8Array();
    const aloud = await readAloud(pdf);
    const { stdout } = await poppler('pdftotext', pdf, ['-layout'], ['-']);
    const lines = stdout.split('\n').filter((line) => bare(line) !== '');
    expect(lines.length).toBeGreaterThan(50);
    const silent = lines
      .filter((line) =>
        line
          .trim()
          .split(/ {2,}/u)
          .some((part) => !aloud.includes(bare(part))),
      )
      .map((line) => line.trim().replace(/^\f/u, ''));
    const pages = (await open(language)).getPageCount();
    expect(silent.filter((line) => /^\d+ ?\/ ?\d+$/u.test(line))).toHaveLength(pages);
    const heads = silent.filter((line) => !/^\d+ ?\/ ?\d+$/u.test(line));
    expect(heads).toHaveLength(pages);
    for (const head of heads) expect(head).toMatch(/^Digital\S* .* · /u);
  });
  it('has a sound structure by its own check, and so bears the identifier of PDF/UA-1', async () => {
    const pdf = await open(language);
    expect(readStructure(pdf).length).toBeGreaterThan(200);
    expect(findPdfFaults(pdf)).toEqual([]);
    expect(claimsPdfUa(pdf)).toBe(true);
  });
  it('says of each text in another language, also within a sentence, which that is', async () => {
    const html = await readFile(
      join(built, language === 'de' ? 'bericht' : 'en/report', 'index.html'),
      'utf8',
    );
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
    const written = [...main.matchAll(/<(\w+)[^>]*\slang="([^"]+)"/gu)].map(
      ([, tag, tongue]) => `${tag} ${tongue}`,
    );
    const foreign = readStructure(await open(language)).flatMap(({ type, dict }) => {
      const tongue = dict.lookup(PDFName.of('Lang'));
      const isText = tongue instanceof PDFString || tongue instanceof PDFHexString;
      return type === 'Document' || !isText ? [] : [`${type} ${tongue.decodeText()}`];
    });
    const named = foreign.map((one) => one.replace('BlockQuote', 'blockquote').replace('Em', 'q'));
    expect(named).toEqual(written);
    // The small city's sources are in German.
    expect(new Set(named)).toEqual(new Set(language === 'de' ? [] : ['blockquote de', 'q de']));
  });
  it('is the same at every print, byte for byte', async () => {
    expect((await print(language)).equals(reports.get(language) ?? Buffer.from(''))).toBe(true);
  });
  it('says in both places what it is, and its language', async () => {
    const bytes = reports.get(language) ?? new Uint8Array();
    const title = {
      de: 'Bericht – Digitale Rechte in Lindenhafen',
      en: 'Report – Digital rights in Lindenhafen',
    }[language];
    expect((await poppler('pdfinfo', bytes, [])).stdout).toContain(`Title:           ${title}\n`);
    expect((await poppler('pdfinfo', bytes, ['-meta'])).stdout).toContain(`>${title}</rdf:li>`);
    const pdf = await open(language);
    expect(pdf.getLanguage()).toBe(language);
    expect(pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict).has(PDFName.of('First'))).toBe(true);
  });
  it('numbers the cells of its tables from 1, in the order in which readers look them up', async () => {
    const pdf = await open(language);
    const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
    const kids = root.lookup(PDFName.of('IDTree'), PDFDict).lookup(PDFName.of('Kids'), PDFArray);
    const ids = pdf.context
      .lookup(kids.get(0), PDFDict)
      .lookup(PDFName.of('Names'), PDFArray)
      .asArray()
      .filter((entry) => entry instanceof PDFString)
      .map((entry) => entry.asString());
    expect(ids.length).toBeGreaterThan(3);
    expect(ids).toEqual(ids.map((_, index) => `node${String(index + 1).padStart(8, '0')}`));
  });
});

it('was made on the newest day of its content, not on that of the edition', async () => {
  const later = await loadCity(smallCityFolder, {
    'principles/p1-access.yaml': (text) => text.replace(/examinedOn: \S+/u, 'examinedOn: 2020-09-30'),
  });
  const pdf = await printReport(browser, built, later, 'de');
  const { stdout } = await poppler('pdfinfo', pdf, ['-isodates']);
  expect(stdout).toMatch(/CreationDate:\s+2020-09-30T00:00:00Z\nModDate:\s+2020-09-30T00:00:00Z/u);
  const xmp = (await poppler('pdfinfo', pdf, ['-meta'])).stdout;
  expect(xmp).toContain('<xmp:CreateDate>2020-09-30T00:00:00Z</xmp:CreateDate>');
  expect(xmp).toContain('<xmp:ModifyDate>2020-09-30T00:00:00Z</xmp:ModifyDate>');
});

it('leaves no word without an element, also where a board looks back at an earlier edition', async () => {
  const pdf = await printReport(browser, sites.later, await loadLaterCity(), 'de');
  expect(findPdfFaults(await load(pdf))).toEqual([]);
  // Hidden on the screen from those who hear the longer text.
  expect(await readAloud(pdf)).toContain('2020heute');
});

it('reads limits and findings, which readers dropped before', async () => {
  const aloud = await readAloud(reports.get('de') ?? new Uint8Array());
  for (const words of [
    'GrenzeNurfürÄltere',
    'GeprüftnichtsgefundenZup2control',
    'Worte des Originals„darüberbestimmen“',
  ])
    expect(aloud).toContain(bare(words));
});

it('names its links as the page does, with what only screen readers hear', async () => {
  const pdf = await open('de');
  const names = readStructure(pdf)
    .flatMap(({ annotations }) => annotations)
    .map((one) => one.lookup(PDFName.of('Contents'), PDFHexString).decodeText());
  expect(names.length).toBeGreaterThan(20);
  expect(names).toContain('Zum Handlungsbedarf: Darüber bestimmen, geprüft, nichts gefunden');
});

describe('the check', () => {
  const key = (name: string) => PDFName.of(name);
  const elementOf = (pdf: PDFDocument, type: string): PDFDict => {
    const found = readStructure(pdf).find((element) => element.type === type);
    if (!found) throw new Error(`There is no ${type}.`);
    return found.dict;
  };
  const linkOf = (pdf: PDFDocument): PDFDict => {
    const [link] = readStructure(pdf).flatMap(({ annotations }) => annotations);
    if (!link) throw new Error('There is no link.');
    return link;
  };
  const faults: readonly [string, string, (pdf: PDFDocument) => void][] = [
    ['a type that nobody knows', '02-001', (pdf) => elementOf(pdf, 'P').set(key('S'), key('Strong'))],
    ['a figure without words', '13-004', (pdf) => elementOf(pdf, 'P').set(key('S'), key('Figure'))],
    ['a stray caption', '09-004', (pdf) => elementOf(pdf, 'P').set(key('S'), key('Caption'))],
    ['a list item without body', '09-005', (pdf) => elementOf(pdf, 'LBody').set(key('S'), key('Div'))],
    ['a heading that skips a level', '14-003', (pdf) => elementOf(pdf, 'H2').set(key('S'), key('H4'))],
    ['a header cell without scope', '15-003', (pdf) => elementOf(pdf, 'TH').delete(key('A'))],
    ['a link without name', '28-012', (pdf) => linkOf(pdf).delete(key('Contents'))],
    ['a link outside the structure', '28-011', (pdf) => elementOf(pdf, 'Link').delete(key('K'))],
    ['a page in another order', '28-009', (pdf) => pdf.getPage(0).node.delete(key('Tabs'))],
    ['content that is marked for nobody', '01-005', (pdf) => pdf.getPage(0).drawText('x')],
    ['text that no element owns', '01-005', (pdf) => elementOf(pdf, 'NonStruct').delete(key('K'))],
    ['no title in the window', '07-001', (pdf) => pdf.catalog.delete(key('ViewerPreferences'))],
    ['no language', '11-001', (pdf) => pdf.catalog.delete(key('Lang'))],
    ['no metadata', '06-001', (pdf) => pdf.catalog.delete(key('Metadata'))],
    ['no tags', '01-005 the PDF', (pdf) => pdf.catalog.delete(key('StructTreeRoot'))],
    [
      'a standard type that is mapped',
      '02-004',
      (pdf) => {
        const root = pdf.catalog.lookup(key('StructTreeRoot'), PDFDict);
        root.set(key('RoleMap'), pdf.context.obj({ P: 'Span' }));
      },
    ],
  ];
  it.each(faults)('finds %s', async (_, number, spoil) => {
    const pdf = await open('de');
    spoil(pdf);
    const again = await load(await pdf.save({ updateFieldAppearances: false }));
    expect(findPdfFaults(again).join('\n')).toContain(number);
  });
});

describe('a printed page', () => {
  const printPage = async (body: string) => {
    const page = await browser.newPage();
    await page.setContent(`<!doctype html><html lang="de"><title>T</title>${body}</html>`);
    const printed = await page.pdf({ tagged: true });
    await page.close();
    return load(await finishPdf(printed, metadata, []));
  };
  it('with emphasis, quotation marks, lists and lines has all of it in its structure', async () => {
    const pdf = await printPage(
      '<h1>A</h1><p><em>eins</em> <strong>zwei</strong> <q>drei</q></p><ul><li><em>vier</em></ul><hr>',
    );
    expect(findPdfFaults(pdf)).toEqual([]);
    expect(claimsPdfUa(pdf)).toBe(true);
    expect(await readAloud(await pdf.save())).toContain('einszwei„drei“vier');
  });
  it.each(['<h1>A</h1><h3>B</h3>', '<h1>A</h1><figure><p>B</p><figcaption>C</figcaption></figure>'])(
    'that is not sound does not say that it conforms: %s',
    async (body) => {
      const pdf = await printPage(body);
      expect(findPdfFaults(pdf)).not.toEqual([]);
      expect(claimsPdfUa(pdf)).toBe(false);
    },
  );
  it('with links that are not those of the page is refused', async () => {
    const page = await browser.newPage();
    await page.setContent(
      '<html lang="de"><title>T</title><h1><a href="https://a.example/">A</a></h1></html>',
    );
    const printed = await page.pdf({ tagged: true });
    await page.close();
    const link = { name: 'A' };
    await expect(finishPdf(printed, metadata, [])).rejects.toThrow(/0 links/u);
    await expect(finishPdf(printed, metadata, [{ ...link, href: 'https://b.example/' }])).rejects.toThrow(
      /does not lead/u,
    );
    await finishPdf(printed, metadata, [{ ...link, href: 'https://a.example/' }]);
  });
});

it.each([
  [
    'barrierefreiheit',
    'am 20. November 2026 nach Teilen des Matterhorn-Protokolls geprüft: 2 Dateien, keine Befunde.',
  ],
  ['en/accessibility', 'on 20 November 2026 after parts of the Matterhorn Protocol: 2 files, no findings.'],
])('the statement on %s says what the check found', async (path, words) => {
  expect(await readFile(join(built, path, 'index.html'), 'utf8')).toContain(words);
});
