/** The groups of everyday words can do their work: the search reads every word of them as it stands there. */
import { describe, expect, it } from 'vitest';
import { knownLanguages } from '../../src/model/language.ts';
import { termGroups, wordGroups } from '../../src/search/everyday-words.ts';
import { fold, searchWords, stem } from '../../src/search/text.ts';

describe.each(knownLanguages)('the groups in %s', (language) => {
  const groups = termGroups(language);
  it('hold at least two different terms each, and none twice', () => {
    expect(groups.length).toBeGreaterThan(80);
    expect(groups.filter((group) => group.length < 2)).toEqual([]);
    const lines = groups.map((group) => [...group].sort().join(' '));
    expect(lines.filter((line, index) => lines.indexOf(line) !== index)).toEqual([]);
  });
  it('hold no word that a query loses or reads otherwise', () => {
    const lost = wordGroups(language)
      .flat()
      .filter((word) => {
        // People write an abbreviation such as IT in capitals.
        const words = searchWords(word.length > 2 ? word : word.toUpperCase());
        return !words.some(({ term }) => term === stem(fold(word)));
      });
    expect(lost).toEqual([]);
  });
});

it('gives a language without groups none', () => {
  expect(termGroups('fr')).toEqual([]);
});
