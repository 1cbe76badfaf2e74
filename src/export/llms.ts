/** `llms.txt`: what an assistant reads first. It names the most useful Markdown twins (https://llmstxt.org). */
import { getText } from '../model/localized.ts';
import { Site } from '../site/site.ts';
import type { Publication, PublishedFile } from './published-file.ts';
import { twinName } from './twin-heads.ts';

export function buildLlmsText(publication: Publication): PublishedFile {
  const { all, knowledgeBase, language } = publication;
  const site = new Site(all, { language, base: publication.file('') });
  const { names, questions, report, comparison, data } = site.wording;
  const { city, principles, fields, gaps, editions } = knowledgeBase;
  const link = (title: string, page: string, note?: string) => {
    const address = page + twinName;
    return `- [${title.replaceAll(/[[\]]/gu, '\\$&')}](${address})${note === undefined ? '' : `: ${note}`}`;
  };
  const section = (title: string, links: readonly string[]) =>
    links.length > 0 ? [`## ${title}`, links.join('\n')] : [];
  const open = gaps.filter((gap) => publication.inEdition(gap));
  const blocks = [
    `# ${site.text(city.siteTitle)}`,
    `> ${site.text(city.siteSummary)}`,
    [
      `${site.text(publication.edition.name)} (${publication.edition.on}).`,
      site.text(city.publisher.status),
      data.licence(city.licences.content),
      data.twins,
    ].join(' '),
    ...section(names.principles, [
      ...principles.map(({ id, title, summary }) =>
        link(site.text(title), publication.record('principles', id), site.text(summary)),
      ),
    ]),
    ...section(report.title, [
      link(report.title, publication.list('report'), report.lead),
      ...(editions.length > 1
        ? [link(comparison.title, publication.list('comparison'), comparison.caution)]
        : []),
      link(names.questions, publication.list('questions'), questions.lead),
      link(names.method, publication.list('method')),
      link(data.title, publication.list('data'), data.lead),
    ]),
    ...section(names.gaps, [
      link(names.gaps, publication.list('gaps')),
      ...open.map(({ id, target, missing }) => {
        const { title } = knowledgeBase.targetById.get(target) ?? {};
        return link(title ? site.text(title) : id, publication.record('gaps', id), site.text(missing));
      }),
    ]),
    ...section(site.word('fields'), [
      ...fields.map(({ id, title, summary }) =>
        link(site.text(title), publication.record('fields', id), site.text(summary)),
      ),
    ]),
    // By the convention, what may be left out where there is little room.
    ...section('Optional', [
      link(names.measures, publication.list('measures')),
      link(names.sources, publication.list('sources')),
      ...city.languages
        .filter((other) => other !== language)
        .map((other) => {
          const { languageName } = site.inLanguage(other);
          const address = `${publication.list('start', other)}${twinName}`;
          return `- [${languageName}](${address}): ${getText(city.siteSummary, other)}`;
        }),
    ]),
  ];
  return { path: 'llms.txt', mediaType: 'text/plain', format: 'unlisted', text: `${blocks.join('\n\n')}\n` };
}
