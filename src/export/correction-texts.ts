/** The form for a correction as plain text, beside the page of every record: for those without an account anywhere. */
import { correctionOf, formatCorrection } from '../site/correction.ts';
import type { RecordView } from '../site/routes.ts';
import type { Site } from '../site/site.ts';
import type { FilePath } from './file-types.ts';
import type { Publication, PublishedFile } from './published-file.ts';
import { recordPages } from './record-pages.ts';

/** Name of the form, beside the page. */
export const correctionName = 'correction.txt';

function correctionPath(site: Pick<Site, 'path' | 'language'>, view: RecordView, id: string): FilePath {
  return `${site.path({ language: site.language, view, id })}${correctionName}`;
}

export function buildCorrectionTexts(publication: Publication): PublishedFile[] {
  return recordPages(publication).map(({ site, view, record }) => ({
    path: correctionPath(site, view, record.id),
    mediaType: 'text/plain',
    format: 'unlisted',
    text: `${formatCorrection(site, correctionOf(site, view, record.id))}\n`,
  }));
}
