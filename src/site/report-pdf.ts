/** Whether the site is built with PDFs of the report: only a release has them, since they need a browser. */

/** Path of the report's PDF below the site's base, or undefined when this build has none. */
export function reportPdf(language: string): string | undefined {
  return process.env['WITH_PDF'] === 'true' ? `report.${language}.pdf` : undefined;
}
