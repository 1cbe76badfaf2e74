import { describe, expect, it } from 'vitest';
import { markPassage } from '../../src/search/results.ts';

/** The passage as one line, with what is marked in brackets. */
const passage = (text: string, query: string, longest?: number) =>
  markPassage(text, query, longest)
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');

describe('what is marked in a passage', () => {
  it('is every word that the query means', () => {
    expect(passage('Plätze für Kinder finden, und Kinder zuerst.', 'kinder')).toBe(
      'Plätze für [Kinder] finden, und [Kinder] zuerst.',
    );
    expect(passage('Kinder', 'kinder')).toBe('[Kinder]');
  });
  it.each([
    ['an inflected one', 'Viele Plätze hier.', 'platz', 'Viele [Plätze] hier.'],
    ['a longer one that holds it', 'Im Hafenmarkt dort.', 'markt', 'Im [Hafenmarkt] dort.'],
    ['the beginning of the query', 'Der Markt dort.', 'marktplatz', 'Der [Markt] dort.'],
    ['the end of the query', 'Der Platz dort.', 'marktplatz', 'Der [Platz] dort.'],
    ['one that is nearly the same', 'Der Markt dort.', 'markd', 'Der [Markt] dort.'],
  ])('is %s', (_, text, query, expected) => {
    expect(passage(text, query)).toBe(expected);
  });
  it.each([
    ['a longer word that holds a short one', 'Eine Scheune dort.', 'eun'],
    ['a short word that begins the query', 'Der Mark dort.', 'markttag'],
    ['a word in the middle of the query', 'Der Platz dort.', 'marktplatztag'],
    ['a short word with another letter', 'Das Netz dort.', 'netr'],
    ['a word with too many other letters', 'Der Markt dort.', 'maxxt'],
    ['a word that says nothing', 'Die Stadt und die Post.', 'wo ist die'],
  ])('is not %s', (_, text, query) => {
    expect(passage(text, query)).toBe(text);
  });
  it('is a word with hyphens as a whole', () => {
    expect(passage('Freies L-WLAN hier.', 'l-wlan')).toMatch(/\[(?:L-)?WLAN\] hier\.$/u);
  });
});

describe('the cut of a passage', () => {
  const filler = (count: number) => 'Wort '.repeat(count);
  it('leaves a short text whole', () => {
    expect(passage('Ein kurzer Text.', 'nichts')).toBe('Ein kurzer Text.');
    expect(passage('a'.repeat(160), 'nichts')).toBe('a'.repeat(160));
    expect(passage('', 'nichts')).toBe('');
  });
  it('shows the beginning when nothing matches, to the last whole word', () => {
    expect(passage('eins zwei drei vier fünf', 'nichts', 12)).toBe('eins zwei …');
  });
  it('shows the beginning when the match stands in the first half', () => {
    expect(passage('eins zwei drei vier fünf', 'zwei', 16)).toBe('eins [zwei] drei …');
  });
  it('shows what is around a match further on, from a whole word to a whole word', () => {
    expect(passage(`${filler(20)}Kinder ${filler(20)}`, 'kinder', 30)).toBe(
      '… Wort Wort [Kinder] Wort Wort …',
    );
  });
  it('goes on to the end where the rest is short', () => {
    expect(passage(`${filler(20)}Kinder Ende.`, 'kinder', 30)).toBe('… Wort Wort [Kinder] Ende.');
  });
  it('cuts within a word that is longer than the passage', () => {
    expect(passage('a'.repeat(200), 'nichts', 50)).toBe(`${'a'.repeat(50)} …`);
  });
  it('marks nothing that lies outside of it', () => {
    expect(passage(`Kinder ${filler(20)}Kinder`, 'kinder', 20)).toBe('[Kinder] Wort Wort …');
  });
});
