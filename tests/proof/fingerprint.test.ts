import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Source } from '../../src/model/source.ts';
import { buildFingerprint, formatFingerprint } from '../../src/proof/fingerprint.ts';
import { hashWord } from '../../src/proof/hash.ts';
import { findWholeUnit, findWord, proveQuote } from '../../src/proof/prove-quotation.ts';
import { splitUnits, splitWords } from '../../src/proof/words.ts';
import { loadCity, smallCityFolder } from '../support/small-city.ts';

const title = { sameInAllLanguages: 'x' };
const source = (sections: Partial<Source['sections'][number]>[]) => ({
  id: 'paper',
  sections: sections.map((section, index) => ({ id: String(index + 1), title, ...section })),
});

const text = `1. Heading

The city runs a free net for all people.
It costs nothing, see Art. 12 there.

- One bullet about ~~struck words and~~ data that is open to
everyone who asks.
- Another bullet on **schools**.
 - A nested one with digi-
tal help.

A sentence that a page break split in the

middle of its words goes on.
`;
const fingerprint = buildFingerprint(source([{ lines: '1-14', pageBreaks: [13] }]), text);
const prove = (quote: string, allowShort = false) =>
  proveQuote({ section: '1', quote }, fingerprint, allowShort);

describe('splitWords', () => {
  it('keeps words, digits and case, and drops everything else', () => {
    expect(splitWords('„E-Payment“, § 12 der DSGVO: 300 Plätze!')).toEqual([
      'E',
      'Payment',
      '12',
      'der',
      'DSGVO',
      '300',
      'Plätze',
    ]);
  });
  it('joins a word that a line end hyphenates, but not a compound', () => {
    expect(splitWords('digi-\ntal')).toEqual(['digital']);
    expect(splitWords('E-\nPayment')).toEqual(['E', 'Payment']);
  });
  it('reads composed and decomposed letters alike', () => {
    expect(splitWords('Plätze'.normalize('NFD'))).toEqual(['Plätze']);
  });
});

describe('splitUnits', () => {
  const units = splitUnits(text, { id: '1', lines: '1-14', pageBreaks: [13] });
  it('makes a unit of every paragraph and list item, without markers and struck-out text', () => {
    expect(units.map((unit) => splitWords(unit).slice(0, 3).join(' '))).toEqual([
      'Heading',
      'The city runs',
      'One bullet about',
      'Another bullet on',
      'A nested one',
      'A sentence that',
    ]);
    expect(units.join(' ')).not.toMatch(/struck/);
  });
  it('splits at a page break that the record does not name', () => {
    expect(splitUnits(text, { id: '1', lines: '1-14' })).toHaveLength(7);
  });
  it('throws when the section names lines that the text does not have', () => {
    expect(() => splitUnits(text, { id: '1', lines: '1-99' })).toThrow(
      'names the lines 1-99; the text has the lines 1-15',
    );
  });
});

describe('proveQuote', () => {
  it('proves words that stand one after another', () => {
    expect(prove('runs a free net for all people')).toEqual({ proved: true, units: [1] });
  });
  it('does not mind white space, line breaks, markup and punctuation', () => {
    expect(prove('data that is  **open** — to everyone, who asks!')).toMatchObject({ proved: true });
  });
  it('minds case and single words', () => {
    expect(prove('Runs a free net for all people')).toMatchObject({
      proved: false,
      differs: 'Runs',
      matches: '',
    });
    expect(prove('runs a free net for no people')).toMatchObject({
      proved: false,
      fault: 'not-found',
      matches: 'runs a free net for',
      differs: 'no',
    });
  });
  it('never proves struck-out words', () => {
    expect(prove('One bullet about struck words and data')).toMatchObject({
      proved: false,
      differs: 'struck',
    });
    expect(prove('One bullet about data that is')).toMatchObject({ proved: true });
  });
  it('goes across a page break but not across a list item', () => {
    expect(prove('page break split in the middle of its words')).toMatchObject({ proved: true });
    expect(prove('open to everyone who asks Another bullet on schools')).toMatchObject({ proved: false });
  });
  it('takes parts with an omission in the order of the source only', () => {
    expect(prove('The city runs a free […] open to everyone who asks')).toMatchObject({
      proved: true,
      units: [1, 2],
    });
    expect(prove('open to everyone who asks […] The city runs a free')).toMatchObject({ proved: false });
  });
  it('accepts a part of fewer than five words only as a whole sentence or unit', () => {
    expect(prove('Another bullet on schools.')).toMatchObject({ proved: true });
    expect(prove('a free net')).toEqual({ proved: false, fault: 'too-short', part: 'a free net' });
    expect(prove('a free net', true)).toMatchObject({ proved: true });
  });
  it('does not end a sentence at an abbreviation', () => {
    expect(prove('It costs nothing, see Art.')).toMatchObject({ proved: true });
    expect(prove('see Art.')).toMatchObject({ proved: false, fault: 'too-short' });
  });
  it('refuses a quotation without words and a section that does not exist', () => {
    expect(prove(' […] ')).toEqual({ proved: false, fault: 'no-words' });
    expect(proveQuote({ section: '9', quote: 'x' }, fingerprint)).toEqual({
      proved: false,
      fault: 'unknown-section',
    });
  });
  it('names another section in which the words stand', () => {
    const two = buildFingerprint(source([{ lines: '1-4' }, { lines: '6-10' }]), text);
    expect(proveQuote({ section: '1', quote: 'is open to everyone who' }, two)).toMatchObject({
      elsewhere: '2',
    });
  });
});

it('finds a whole unit, and a single word as it is spelt', () => {
  expect(findWholeUnit('Another bullet on schools', '1', fingerprint)).toBe(3);
  expect(findWholeUnit('Another bullet on', '1', fingerprint)).toBeUndefined();
  expect(findWord('schools', ['1'], fingerprint)).toBe('1');
  expect(findWord('Schools', ['1'], fingerprint)).toBeUndefined();
  expect(findWord('schools', ['2'], fingerprint)).toBeUndefined();
});

it('hashes words shortly and differently', () => {
  expect(hashWord('Netz')).toMatch(/^[\w-]{12}$/);
  const words = splitWords(text);
  expect(new Set(words.map(hashWord)).size).toBe(new Set(words).size);
});

it('keeps no word of the text in the fingerprint', () => {
  for (const word of splitWords(text).filter((word) => word.length > 4)) {
    expect(formatFingerprint(fingerprint)).not.toContain(word);
  }
});

it('gives the small city’s committed files byte for byte', async () => {
  const city = await loadCity(smallCityFolder);
  expect(city.sources.length).toBeGreaterThan(1);
  for (const record of city.sources) {
    const folder = 'tests/fixtures/lindenhafen';
    const made = buildFingerprint(record, await readFile(`${folder}/sources/${record.id}.txt`, 'utf8'));
    const committed = await readFile(`${folder}/content/sources/${record.id}.fingerprint.json`, 'utf8');
    expect(formatFingerprint(made)).toBe(committed);
  }
});
