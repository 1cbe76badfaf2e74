/** The build fails only on what the check reports: whatever the check accepts becomes a site without a flaw. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isReservedFragment } from '../../src/model/fragments.ts';
import { folders } from '../../src/model/kinds.ts';
import { acceptedProse } from '../support/accepted-prose.ts';
import {
  findDisagreements,
  findFaultsOfBuild,
  groupEdits,
  isAccepted,
  type NamedEdit,
  openWorkshop,
  type Workshop,
} from '../support/agreement.ts';
import { hostileEdits } from '../support/hostile/index.ts';
import { edit, loadCity, readFolder, smallCityFolder } from '../support/small-city.ts';

/** One for each core of a small machine. */
const atOnce = 2;
let workshops: Workshop[];
beforeAll(async () => {
  workshops = await Promise.all(Array.from({ length: atOnce }, () => openWorkshop()));
});
afterAll(() => Promise.all(workshops.map(({ close }) => close())));

const proseEdits = acceptedProse.map(
  (text): NamedEdit => ({
    kind: JSON.stringify(text),
    edits: { 'pages/privacy.de.mdx': (before) => `${before}\n${text}` },
  }),
);

it('builds every edit that the check accepts, without a flaw', { timeout: 600_000 }, async () => {
  const files = await readFolder(smallCityFolder);
  const all: NamedEdit[] = [...Object.values(hostileEdits).flat(), ...proseEdits];
  const accepted = all.filter(({ edits }) => isAccepted(edit(files, edits)));
  const groups = groupEdits(files, accepted);
  const disagreements: string[] = [];
  const queue = [...groups];
  await Promise.all(
    workshops.map(async (workshop) => {
      for (let group = queue.shift(); group; group = queue.shift())
        disagreements.push(...(await findDisagreements(workshop, files, group.members)));
    }),
  );
  console.info(`${accepted.length} accepted edits, built in ${groups.length} sites`);
  expect(disagreements).toEqual([]);
  expect(accepted.length).toBeGreaterThan(100);
});

it('reserves the name of each place on a page that no record gives', async () => {
  const files = await readFolder(smallCityFolder);
  const city = await loadCity(smallCityFolder);
  const given = new Set(
    [
      ...folders.flatMap((kind): readonly { id: string }[] => city[kind]),
      ...city.targets,
      ...city.editions,
    ].map(({ id }) => id),
  );
  const [workshop] = workshops;
  const { built = [], faults } = (workshop && (await findFaultsOfBuild(workshop, files))) ?? {};
  expect(faults).toEqual([]);
  const idsOf = ({ bytes }: { bytes: Buffer }) =>
    [...bytes.toString('utf8').matchAll(/\sid="([^"]*)"/gu)].map(([, id = '']) => id);
  // On other pages nothing can collide.
  const pages = built.filter(({ path }) => path.endsWith('.html')).map(idsOf);
  const shared = pages.filter((ids) => ids.some((id) => given.has(id))).flat();
  // Headings of the method, which the report holds.
  const own = [...new Set(shared)].filter((id) => !given.has(id) && id !== 'kurz' && id !== 'in-short');
  expect(own.length).toBeGreaterThan(15);
  expect(own.filter((id) => !isReservedFragment(id))).toEqual([]);
});

it('would name an edit of which the build makes something else', { timeout: 600_000 }, async () => {
  const files = await readFolder(smallCityFolder);
  const planted: NamedEdit[] = [
    {
      kind: 'a title',
      edits: { 'measures/datenblatt.yaml': (text) => text.replace('de: Datenblatt', 'de: undefined') },
    },
    { kind: 'a page', edits: { 'pages/method.en.mdx': undefined } },
  ];
  const [workshop] = workshops;
  if (!workshop) throw new Error('There is no workshop.');
  const found = await findDisagreements(workshop, files, planted);
  expect(found).toHaveLength(2);
  expect(found[0]).toMatch(/^a title: .*says „undefined“/u);
  expect(found[1]).toMatch(/^a page: no build: /u);
});
