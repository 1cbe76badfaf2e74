/** Feeds of what is dated: editions, and the states of measures as sources attest them. One Atom and one JSON Feed per language. */
import { Feed } from 'feed';
import { getText } from '../model/localized.ts';
import { paperNumbersOf } from '../model/source.ts';
import { getWording } from '../site/wording/index.ts';
import type { Publication, PublishedFile } from './published-file.ts';

export interface FeedEntry {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly on: string;
}

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
    const feed = new Feed({
      id: publication.list('start', language),
      title,
      description: getText(city.siteSummary, language),
      link: publication.list('start', language),
      language,
      copyright: city.licences.content,
      // The day of the youngest thing in it: the build's own time would change every file.
      updated: date(publication.edition.on),
      feedLinks: { atom: publication.file(paths.atom), json: publication.file(paths.json) },
      author: { name: getText(city.publisher.name, language) },
      generator: title,
    });
    for (const { id, url, title: heading, summary, on } of buildFeedEntries(publication, language)) {
      feed.addItem({ id, link: url, title: heading, description: summary, date: date(on) });
    }
    return [
      { path: paths.atom, mediaType: 'application/atom+xml', format: 'feeds', text: feed.atom1() },
      { path: paths.json, mediaType: 'application/feed+json', format: 'feeds', text: `${feed.json1()}\n` },
    ];
  });
}

function date(on: string): Date {
  return new Date(`${on}T00:00:00Z`);
}
