/** What changed between two published versions of the data. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  compareVersions,
  formatVersionChanges,
  type PublishedVersion,
  parseVersionChanges,
  publishedVersionSchema,
} from '../../src/derived/version-changes.ts';
import { buildJsonFiles } from '../../src/export/json.ts';
import { fileSchemas } from '../../src/export/json-format.ts';
import { Publication } from '../../src/export/published-file.ts';
import { readLaterCity } from '../support/later-city.ts';
import { publish } from '../support/publication.ts';
import { type Edits, loadCity, loadFiles, replace, smallCityFolder } from '../support/small-city.ts';

function publishVersion(city: Awaited<ReturnType<typeof loadCity>>): PublishedVersion {
  const file = buildJsonFiles(publish(city)).find(({ path }) => path.endsWith('/knowledge-base.json'));
  return publishedVersionSchema.parse(JSON.parse(file?.text ?? ''));
}
const versionAfter = async (edits: Edits) => publishVersion(await loadCity(smallCityFolder, edits));

let old: PublishedVersion;
beforeAll(async () => {
  old = await versionAfter({});
});

describe('between two versions', () => {
  it('nothing changed where both hold the same', () => {
    expect(compareVersions(old, structuredClone(old))).toEqual({
      before: { version: '1.2.0', publishedOn: '2020-07-01' },
      after: { version: '1.2.0', publishedOn: '2020-07-01' },
      records: [],
      coverage: [],
    });
  });
  it('a record reads differently in some of its fields', async () => {
    const now = await versionAfter({
      'measures/hafen-wlan.yaml': (text) =>
        text
          .replace('mention: reported', 'mention: requested')
          .replace('kind: infrastructure', 'kind: service'),
    });
    const { records } = compareVersions(old, now);
    expect(records).toEqual([
      {
        kind: 'measures',
        id: 'hafen-wlan',
        title: { de: 'Hafen-WLAN', en: 'Harbour Wi-Fi' },
        change: 'changed',
        fields: ['kind', 'mention'],
      },
    ]);
  });
  it('the address of a record is no change of its content', async () => {
    const moved = JSON.parse(JSON.stringify(old).replaceAll('lindenhafen.example', 'hafen.example'));
    expect(compareVersions(old, publishedVersionSchema.parse(moved)).records).toEqual([]);
  });
  it('records came and went, called after what they are about', async () => {
    const now = publishVersion(loadFiles(await readLaterCity()));
    const came = compareVersions(old, now);
    const went = compareVersions(now, old);
    const of = ({ records }: typeof came, change: string) =>
      records.filter((one) => one.change === change).map(({ kind, id }) => `${kind}/${id}`);
    expect(of(came, 'added')).toEqual(of(went, 'removed'));
    expect(of(came, 'added')).toEqual(expect.arrayContaining(['gaps/p1-help-2026', 'measures/pegelturm']));
    expect(of(came, 'removed')).toEqual([]);
    expect(came.records.find(({ id }) => id === 'p1-help-2026')?.title).toEqual(
      now.principles
        .flatMap(({ claims }) => claims as { id: string; title: object }[])
        .find(({ id }) => id === 'p1-help')?.title,
    );
  });
  it('coverage changed within an edition', async () => {
    const changed = structuredClone(old);
    const [first] = changed.coverage;
    const target = first?.targets.find(({ coverage }) => coverage === 'documented');
    if (!first || !target) throw new Error('Something is documented.');
    const now = {
      ...changed,
      coverage: [{ ...first, targets: [{ ...target, coverage: 'partly' as const }] }],
    };
    expect(compareVersions(changed, now).coverage).toEqual([
      {
        edition: 'first',
        target: target.target,
        title: expect.any(Object),
        before: 'documented',
        after: 'partly',
      },
    ]);
  });
  it('a kind of record that the older version did not know is new', () => {
    const { statements: _, ...older } = old;
    const { records } = compareVersions(older as PublishedVersion, old);
    expect(records.map(({ kind, change }) => [kind, change])).toEqual([
      ['statements', 'added'],
      ['statements', 'added'],
    ]);
  });
});

it('reads what it writes, and nothing broken', async () => {
  const now = publishVersion(loadFiles(await readLaterCity()));
  const changes = compareVersions(old, now);
  expect(changes.records.length).toBeGreaterThan(10);
  expect(parseVersionChanges(formatVersionChanges(changes))).toEqual(changes);
  expect(parseVersionChanges('{')).toBeUndefined();
  expect(parseVersionChanges('{}')).toBeUndefined();
});

describe('a city whose content holds the list', () => {
  const listOf = (version: string) =>
    formatVersionChanges({ ...compareVersions(old, old), after: { version, publishedOn: '2020-07-01' } });
  it('passes the check where it is of its version, and publishes the list for an import', async () => {
    const city = await loadCity(smallCityFolder, { 'version-changes.json': listOf('1.2.0') });
    const changes = parseVersionChanges(listOf('1.2.0'));
    const files = buildJsonFiles(new Publication(city, [], {}, '/', changes));
    const file = files.find(({ path }) => path.endsWith('/knowledge-base.json'));
    const read = fileSchemas['knowledge-base'].parse(JSON.parse(file?.text ?? ''));
    expect(read.versionChanges).toEqual(changes);
    expect(changes).toBeDefined();
  });
  it('is refused one that is of another version', async () => {
    await expect(
      loadCity(smallCityFolder, {
        'version-changes.json': listOf('1.2.0'),
        'city.yaml': replace('version: 1.2.0', 'version: 1.3.0'),
      }),
    ).rejects.toThrow('version-changes');
  });
});
