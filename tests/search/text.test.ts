import { describe, expect, it } from 'vitest';
import { editDistance, fold, searchWords, stem, trigrams } from '../../src/search/text.ts';

const terms = (text: string, asQuery = false) => searchWords(text, asQuery).map(({ term }) => term);

describe('fold', () => {
  it('reads ä, ae and a alike, and ß and ss', () => {
    expect(new Set(['Plätze', 'Plaetze', 'platze', 'PLÄTZE'].map(fold)).size).toBe(1);
    expect(fold('Straße')).toBe(fold('strasse'));
    expect(fold('café')).toBe('cafe');
  });
});

describe('stem', () => {
  it('makes inflected forms agree and keeps short words', () => {
    expect(stem('ankerplatze')).toBe(stem('ankerplatz'));
    expect(stem('rechnungen')).toBe('rechnung');
    expect(stem('eis')).toBe('eis');
  });
});

describe('searchWords', () => {
  it('reads hyphens, camel case and spaces alike', () => {
    for (const query of ['e rechnung', 'e-Rechnung', 'eRechnung', 'ERechnung']) {
      expect(terms(query, true)).toContain(stem(fold('erechnung')));
    }
    expect(terms('eRechnung')).toEqual(expect.arrayContaining(['rechnung', 'erechnung']));
  });
  it('drops stop words from queries only', () => {
    expect(terms('welche Daten speichert die Stadt von mir', true)).toEqual(terms('Daten speichert Stadt'));
    expect(terms('die Stadt')).toHaveLength(2);
  });
  it('knows where each word stands', () => {
    const text = 'Freies M-WLAN hier';
    for (const { start, end, term } of searchWords(text))
      expect(fold(text.slice(start, end).replace('-', ''))).toContain(term.slice(0, 3));
  });
});

describe('editDistance', () => {
  it('counts inserts, deletes, replacements and swaps, up to a limit', () => {
    expect(editDistance('kita', 'kita', 2)).toBe(0);
    expect(editDistance('kita', 'ktia', 2)).toBe(1);
    expect(editDistance('betreung', 'betreuung', 2)).toBe(1);
    expect(editDistance('kita', 'museum', 2)).toBe(3);
  });
});

it('marks beginning and end in trigrams', () => {
  expect(trigrams('net')).toEqual(['^ne', 'net', 'et$']);
  expect(trigrams('')).toEqual(['^$']);
});
