/** The requests for information as plain text, one beside the page of each gap: to be opened, changed and sent. */
import { listInformationRequests } from '../derived/information-request.ts';
import { buildLetter } from '../site/information-request.ts';
import { Site } from '../site/site.ts';
import type { FilePath } from './file-types.ts';
import type { Publication, PublishedFile } from './published-file.ts';

/** Path of a gap's request, beside its page in the city's first language. */
export function requestPath(site: Pick<Site, 'path' | 'knowledgeBase'>, gap: string): FilePath {
  const [language = ''] = site.knowledgeBase.city.languages;
  return `${site.path({ language, view: 'gaps', id: gap })}request.txt`;
}

export function buildRequestTexts(publication: Publication): PublishedFile[] {
  const { all, knowledgeBase, coverage, language } = publication;
  const site = new Site(all, { language, base: publication.file('') });
  return listInformationRequests(knowledgeBase, coverage).map((request) => {
    const { subject, letter } = buildLetter(site, request);
    const { ask } = site.wording;
    return {
      path: requestPath(site, request.gap.id),
      mediaType: 'text/plain',
      format: 'unlisted',
      text: `${ask.recipient(site.text(all.city.officialName))}\n${ask.subject}: ${subject}\n\n${letter}\n`,
    };
  });
}
