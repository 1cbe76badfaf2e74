/** Where to report a weakness of the site (RFC 9116); contact and end from the city's record. */
import type { Publication, PublishedFile } from './published-file.ts';

export function buildSecurityTxt(publication: Publication): PublishedFile {
  const { city } = publication.knowledgeBase;
  const path = '.well-known/security.txt';
  const lines = [
    `Contact: ${city.security.contact ?? publication.list('legal-notice')}`,
    `Expires: ${city.security.expiresOn}T00:00:00Z`,
    `Preferred-Languages: ${city.languages.join(', ')}`,
    `Canonical: ${publication.file(path)}`,
  ];
  return { path, mediaType: 'text/plain', format: 'unlisted', text: `${lines.join('\n')}\n` };
}
