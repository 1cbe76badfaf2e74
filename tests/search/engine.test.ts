import { describe, expect, it } from 'vitest';
import type { SearchDocument } from '../../src/search/document.ts';
import { buildSearchEngine } from '../../src/search/engine.ts';
import { emptyDocument } from '../support/search-document.ts';

const document = (id: string, rest: Partial<SearchDocument>): SearchDocument => ({
  ...emptyDocument,
  id,
  ...rest,
});
/** An engine over documents, by their ids. */
const engineOf = (documents: Readonly<Record<string, Partial<SearchDocument>>>) => {
  const list = Object.entries(documents).map(([id, rest]) => document(id, rest));
  const engine = buildSearchEngine(list);
  const named = (hits: ReturnType<typeof engine.search>) => hits.map(({ index }) => list[index]?.id);
  return {
    ...engine,
    found: (query: string) => named(engine.search(query)),
    nearest: (query: string) => named(engine.nearest(query)),
  };
};

describe('the order of hits', () => {
  it('puts measures before other records, and statements and sections last', () => {
    const { found } = engineOf({
      section: { kind: 'section', title: 'Netz' },
      statement: { kind: 'statement', title: 'Netz' },
      term: { kind: 'term', title: 'Netz' },
      measure: { kind: 'measure', title: 'Netz' },
      gap: { kind: 'gap', title: 'Netz' },
    });
    expect(found('netz')).toEqual(['measure', 'term', 'gap', 'section', 'statement']);
  });
  it('puts titles before synonyms, words of other languages, summaries and tags', () => {
    const { found } = engineOf({
      tags: { tags: 'Netz' },
      summary: { summary: 'Netz' },
      other: { other: 'Netz' },
      synonyms: { synonyms: 'Netz' },
      title: { title: 'Netz' },
    });
    expect(found('netz')).toEqual(['title', 'synonyms', 'other', 'summary', 'tags']);
  });
  it('puts first, of two with the word in their titles, the one whose other texts are about it, too', () => {
    const { found } = engineOf({
      passing: { title: 'Brunnen' },
      about: { title: 'Brunnen', synonyms: 'Brunnen', summary: 'Ein Brunnen im Hafen.' },
    });
    expect(found('brunnen')).toEqual(['about', 'passing']);
  });
  it('is that of the documents where they answer equally well', () => {
    const { found } = engineOf({ b: { title: 'Brunnen' }, a: { title: 'Brunnen' } });
    expect(found('brunnen')).toEqual(['b', 'a']);
  });
  it('puts the word itself before a longer one that begins with it, and this before one that ends so', () => {
    const { found } = engineOf({
      ends: { title: 'Stadtnetz' },
      begins: { title: 'Netzplaner' },
      word: { title: 'Netz' },
    });
    expect(found('netz')).toEqual(['word', 'begins', 'ends']);
  });
  it('puts what holds the rare word of a query before what holds the common one', () => {
    const { found } = engineOf({
      common1: { title: 'Stadt Brunnen' },
      common2: { title: 'Stadt Wiese' },
      common3: { title: 'Stadt Garten' },
      rare: { title: 'Orgel im Dom' },
    });
    expect(found('stadt orgel')[0]).toBe('rare');
  });
  it('leaves out what answers much worse than the best', () => {
    const { found } = engineOf({
      both: { title: 'Orgel Konzert' },
      weak: { tags: 'Konzertina' },
    });
    expect(found('orgel konzert')).toEqual(['both']);
  });
  it('scores the best answer near one, and every hit between nothing and one', () => {
    const engine = engineOf({ best: { title: 'Brunnen' }, tag: { tags: 'Brunnen' } });
    const scores = engine.search('brunnen').map(({ score }) => score);
    expect(scores).toHaveLength(2);
    expect(scores[0]).toBeGreaterThan(0.9);
    for (const score of scores) {
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
    }
  });
});

describe('the field of a hit', () => {
  it('is the one that holds most of the query', () => {
    const engine = engineOf({ one: { title: 'Brunnen', summary: 'Marktplatz, Garten und Orgel.' } });
    expect(engine.search('brunnen')[0]?.field).toBe('title');
    expect(engine.search('marktplatz garten brunnen')[0]?.field).toBe('summary');
  });
});

describe('the words of a query', () => {
  const { found } = engineOf({
    wlan: { title: 'Freies WLAN', synonyms: 'Hotspot' },
    kita: { title: 'Kita-Finder', summary: 'Krippenplätze für Kinder.' },
    robot: { title: 'Reinigung durch Roboter' },
    year: { title: 'Haushalt 2019' },
    amt: { title: 'Standesamt' },
  });
  it('may be misspelt: once from five letters on, twice from eight on', () => {
    expect(found('hotspt')).toEqual(['wlan']);
    expect(found('kinder')).toEqual(['kita']);
    expect(found('stamdesamd')).toEqual(['amt']);
    expect(found('stamdezamd')).toEqual([]);
    expect(found('wlun')).toEqual([]);
    expect(found('htospto')).toEqual([]);
  });
  it('may be inflected, compounds, or without umlauts', () => {
    expect(found('krippenplatz')).toEqual(['kita']);
    expect(found('krippenplaetze')).toEqual(['kita']);
    expect(found('reinigungsroboter')).toEqual(['robot']);
  });
  it('must be numbers to the digit', () => {
    expect(found('2019')).toEqual(['year']);
    expect(found('2018')).toEqual([]);
    expect(found('201')).toEqual([]);
  });
  it('count once, however often they are repeated', () => {
    expect(found('hotspot hotspot hotspot garten')).toEqual(found('hotspot garten'));
  });
  it('are the first dozen of the first 200 characters only', () => {
    const fillers = Array.from({ length: 12 }, (_, index) => `zzq${index}xy`).join(' ');
    expect(found(`wlan ${'hotspot '.repeat(40)}`)).toEqual(['wlan']);
    expect(found(`${fillers} wlan`)).toEqual([]);
    expect(found(`${' '.repeat(200)}wlan`)).toEqual([]);
    expect(found(`${' '.repeat(190)}wlan`)).toEqual(['wlan']);
  });
});

describe('a query that the documents hardly hold', () => {
  const engine = engineOf({
    wlan: { title: 'WLAN', synonyms: 'Hotspot' },
    kita: { title: 'Kita-Finder' },
    museum: { title: 'Museum' },
    theater: { title: 'Theater am Hotspot' },
    zoo: { title: 'Hotspot der Tiere' },
  });
  it('has no answer, but what comes closest: at most three', () => {
    expect(engine.found('pizza bestellen backofen hotspot')).toEqual([]);
    expect(engine.nearest('pizza bestellen backofen hotspot')).toHaveLength(3);
    expect(engine.nearest('pizza')).toEqual([]);
  });
  it('has answers where each of its words is known, though each in another document', () => {
    expect(engine.found('museum theater kita')).toHaveLength(3);
  });
  it('has none when it is empty or says nothing', () => {
    expect(engine.found('')).toEqual([]);
    expect(engine.found('wo ist die')).toEqual([]);
    expect(engineOf({}).found('wlan')).toEqual([]);
  });
});

describe('suggestions', () => {
  const engine = engineOf({ one: { title: 'Hotspot am Marktplatz' }, two: { title: 'Kita-Finder' } });
  it('name what a misspelt query may have meant, as the documents spell it', () => {
    expect(engine.suggest('hotpsot')).toBe('Hotspot');
    expect(engine.suggest('marktplaz')).toBe('Marktplatz');
  });
  it('keep the words that are right, as they were typed', () => {
    expect(engine.suggest('HOTSPOT marktplaz')).toBe('HOTSPOT Marktplatz');
  });
  it('leave out what nothing resembles', () => {
    expect(engine.suggest('hotpsot xyzzy')).toBe('Hotspot');
  });
  it('are none where all is right, or nothing resembles', () => {
    expect(engine.suggest('hotspot')).toBeUndefined();
    expect(engine.suggest(' Hotspot ')).toBeUndefined();
    expect(engine.suggest('xyzzy')).toBeUndefined();
    expect(engine.suggest('')).toBeUndefined();
  });
  it('take the most similar word', () => {
    const engine = engineOf({ a: { title: 'Marktplätzchen' }, b: { title: 'Marktplatz' } });
    expect(engine.suggest('marktplaz')).toBe('Marktplatz');
  });
});
