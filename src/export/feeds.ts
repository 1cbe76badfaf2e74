/**
 * Feeds of what is dated: editions, changes of the mapping, the states of measures as sources attest them, and replies of
 * departments. One Atom and one JSON Feed per language for everything, and of each principle and department.
 */
import { Feed } from 'feed';
import softwarePackage from '../../package.json' with { type: 'json' };
import { type Edition, isInEdition } from '../model/edition.ts';
import { pagedFolders } from '../model/kinds.ts';
import { targetsOf } from '../model/knowledge-base.ts';
import { getText } from '../model/localized.ts';
import { paperNumbersOf } from '../model/source.ts';
import { changeAnchor, type RecordView } from '../site/routes.ts';
import { getWording } from '../site/wording/index.ts';
import { escapeMarkup } from './markup.ts';
import { formatJson, type Publication, type PublishedFile } from './published-file.ts';

export interface FeedEntry {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly on: string;
  /** Edition that holds it. */
  readonly edition: Edition;
  /** Claims and commitments that it is about; of an edition, all. */
  readonly targets: ReadonlySet<string> | 'all';
  /** Departments that it is about; of an edition, all. */
  readonly departments: ReadonlySet<string> | 'all';
}

/** Kinds of record that have feeds of their own. */
export const followedViews = ['principles', 'departments'] as const satisfies readonly RecordView[];
export type FollowedView = (typeof followedViews)[number];

export interface Followed {
  readonly view: FollowedView;
  readonly id: string;
}

/** How many entries a feed holds: a reader that asks now and then misses none, and the file stays small. */
export const mostEntries = 100;

/** The software that writes the feeds, for who reports a fault of theirs. */
const generator = `${softwarePackage.name} ${softwarePackage.version}`;

/** Youngest first; on one day editions before changes, measures and replies, these by their ids. */
export function buildFeedEntries(publication: Publication, language: string): FeedEntry[] {
  return [
    ...editionEntries(publication, language),
    ...changeEntries(publication, language),
    ...stateEntries(publication, language),
    ...replyEntries(publication, language),
  ].sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1));
}

function editionEntries(publication: Publication, language: string): FeedEntry[] {
  const { city, editions } = publication.knowledgeBase;
  const { feeds } = getWording(language);
  return editions.map((edition) => ({
    id: `${publication.list('report')}#edition-${edition.id}`,
    url: publication.list('report', language),
    title: feeds.edition(getText(edition.name, language)),
    summary: getText(city.siteSummary, language),
    on: edition.on,
    edition,
    targets: 'all',
    departments: 'all',
  }));
}

function changeEntries(publication: Publication, language: string): FeedEntry[] {
  const { changes, editions } = publication.knowledgeBase;
  const { feeds } = getWording(language);
  return changes.map(({ id, on, title, text, edition, coverage }) => ({
    id: `${publication.list('changes')}#${changeAnchor(id)}`,
    url: `${publication.list('changes', language)}#${changeAnchor(id)}`,
    title: feeds.change(getText(title, language)),
    summary: getText(text, language),
    on,
    edition: editions.find((candidate) => candidate.id === edition) ?? publication.edition,
    targets: new Set(coverage.map(({ target }) => target)),
    departments: new Set(),
  }));
}

function stateEntries(publication: Publication, language: string): FeedEntry[] {
  const { knowledgeBase } = publication;
  const { feeds, state: stateWords } = getWording(language);
  return knowledgeBase.measures.flatMap((measure) =>
    measure.states.map(({ on, state, source: sourceId }) => {
      const source = knowledgeBase.sourceById.get(sourceId);
      const [number] = source ? paperNumbersOf(source, knowledgeBase.city.paperNumber) : [];
      const paper = number ?? (source ? getText(source.title, language) : sourceId);
      const edition = editionOf(publication, on);
      const links = measure.links.filter((link) => isInEdition(link, edition, knowledgeBase.editions));
      return {
        id: `${publication.record('measures', measure.id)}#${on}-${state}`,
        url: publication.record('measures', measure.id, language),
        title: feeds.state(getText(measure.title, language), stateWords[state], paper),
        summary: getText(measure.summary, language),
        on,
        edition,
        targets: new Set(links.map(({ target }) => target)),
        departments: new Set(measure.departments),
      };
    }),
  );
}

function replyEntries(publication: Publication, language: string): FeedEntry[] {
  const { knowledgeBase } = publication;
  const { feeds } = getWording(language);
  return pagedFolders.flatMap((view) =>
    knowledgeBase[view].flatMap((record) =>
      (record.replies ?? []).map(({ department, on, evidence }): FeedEntry => {
        const { title } = knowledgeBase.departmentById.get(department) ?? {};
        const name = title ? getText(title, language) : department;
        return {
          id: `${publication.record(view, record.id)}#${on}-${department}`,
          url: publication.record(view, record.id, language),
          title: feeds.reply(name, titleOf(publication, view, record, language)),
          summary: evidence.quote ?? (evidence.statement ? getText(evidence.statement, language) : ''),
          on,
          edition: editionOf(publication, on),
          targets: new Set('target' in record ? [record.target] : []),
          departments: new Set([department]),
        };
      }),
    ),
  );
}

/** Title of a record in a feed; a gap is called after what it is about. */
function titleOf(
  { knowledgeBase }: Publication,
  view: RecordView,
  record: Publication['knowledgeBase'][RecordView][number],
  language: string,
): string {
  if ('title' in record) return getText(record.title, language);
  const { gaps, statements } = getWording(language).names;
  const about =
    'target' in record
      ? knowledgeBase.targetById.get(record.target)
      : knowledgeBase.departmentById.get(record.department);
  const name = view === 'gaps' ? gaps : statements;
  return about ? `${name}: ${getText(about.title, language)}` : name;
}

/** The first edition that can hold what happened on a day; the latest, where it happened after it. */
function editionOf({ knowledgeBase, edition }: Publication, day: string): Edition {
  return knowledgeBase.editions.find(({ on }) => on >= day) ?? edition;
}

/** Paths of a language's feeds below the site's base: of everything, or of a principle or department. */
export function feedPaths(publication: Pick<Publication, 'path'>, language: string, followed?: Followed) {
  const folder = publication.path(followed ? { language, ...followed } : { language, view: 'start' });
  return { atom: `${folder}feed.xml`, json: `${folder}feed.json` } as const;
}

/** Whether an entry is about a principle or department. */
function isAbout(
  publication: Publication,
  { targets, departments }: FeedEntry,
  { view, id }: Followed,
): boolean {
  if (view === 'departments') return departments === 'all' || departments.has(id);
  return (
    targets === 'all' || targetsOf(publication.knowledgeBase, id).some((target) => targets.has(target.id))
  );
}

/** Every feed; on the data page stand those of everything. */
export function buildFeeds(publication: Publication): PublishedFile[] {
  const { knowledgeBase } = publication;
  return knowledgeBase.city.languages.flatMap((language) => {
    const entries = buildFeedEntries(publication, language);
    const { feeds } = getWording(language);
    const siteTitle = getText(knowledgeBase.city.siteTitle, language);
    const followed = followedViews.flatMap((view) =>
      knowledgeBase[view].map(({ id, title }) => ({ view, id, title: getText(title, language) })),
    );
    return [
      ...writeFeeds(publication, language, entries, { title: siteTitle }).map(
        (file): PublishedFile => ({ ...file, format: 'feeds' }),
      ),
      ...followed.flatMap(({ view, id, title }) =>
        writeFeeds(
          publication,
          language,
          entries.filter((entry) => isAbout(publication, entry, { view, id })),
          { title: feeds.of(title, siteTitle), followed: { view, id } },
        ),
      ),
    ];
  });
}

interface Subject {
  readonly title: string;
  readonly followed?: Followed;
}

/** The newest entries as Atom and as JSON Feed. */
function writeFeeds(
  publication: Publication,
  language: string,
  all: readonly FeedEntry[],
  subject: Subject,
): PublishedFile[] {
  const { city } = publication.knowledgeBase;
  const { title, followed } = subject;
  const paths = feedPaths(publication, language, followed);
  const home = homeOf(publication, language, followed);
  const entries = all.slice(0, mostEntries);
  const feed = new Feed({
    id: home,
    title,
    description: getText(city.siteSummary, language),
    link: home,
    language,
    copyright: city.licences.content,
    // The day of the youngest thing in it: the build's own time would change every file.
    updated: date(entries[0]?.on ?? publication.edition.on),
    feedLinks: { atom: publication.file(paths.atom), json: publication.file(paths.json) },
    author: { name: getText(city.publisher.name, language) },
    generator,
  });
  for (const entry of entries) {
    feed.addItem({
      id: entry.id,
      link: entry.url,
      // The library says of titles and summaries that they are HTML; ours are plain text.
      title: escapeMarkup(entry.title),
      description: escapeMarkup(summaryOf(entry, language)),
      category: [{ name: getText(entry.edition.name, language), term: entry.edition.id }],
      date: date(entry.on),
    });
  }
  return [
    {
      path: paths.atom,
      mediaType: 'application/atom+xml',
      format: 'unlisted',
      text: nameLanguage(feed.atom1(), language),
    },
    {
      path: paths.json,
      mediaType: 'application/feed+json',
      format: 'unlisted',
      text: formatJson(buildJsonFeed(publication, language, entries, subject)),
    },
  ];
}

/** Page whose news a feed tells. */
function homeOf(publication: Publication, language: string, followed?: Followed): string {
  return followed
    ? publication.record(followed.view, followed.id, language)
    : publication.list('start', language);
}

/** What an entry says, with the edition that holds it. */
function summaryOf({ summary, edition }: FeedEntry, language: string): string {
  return `${summary} (${getWording(language).layout.edition(getText(edition.name, language))})`;
}

/** The library has no option for the language of an Atom feed. */
function nameLanguage(atom: string, language: string): string {
  const root = '<feed xmlns="http://www.w3.org/2005/Atom"';
  if (!atom.includes(root)) throw new Error('The feed does not begin as expected.');
  return atom.replace(root, `${root} xml:lang="${language}"`);
}

/** JSON Feed 1.1; the library knows version 1 only. */
function buildJsonFeed(
  publication: Publication,
  language: string,
  entries: readonly FeedEntry[],
  { title, followed }: Subject,
) {
  const { city } = publication.knowledgeBase;
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: homeOf(publication, language, followed),
    feed_url: publication.file(feedPaths(publication, language, followed).json),
    description: getText(city.siteSummary, language),
    authors: [{ name: getText(city.publisher.name, language) }],
    language,
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      content_text: summaryOf(entry, language),
      date_published: date(entry.on).toISOString(),
      tags: [getText(entry.edition.name, language)],
      language,
    })),
  };
}

function date(on: string): Date {
  return new Date(`${on}T00:00:00Z`);
}
