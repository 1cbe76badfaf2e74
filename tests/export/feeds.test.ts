/** Feeds: what readers of Atom and JSON Feed 1.1 rely on, also when there are thousands of measures. */
import { DOMParser } from '@xmldom/xmldom';
import { beforeAll, describe, expect, it } from 'vitest';
import softwarePackage from '../../package.json' with { type: 'json' };
import { buildFeedEntries, buildFeeds, mostEntries } from '../../src/export/feeds.ts';
import { loadLaterCity } from '../support/later-city.ts';
import { publish } from '../support/publication.ts';
import { loadCity, smallCityFolder } from '../support/small-city.ts';

type Feeds = ReturnType<typeof buildFeeds>;

let feeds: Feeds;
beforeAll(async () => {
  feeds = buildFeeds(publish(await loadCity(smallCityFolder)));
});

function textOf(of: Feeds, path: string): string {
  const file = of.find((one) => one.path === path);
  if (!file) throw new Error(`There is no ${path}.`);
  return file.text;
}
const parseXml = (xml: string) => new DOMParser().parseFromString(xml, 'text/xml').documentElement;

describe.each([
  ['de', ''],
  ['en', 'en/'],
])('the feeds in %s', (language, folder) => {
  it('name their language', () => {
    expect(parseXml(textOf(feeds, `${folder}feed.xml`))?.getAttribute('xml:lang')).toBe(language);
    expect(JSON.parse(textOf(feeds, `${folder}feed.json`))).toMatchObject({ language });
  });
  it('name the software that made them, not the site', () => {
    const [generator] = parseXml(textOf(feeds, `${folder}feed.xml`))?.getElementsByTagName('generator') ?? [];
    expect(generator?.textContent).toBe(`${softwarePackage.name} ${softwarePackage.version}`);
  });
  it('are of version 1.1 in JSON, with authors and without what only version 1 has', () => {
    const feed = JSON.parse(textOf(feeds, `${folder}feed.json`));
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed.authors).toEqual([{ name: expect.stringMatching(/./u) }]);
    expect(feed).not.toHaveProperty('author');
    expect(feed.items.length).toBeGreaterThan(3);
    for (const item of feed.items)
      expect(item).toEqual({
        id: expect.stringMatching(/^https:/u),
        url: expect.stringMatching(/^https:/u),
        title: expect.any(String),
        content_text: expect.any(String),
        date_published: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T00:00:00\.000Z$/u),
        tags: [language === 'de' ? 'Stand: Ratspapier 2020' : 'As of the town paper of 2020'],
        language,
      });
  });
});

describe('the feeds of a principle or department', () => {
  let later: Feeds;
  beforeAll(async () => {
    later = buildFeeds(publish(await loadLaterCity()));
  });
  const read = (path: string) =>
    JSON.parse(textOf(later, path)) as {
      title: string;
      home_page_url: string;
      items: { title: string; content_text: string; tags: string[] }[];
    };

  it('are named after it and lead to its page', () => {
    expect(read('prinzipien/p1-access/feed.json')).toMatchObject({
      title: 'Ins Netz kommen – Digitale Rechte in Lindenhafen',
      home_page_url: 'https://lindenhafen.example/prinzipien/p1-access/',
    });
    expect(textOf(later, 'en/offices/hafenamt/feed.xml')).toContain('xml:lang="en"');
  });
  it('tell of editions, and of the measures that contribute to the principle, each with its edition', () => {
    const { items } = read('prinzipien/p1-access/feed.json');
    const titles = items.map(({ title }) => title);
    expect(titles).toContain('Neue Ausgabe „Stand 2026: öffentliche Spur“');
    expect(titles).toContain('Hafen-WLAN: in Betrieb (laut Beschreibung des Hafenfunks)');
    expect(titles.some((title) => title.startsWith('Melderegister'))).toBe(false);
    for (const { tags, content_text: text } of items) {
      expect(['Stand: Ratspapier 2020', 'Stand 2026: öffentliche Spur']).toContain(tags[0]);
      expect(text.endsWith(`(Ausgabe „${tags[0]}“)`)).toBe(true);
    }
  });
  it('tell a department of its measures and its replies', () => {
    const titles = read('aemter/funkstelle/feed.json').items.map(({ title }) => title);
    expect(titles).toContain('Funkstelle antwortet zu: Hafen-WLAN');
    expect(titles.some((title) => title.startsWith('Pegelturm'))).toBe(true);
    expect(read('aemter/hafenamt/feed.json').items.map(({ title }) => title)).toContain(
      'Hafenamt antwortet zu: Handlungsbedarf: Wissen, was geschieht',
    );
  });
  it('hold nothing that the feed of everything does not', () => {
    const all = new Set(read('feed.json').items.map(({ title }) => title));
    const own = later.filter(({ path }) => /^(?:prinzipien|aemter)\/[^/]+\/feed\.json$/u.test(path));
    expect(own).toHaveLength(2 + 4);
    for (const { path } of own) expect(read(path).items.length).toBeLessThan(all.size);
    for (const { path } of own)
      for (const { title } of read(path).items)
        expect({ path, title, known: all.has(title) }).toEqual({ path, title, known: true });
  });
});

it('show a title with signs of HTML as the text that it is', async () => {
  const title = 'Daten & <b>Blatt</b> ]]> &amp;';
  const city = await loadCity(smallCityFolder, {
    'measures/datenblatt.yaml': (text) =>
      text.replace(/^title:[\s\S]*?(?=^\w)/mu, `title:\n  de: '${title}'\n  en: 'English ${title}'\n`),
  });
  const titles = [
    ...(parseXml(textOf(buildFeeds(publish(city)), 'feed.xml'))?.getElementsByTagName('title') ?? []),
  ];
  const shown = titles
    .filter((element) => element.getAttribute('type') === 'html')
    .map(({ textContent }) =>
      (textContent ?? '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
    );
  expect(shown.some((text) => text.includes(title))).toBe(true);
  expect(titles.some(({ textContent }) => textContent?.includes('<b>'))).toBe(false);
});

describe('with 5,000 measures', () => {
  let many: Feeds;
  let newest: readonly { readonly id: string }[];
  beforeAll(async () => {
    const city = await loadCity(smallCityFolder);
    const measures = Array.from({ length: 5000 }, (_, index) => {
      const original = city.measures[index % city.measures.length];
      if (!original) throw new Error('There is no measure.');
      return { ...original, id: `${original.id}-${index}` };
    });
    const publication = publish({ ...city, measures });
    many = buildFeeds(publication);
    newest = buildFeedEntries(publication, 'de').slice(0, mostEntries);
  });

  it('hold the newest hundred, at most 200 kB each', () => {
    expect(newest).toHaveLength(100);
    // Of everything, and of each principle and department.
    expect(many).toHaveLength(4 * (1 + 2 + 3));
    const { items } = JSON.parse(textOf(many, 'feed.json')) as { items: { id: string }[] };
    expect(items.map(({ id }) => id)).toEqual(newest.map(({ id }) => id));
    expect(textOf(many, 'feed.xml').match(/<entry>/gu)).toHaveLength(100);
    for (const { path, text } of many)
      expect({ path, small: Buffer.byteLength(text) <= 200_000 }).toEqual({ path, small: true });
  });
});
