/** The report of the real city as PDF, for the accessibility statement. */
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../../../src/release/browser.ts';
import { printReport } from '../../../src/release/pdf.ts';
import { claimsPdfUa, findPdfFaults } from '../../../src/release/pdf-checks.ts';
import { sites } from '../../support/build-sites.ts';
import { recordWhenHeld } from '../../support/checks.ts';
import { loadCity, realFolder } from '../../support/small-city.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const city = await loadCity(realFolder);

const reports = city.city.languages.flatMap((language) =>
  city.editions.map((edition) => ({ language, edition })),
);

it('has no fault in any language and edition that the check can find', async () => {
  const faults: string[] = [];
  for (const { language, edition } of reports) {
    const pdf = await PDFDocument.load(await printReport(browser, sites.real, city, language, edition), {
      updateMetadata: false,
    });
    const found = findPdfFaults(pdf);
    expect(claimsPdfUa(pdf)).toBe(found.length === 0);
    faults.push(...found);
  }
  expect(faults).toEqual([]);
});
recordWhenHeld(() => ({
  id: 'pdf',
  tool: 'Matterhorn Protocol 1.1 (own, in part)',
  count: reports.length,
  unit: 'files',
}));
