/** Feeds of what is dated: editions, and the states of measures as sources attest them. One Atom and one JSON Feed per language. */
import { Feed } from 'feed';
import softwarePackage from '../../package.json' with { type: 'json' };
import { getText } from '../model/localized.ts';
import { paperNumbersOf } from '../model/source.ts';
import { getWording } from '../site/wording/index.ts';
import { escapeMarkup } from './markup.ts';
import { formatJson, type Publication, type PublishedFile } from './published-file.ts';

export interface FeedEntry {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly on: string;
}

/** How many entries a feed holds: a reader that asks now and then misses none, and the file stays small. */
export const mostEntries = 100;

/** The software that writes the feeds, for who reports a fault of theirs. */
const generator = `${softwarePackage.name} ${softwarePackage.version}`;

/** Youngest first; on one day editions before measures, measures by their id. */
export function buildFeedEntries(publication: Publication, language: string): FeedEntry[] {
  const { knowledgeBase } = publication;
  const { city } = knowledgeBase;
  const { feeds, state: stateWords } = getWording(language);
  const report = publication.list('report', language);
  const editions = knowledgeBase.editions.map(({ id, name, on }) => ({
    id: `${publication.list('report')}#edition-${id}`,
    url: report,
    title: feeds.edition(getText(name, language)),
    summary: getText(city.siteSummary, language),
    on,
  }));
  const states = knowledgeBase.measures.flatMap((measure) =>
    measure.states.map(({ on, state, source: sourceId }) => {
      const source = knowledgeBase.sourceById.get(sourceId);
      const [number] = source ? paperNumbersOf(source, city.paperNumber) : [];
      const paper = number ?? (source ? getText(source.title, language) : sourceId);
      return {
        id: `${publication.record('measures', measure.id)}#${on}-${state}`,
        url: publication.record('measures', measure.id, language),
        title: feeds.state(getText(measure.title, language), stateWords[state], paper),
        summary: getText(measure.summary, language),
        on,
      };
    }),
  );
  return [...editions, ...states].sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1));
}

/** Paths of a language's feeds below the site's base. */
export function feedPaths(publication: Pick<Publication, 'path'>, language: string) {
  const start = publication.path({ language, view: 'start' });
  return { atom: `${start}feed.xml`, json: `${start}feed.json` } as const;
}

export function buildFeeds(publication: Publication): PublishedFile[] {
  const { city } = publication.knowledgeBase;
  return city.languages.flatMap((language) => {
    const paths = feedPaths(publication, language);
    const title = getText(city.siteTitle, language);
    const entries = buildFeedEntries(publication, language).slice(0, mostEntries);
    const feed = new Feed({
      id: publication.list('start', language),
      title,
      description: getText(city.siteSummary, language),
      link: publication.list('start', language),
      language,
      copyright: city.licences.content,
      // The day of the youngest thing in it: the build's own time would change every file.
      updated: date(entries[0]?.on ?? publication.edition.on),
      feedLinks: { atom: publication.file(paths.atom), json: publication.file(paths.json) },
      author: { name: getText(city.publisher.name, language) },
      generator,
    });
    for (const { id, url, title: heading, summary, on } of entries) {
      feed.addItem({
        id,
        link: url,
        // The library says of titles and summaries that they are HTML; ours are plain text.
        title: escapeMarkup(heading),
        description: escapeMarkup(summary),
        date: date(on),
      });
    }
    return [
      {
        path: paths.atom,
        mediaType: 'application/atom+xml',
        format: 'feeds',
        text: nameLanguage(feed.atom1(), language),
      },
      {
        path: paths.json,
        mediaType: 'application/feed+json',
        format: 'feeds',
        text: formatJson(buildJsonFeed(publication, language, entries)),
      },
    ];
  });
}

/** The library has no option for the language of an Atom feed. */
function nameLanguage(atom: string, language: string): string {
  const root = '<feed xmlns="http://www.w3.org/2005/Atom"';
  if (!atom.includes(root)) throw new Error('The feed does not begin as expected.');
  return atom.replace(root, `${root} xml:lang="${language}"`);
}

/** JSON Feed 1.1; the library knows version 1 only. */
function buildJsonFeed(publication: Publication, language: string, entries: readonly FeedEntry[]) {
  const { city } = publication.knowledgeBase;
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: getText(city.siteTitle, language),
    home_page_url: publication.list('start', language),
    feed_url: publication.file(feedPaths(publication, language).json),
    description: getText(city.siteSummary, language),
    authors: [{ name: getText(city.publisher.name, language) }],
    language,
    items: entries.map(({ id, url, title, summary, on }) => ({
      id,
      url,
      title,
      content_text: summary,
      date_published: date(on).toISOString(),
      language,
    })),
  };
}

function date(on: string): Date {
  return new Date(`${on}T00:00:00Z`);
}
