/**
 * What lies beside the page of each record: its data, its description for other sites, the form for a correction, the request
 * for information. Together more files than pages, so the build writes them in a thread of their own; the catalogue and
 * the data page tell of them as a whole. A new one is listed here.
 */
import { buildCorrectionTexts } from './correction-texts.ts';
import { buildRecordFiles } from './json.ts';
import { buildOembedFiles } from './oembed.ts';
import type { Publication, PublishedFile } from './published-file.ts';
import { buildRequestTexts } from './request-texts.ts';

/** @param publication of it only the records count */
export function buildCompanionFiles(publication: Publication): PublishedFile[] {
  return [
    ...buildRecordFiles(publication),
    ...buildRequestTexts(publication),
    ...buildCorrectionTexts(publication),
    ...buildOembedFiles(publication),
  ];
}
