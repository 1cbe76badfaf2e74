/**
 * Hostile and careless edits of the small city, each with everything that the check finds then, or with the reason why
 * there is nothing to find.
 */
import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/check.ts';
import { outside } from '../../src/reading/check-folder.ts';
import { hostileEdits } from '../support/hostile/index.ts';
import { edit, readFolder, smallCityFolder, testDay } from '../support/small-city.ts';

const all = Object.values(hostileEdits).flat();

/** What no edit may take longer than, on a busy machine; a check of the small city takes some milliseconds. */
const longestMs = 20_000;

describe.each(Object.entries(hostileEdits))('%s', (_, edits) => {
  it.each(edits)('finds $kind', async ({ edits: changes, finds, harmless, among }) => {
    const files = edit(await readFolder(smallCityFolder), changes);
    const before = performance.now();
    const { problems } = checkContent(files, { today: testDay, ...outside });
    expect(performance.now() - before).toBeLessThan(longestMs);
    const found = problems.filter(({ rule }) => rule !== 'outdated-translation');
    const places = [...new Set(found.map(({ file, line, rule }) => `${file}:${line} ${rule}`))];
    expect(places).toEqual(among ? expect.arrayContaining([...finds]) : finds);
    expect(harmless === undefined).toBe(finds.length > 0);
    for (const { message } of problems)
      expect(message).not.toMatch(/\n|\bundefined\b|\[object Object\]|\bNaN\b/u);
  });
});

it('knows each kind of edit once, and many', () => {
  expect(all.length).toBeGreaterThan(900);
  expect(new Set(all.map(({ kind }) => kind)).size).toBe(all.length);
});
