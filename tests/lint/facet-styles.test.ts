/** The list of measures works without script: the style sheet has a rule for each value of a facet that a page may offer. */
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { isReservedFragment } from '../../src/model/fragments.ts';
import { facetNames } from '../../src/search/document.ts';
import { mostStyledOptions } from '../../src/site/facet-options.ts';

it('has rules for as many values of each facet as the pages offer without script', async () => {
  const style = await readFile('src/styles/_search.scss', 'utf8');
  const [, list = ''] = /\$facet, \$most\s+in \(([^)]+)\)/u.exec(style) ?? [];
  expect(list.split(', ')).toEqual(
    facetNames.map((name, place) => `${String.fromCharCode(97 + place)}: ${mostStyledOptions[name]}`),
  );
});

it('reserves the ids of the values of every facet, and of no more', () => {
  const isReserved = (place: number) => isReservedFragment(`${String.fromCharCode(97 + place)}0`);
  expect(facetNames.map((_, place) => isReserved(place))).toEqual(facetNames.map(() => true));
  expect(isReserved(facetNames.length)).toBe(false);
});
