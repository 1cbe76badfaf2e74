/** What only a release has, because it needs a browser or the finished site: a plain build does not link to it. */

/** Whether this build is part of a release. */
export function isRelease(): boolean {
  return process.env['RELEASE'] === 'true';
}

/**
 * Path of the report's PDF below the site's base, or undefined when this build has none.
 *
 * @param edition id of an earlier edition; the latest when left out
 */
export function reportPdf(language: string, edition?: string): string | undefined {
  return isRelease() ? reportPdfPath(language, edition) : undefined;
}

export function reportPdfPath(language: string, edition?: string): string {
  return edition === undefined ? `report.${language}.pdf` : `report.${edition}.${language}.pdf`;
}

/** Path of the archive of the whole site below the site's base. */
export const archivePath = 'website.zip';

/** Path of the archive, or undefined when this build has none. */
export function archive(): string | undefined {
  return isRelease() ? archivePath : undefined;
}
