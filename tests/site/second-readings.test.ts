/** Second readings and changes on built pages: where there are none, where there are two, and with a third from the form. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite, sites } from '../support/build-sites.ts';
import { type BuiltFile, findDeadLinks, readSite } from '../support/built-site.ts';
import { cleanEnv } from '../support/clean-env.ts';
import { withReadings } from '../support/second-readings.ts';
import { edit, readFolder, smallCityFolder } from '../support/small-city.ts';

const run = promisify(execFile);
let folder: string;
let content: string;
let files: BuiltFile[];

/** Text of a page as a reader gets it. */
const textOf = (built: readonly BuiltFile[], path: string) => {
  const file = built.find((one) => one.path === path);
  if (!file) throw new Error(`There is no ${path}.`);
  return file.bytes
    .toString('utf8')
    .replaceAll(/<[^>]+>/gu, ' ')
    .replaceAll(/\s+/gu, ' ');
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readings-'));
  content = join(folder, 'content');
  for (const { path, bytes } of edit(await readFolder(smallCityFolder), withReadings)) {
    await mkdir(dirname(join(content, path)), { recursive: true });
    await writeFile(join(content, path), bytes);
  }
  await buildSite('build/readings', { CONTENT_DIR: content });
  files = await readSite('build/readings');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('without a second reading', () => {
  it('the method and the links say so, and there is no page of changes', async () => {
    const bare = await readSite(sites.small);
    expect(textOf(bare, 'methode/index.html')).toContain(
      'Noch hat niemand die Zuordnungen ein zweites Mal gelesen.',
    );
    expect(textOf(bare, 'massnahmen/hafen-wlan/index.html')).toContain('Noch nicht zweitgelesen.');
    expect(bare.some(({ path }) => path.startsWith('aenderungen/'))).toBe(false);
  });
});

describe('with two', () => {
  it.each([
    ['massnahmen/hafen-wlan', 'Zwei von zwei Zweitlesungen (eine davon maschinell) sehen das ebenso.'],
    [
      'massnahmen/antraege-im-netz',
      'Keine von zwei Zweitlesungen (eine davon maschinell) sieht das ebenso; zwei sehen keinen Beitrag. Wir bleiben dabei: E-Government',
    ],
    [
      'massnahmen/datenblatt',
      'Eine von zwei Zweitlesungen (eine davon maschinell) sieht das ebenso; eine sieht einen unmittelbaren Beitrag in Teilen.',
    ],
    [
      'massnahmen/hafendaten',
      'Die einzige maschinelle Zweitlesung sieht das anders; eine sieht einen unmittelbaren Beitrag in Teilen.',
    ],
    [
      'en/measures/antraege-im-netz',
      'None of two second readings (one of them by a machine) sees this the same way; two see no contribution. We keep our view: E-Government',
    ],
    [
      'en/measures/hafendaten',
      'The only second machine reading sees this differently; one sees a direct contribution in part.',
    ],
    [
      'en/principles/p1-access',
      'Two of two second readings (one of them by a machine) see this the same way.',
    ],
  ])('%s says how they see a link', (path, sentence) => {
    expect(textOf(files, `${path}/index.html`)).toContain(sentence);
  });
  it('the method names readers, agreement, and both sides of what is disputed', () => {
    const text = textOf(files, 'methode/index.html');
    expect(text).toContain('Lesung 1: Sprachmodell, 3. Juni 2020, ohne unsere Zuordnungen');
    expect(text).toContain('Lesung 2: Stelle der Stadt, 3. Juni 2020');
    expect(text).toContain('Eine von zwei Lesungen stammt von einem Sprachmodell.');
    expect(text).toMatch(
      /Ansprüche: 40 Paare\. Das Projekt stimmt mit den Lesungen zu 0,9\d und 0,8\d überein/u,
    );
    expect(text).toMatch(/Zusagen: 40 Paare\. Das Projekt stimmt mit den Lesungen zu 0,9\d überein\./u);
    expect(text).toContain('Anträge im Netz . Wir: vorbereitend. Lesungen: 2 × kein Beitrag. E-Government');
    expect(text).toContain('Bei einem Paar sehen alle Lesungen etwas anderes als das Projekt.');
  });
  it('a change stands on a page of its own, in the menu and in the feed, and nothing leads nowhere', () => {
    expect(textOf(files, 'aenderungen/index.html')).toMatch(
      /Update 2 5\. Juni 2020 \. Betrifft: Stand: Ratspapier 2020 .*keine Maßnahme belegt teilweise belegt/u,
    );
    expect(textOf(files, 'index.html')).toContain('Was sich geändert hat');
    const feed = files.find(({ path }) => path === 'en/feed.json')?.bytes.toString('utf8') ?? '{}';
    const [first] = JSON.parse(feed).items;
    expect(first.title).toBe('Change: Update 2');
    expect(first.url).toMatch(/\/en\/changes\/#change-one-more$/u);
    expect(findDeadLinks(files).dead).toEqual([]);
  });
});

describe('with a third, made through the form', () => {
  it('the agreement and the links are shown anew', async () => {
    const tool = (...args: string[]) =>
      run('node', ['src/tools/reading.ts', ...args], { env: cleanEnv({ CONTENT_DIR: content }) });
    const form = join(folder, 'c-third.csv');
    await tool('new', join(folder, 'c-third'), '--targets', 'claims');
    const text = await readFile(form, 'utf8');
    const rows = text.trimEnd().split('\r\n');
    const filled = rows.map((row, index) =>
      index === 0 ? row : `${row}${/;hafen-wlan;p1-internet;/u.test(row) ? 3 : 0}`,
    );
    expect(filled).toHaveLength(1 + 40);
    await writeFile(form, filled.join('\r\n'));
    await tool('import', form, '--reader', 'partner-city', '--on', '2020-06-06');
    await buildSite('build/readings', { CONTENT_DIR: content });
    const after = await readSite('build/readings');
    const shown = textOf(after, 'methode/index.html');
    expect(shown).toContain('Lesung 3: andere Stadt, 6. Juni 2020');
    expect(shown).toContain('Eine von drei Lesungen stammt von einem Sprachmodell.');
    expect(shown).toMatch(
      /Ansprüche: 40 Paare\. Das Projekt stimmt mit den Lesungen zu 0,9\d, 0,8\d und 0,\d\d überein/u,
    );
    expect(textOf(after, 'massnahmen/hafen-wlan/index.html')).toContain(
      'Drei von drei Zweitlesungen (eine davon maschinell) sehen das ebenso.',
    );
    expect(textOf(after, 'massnahmen/sprechstunde/index.html')).toContain(
      'Zwei von drei Zweitlesungen (eine davon maschinell) sehen das ebenso; eine sieht keinen Beitrag.',
    );
  });
});
