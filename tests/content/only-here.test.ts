/** Only the tests in this folder know the real city; all others run on the small one, as they would for any other. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { KnowledgeBase } from '../../src/model/knowledge-base.ts';
import { loadCity, realFolder, smallCityFolder } from '../support/small-city.ts';

const rooms = [
  'authoring',
  'check',
  'derived',
  'export',
  'model',
  'proof',
  'reading',
  'search',
  'site',
  'tools',
];

/** Ids of everything but terms, which are everyday words. */
const idsOf = (city: KnowledgeBase) =>
  [
    city.measures,
    city.principles,
    city.fields,
    city.gaps,
    city.targets,
    city.statements,
    city.departments,
    city.sources,
    city.questions,
    city.tenets,
    city.editions,
  ].flatMap((records) => records.map(({ id }) => id));

const small = new Set(idsOf(await loadCity(smallCityFolder)));
const real = await loadCity(realFolder);
const strange = [...new Set(idsOf(real))].filter((id) => !small.has(id));
const names = Object.values(real.city.name);
const words = [...strange, ...names, 'realFolder', 'sites.real', 'sites.again'].map((word) =>
  word.replaceAll('.', '\\.'),
);
const known = new RegExp(`(?<![\\p{L}\\d-])(?:${words.join('|')})(?![\\p{L}\\d-])`, 'gu');

/** What a test knows of the real city. */
const findKnown = (text: string) => [...new Set(text.match(known))];

it('knows what is only in the real city', () => {
  expect(strange.length).toBeGreaterThan(150);
  expect(names).toEqual(['München', 'Munich']);
  expect(strange).toEqual(expect.arrayContaining(['m-wlan', 'p2-privacy', 'kulturreferat', 'paper-2019']));
  expect(strange).not.toContain('p1-access');
  for (const line of ["'/massnahmen/m-wlan/'", 'readSite(sites.real)', '„Digitale Rechte in München“'])
    expect(findKnown(line)).toHaveLength(1);
  expect(findKnown("'/prinzipien/p1-access/' hafen-wlan sites.small")).toEqual([]);
});

it.each(rooms)('tests/%s does not know it', async (room) => {
  const files = (await readdir(join('tests', room), { recursive: true, withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  // There is no test of reading alone yet.
  if (room !== 'reading') expect(files).not.toEqual([]);
  for (const file of files)
    expect({ file, known: findKnown(await readFile(file, 'utf8')) }).toEqual({ file, known: [] });
});
