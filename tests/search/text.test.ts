import { describe, expect, it } from 'vitest';
import { editDistance, fold, searchWords, stem, trigrams } from '../../src/search/text.ts';

const terms = (text: string) => searchWords(text).map(({ term }) => term);

describe('fold', () => {
  it('reads ä, ae and a alike, and ß and ss', () => {
    expect(new Set(['Plätze', 'Plaetze', 'platze', 'PLÄTZE'].map(fold)).size).toBe(1);
    expect(fold('Straße')).toBe(fold('strasse'));
    expect(fold('café')).toBe('cafe');
    expect(new Set(['Öl', 'Oel', 'ol'].map(fold)).size).toBe(1);
    expect(new Set(['Übung', 'Uebung'].map(fold)).size).toBe(1);
    expect(fold('See')).toBe('see');
  });
});

describe('stem', () => {
  it('makes inflected forms agree and keeps short words', () => {
    expect(stem('ankerplatze')).toBe(stem('ankerplatz'));
    expect(stem('rechnungen')).toBe('rechnung');
    expect(stem('eis')).toBe('eis');
  });
  it.each([
    ['nutzerinnen', 'nutz'],
    ['leserinnen', 'leser'],
    ['schreinerin', 'schrein'],
    ['beamtinnen', 'beamt'],
    ['kindern', 'kind'],
    ['planning', 'plann'],
    ['libraries', 'librar'],
    ['gutem', 'gutem'],
    ['schnellem', 'schnell'],
    ['daten', 'date'],
    ['karten', 'kart'],
    ['lehrer', 'lehr'],
    ['markes', 'mark'],
    ['planned', 'plann'],
    ['karte', 'kart'],
    ['netzn', 'netz'],
    ['parks', 'park'],
    ['netze', 'netz'],
    ['amte', 'amte'],
  ])('cuts the ending of %s, never to less than four letters', (word, expected) => {
    expect(stem(word)).toBe(expected);
  });
});

describe('searchWords', () => {
  it('reads hyphens, camel case and spaces alike', () => {
    for (const query of ['e rechnung', 'e-Rechnung', 'eRechnung', 'ERechnung']) {
      expect(terms(query)).toContain(stem(fold('erechnung')));
    }
    expect(terms('eRechnung')).toEqual(expect.arrayContaining(['rechnung', 'erechnung']));
  });
  it('drops words that say nothing, and the courtesies of a spoken query', () => {
    expect(terms('welche Daten speichert die Stadt')).toEqual(terms('Daten speichert Stadt'));
    expect(terms('Könnten Sie mir bitte sagen, wo ich Daten finde?')).toEqual(terms('mir Daten'));
    expect(terms('could you please tell me where I find data')).toEqual(terms('me data'));
  });
  it('keeps nouns and abbreviations that are spelt like such words', () => {
    expect(terms('Ich würde gern wissen')).toEqual([]);
    expect(terms('Achtung der Würde')).toContain('wurd');
    expect(terms('what does IT do')).toEqual(['it']);
    expect(terms('wie geht es Ihnen')).toEqual([]);
  });
  it('makes one term of all words that deny, and one of all by which people speak of themselves', () => {
    expect(terms('kein Internet')).toEqual(terms('ohne Internet'));
    expect(terms('kein Internet')).toEqual(terms('no Internet'));
    expect(terms('papierlos').slice(1)).toEqual([...terms('Papier'), ...terms('kein')]);
    expect(terms('meine Daten')).toEqual(terms('my Daten'));
    expect(terms('meine Daten')).not.toEqual(terms('Daten'));
  });
  it('knows where each word stands', () => {
    const text = 'Freies M-WLAN hier';
    expect(searchWords(text).map(({ start, end, term }) => [text.slice(start, end), term])).toEqual([
      ['Freies', 'frei'],
      ['WLAN', 'wlan'],
      ['M-WLAN', 'mwla'],
    ]);
  });
  it('knows where the parts of a word in camel case stand', () => {
    const text = 'Die eRechnung 2019';
    expect(searchWords(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Rechnung',
      'eRechnung',
      '2019',
    ]);
  });
  it('joins a single letter of a query to the next word, and keeps no letter alone', () => {
    const query = 'e rechnung';
    expect(searchWords(query).map(({ term, start, end }) => [term, query.slice(start, end)])).toEqual([
      ['erechnung', 'e rechnung'],
      ['rechnung', 'rechnung'],
    ]);
    expect(terms('e')).toEqual([]);
    expect(terms('I need a computer')).toEqual(['comput']);
    expect(terms('Gruppe C')).toEqual(['grupp']);
    expect(terms('Platz 5')).toEqual(['platz', '5']);
  });
  it('drops stop words within hyphens, too', () => {
    expect(terms('Rund-um-Netz')).toEqual(['rund', 'netz', 'rundumnetz']);
  });
  it('reads the number of a paper with and without the noughts that fill it up, but not a short one', () => {
    expect(terms('A 04783')).toContain('4783');
    expect(terms('007')).toEqual(['007']);
  });
  it('tells what is without something from what only sounds like it', () => {
    expect(terms('papierlos')).toEqual(['papierlo', 'papi', '¬']);
    expect(terms('disclose')).toEqual(['disclos']);
  });
  it('finds nothing in signs', () => {
    expect(terms('– … !?')).toEqual([]);
    expect(terms('')).toEqual([]);
  });
});

describe('editDistance', () => {
  it('counts inserts, deletes, replacements and swaps, up to a limit', () => {
    expect(editDistance('kita', 'kita', 2)).toBe(0);
    expect(editDistance('kita', 'ktia', 2)).toBe(1);
    expect(editDistance('betreung', 'betreuung', 2)).toBe(1);
    expect(editDistance('betreuung', 'betreung', 2)).toBe(1);
    expect(editDistance('kita', 'kota', 2)).toBe(1);
    expect(editDistance('kita', 'kotb', 2)).toBe(2);
    expect(editDistance('abcd', 'badc', 2)).toBe(2);
    expect(editDistance('ab', 'ba', 2)).toBe(1);
    expect(editDistance('kita', 'museum', 2)).toBe(3);
    expect(editDistance('kita', 'muse', 2)).toBe(3);
    expect(editDistance('kita', 'kitabc', 2)).toBe(2);
    expect(editDistance('kita', 'kitabcd', 2)).toBe(3);
    expect(editDistance('', 'ab', 2)).toBe(2);
    expect(editDistance('', '', 2)).toBe(0);
  });
});

it('marks beginning and end in trigrams', () => {
  expect(trigrams('net')).toEqual(['^ne', 'net', 'et$']);
  expect(trigrams('')).toEqual(['^$']);
});
