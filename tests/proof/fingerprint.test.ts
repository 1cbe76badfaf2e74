import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Source } from '../../src/model/source.ts';
import { buildFingerprint, formatFingerprint } from '../../src/proof/fingerprint.ts';
import { hashText, hashWord } from '../../src/proof/hash.ts';
import { findWholeUnit, findWord, proveQuote } from '../../src/proof/prove-quotation.ts';
import { hashRecord } from '../../src/proof/record-hash.ts';
import { splitSentences, splitUnits, splitWords } from '../../src/proof/words.ts';
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
    expect(() => splitUnits(text, { id: '1', lines: '1-16' })).toThrow();
    expect(() => splitUnits(text, { id: '1', lines: '0-3' })).toThrow();
    expect(() => splitUnits(text, { id: '1', lines: '4-3' })).toThrow();
    expect(splitUnits(text, { id: '1', lines: '1-15' })).toHaveLength(7);
  });
  it('takes single lines and several spans, which never run together', () => {
    expect(splitUnits('a\nb\nc\nd', { id: '1', lines: '1' })).toEqual(['a']);
    expect(splitUnits('a\nb\nc\nd', { id: '1', lines: '1-2, 4' })).toEqual(['a\nb', 'd']);
    expect(splitUnits('a\nb', { id: '1' })).toEqual([]);
  });
  it('knows every marker of a list, and a paragraph that goes on after it', () => {
    const list = 'Intro\n- a\n* b\n• c\n– d\n3. e\n  goes on\n12 f';
    expect(splitUnits(list, { id: '1', lines: '1-8' })).toEqual([
      'Intro',
      'a',
      'b',
      'c',
      'd',
      'e\n  goes on\n12 f',
    ]);
  });
  it('keeps the lines of a text that is struck out, so that the others keep their numbers', () => {
    expect(splitUnits('~~a\nb~~\n\nc', { id: '1', lines: '4' })).toEqual(['c']);
    expect(splitUnits('a <br/> b<sup>2</sup>', { id: '1', lines: '1' })).toEqual(['a  b2']);
  });
  it('joins a page break only where a unit is open', () => {
    expect(splitUnits('\na\n\nb\n\nc', { id: '1', lines: '1-6', pageBreaks: [1, 3] })).toEqual(['a\nb', 'c']);
    expect(splitUnits('a\n\n\nb', { id: '1', lines: '1-4', pageBreaks: [3] })).toEqual(['a', 'b']);
    expect(splitUnits('x\na\n\nb', { id: '1', lines: '2-4', pageBreaks: [3] })).toEqual(['a\nb']);
  });
});

describe('splitSentences', () => {
  it.each([
    ['One. Two! Three? Four', ['One.', 'Two!', 'Three?', 'Four']],
    ['He said “yes.” Then he left.', ['He said “yes.”', 'Then he left.']],
    ['See Art. 12 and Nr. X of it.', ['See Art. 12 and Nr. X of it.']],
    ['On 3. May it began. It ended.', ['On 3. May it began.', 'It ended.']],
    ['It ended 2019. Then it was over.', ['It ended 2019.', 'Then it was over.']],
    ['Version 1.2 is no end, nor e. g. this.', ['Version 1.2 is no end, nor e. g. this.']],
    ['One. two.', ['One. two.']],
    ['A Start. „Quoted“ (So).', ['A Start.', '„Quoted“ (So).']],
  ])('splits „%s“ where a sentence ends', (text, sentences) => {
    expect(splitSentences(text)).toEqual(sentences);
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
  it('accepts a whole sentence within a unit, and several', () => {
    expect(prove('It costs nothing, see Art. 12 there.')).toMatchObject({ proved: true });
    const short = buildFingerprint(source([{ lines: '1' }]), 'Yes. It is free. No cost at all.');
    const inShort = (quote: string) => proveQuote({ section: '1', quote }, short).proved;
    expect(['Yes.', 'It is free.', 'Yes. It is free.'].map(inShort)).toEqual([true, true, true]);
    expect(['It is', 'is free', 'Yes. It is', 'free. No'].map(inShort)).toEqual([false, false, false, false]);
  });
  it('needs five words elsewhere', () => {
    expect(prove('runs a free net for')).toEqual({ proved: true, units: [1] });
    expect(prove('runs a free net')).toMatchObject({ proved: false, fault: 'too-short' });
  });
  it('finds words at a later place, when an earlier one only begins alike', () => {
    const twice = buildFingerprint(
      source([{ lines: '1' }]),
      'one two three four six one two three four five',
    );
    expect(proveQuote({ section: '1', quote: 'one two three four five' }, twice).proved).toBe(true);
    expect(proveQuote({ section: '1', quote: 'one two three four nine' }, twice)).toMatchObject({
      matches: 'one two three four',
      differs: 'nine',
    });
  });
  it('does not use the same words for two parts', () => {
    expect(prove('runs a free net for […] runs a free net for')).toMatchObject({ proved: false });
    expect(prove('runs a free net for […] free net for all people')).toMatchObject({ proved: false });
  });
  it('names no other section when there is none', () => {
    expect(prove('words that stand nowhere at all')).toMatchObject({ elsewhere: undefined });
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
  // The fingerprints that are in use were made of these.
  expect(['a', 'net', 'Net', 'Plätze'].map(hashWord)).toEqual([
    '6rcvbosEBepy',
    'zG80v69yPoIo',
    'yiYiC0Bxy-gZ',
    'NpleROF_XK4X',
  ]);
});

it('hashes records and texts to 32 digits that never change', () => {
  expect(hashText('')).toBe('e3b0c44298fc1c149afbf4c8996fb924');
  expect(hashText('a')).toBe('ca978112ca1bbdcafac231b39a23dc4d');
  expect(hashRecord({ id: 'a' })).toBe(hashText('{"id":"a"}'));
});

it('keeps no word of the text in the fingerprint', () => {
  const words = splitWords(text).filter((word) => word.length > 4);
  expect(words.length).toBeGreaterThanOrEqual(20);
  for (const word of words) {
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
