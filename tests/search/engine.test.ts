import { describe, expect, it } from 'vitest';
import type { SearchDocument } from '../../src/search/document.ts';
import { buildSearchEngine, type SearchHit } from '../../src/search/engine.ts';
import { Thesaurus } from '../../src/search/thesaurus.ts';
import { emptyDocument } from '../support/search-document.ts';

const document = (id: string, rest: Partial<SearchDocument>): SearchDocument => ({
  ...emptyDocument,
  id,
  ...rest,
});
/** An engine over documents, by their ids. */
const engineOf = (
  documents: Readonly<Record<string, Partial<SearchDocument>>>,
  groups: readonly (readonly string[])[] = [],
) => {
  const list = Object.entries(documents).map(([id, rest]) => document(id, rest));
  const engine = buildSearchEngine(list, { thesaurus: new Thesaurus(groups) });
  const named = (hits: readonly SearchHit[]) => hits.map(({ index }) => list[index]?.id);
  return {
    ...engine,
    found: (query: string) => named(engine.search(query).sure),
    possible: (query: string) => named(engine.search(query).possible),
    answer: (query: string) => {
      const { answer } = engine.search(query);
      return answer && list[answer.index]?.id;
    },
  };
};

describe('the order of hits', () => {
  it('puts measures before other records, and statements and sections last', () => {
    const { found } = engineOf({
      section: { kind: 'section', title: 'Netz' },
      statement: { kind: 'statement', title: 'Netz' },
      department: { kind: 'department', title: 'Netz' },
      measure: { kind: 'measure', title: 'Netz' },
      gap: { kind: 'gap', title: 'Netz' },
    });
    expect(found('netz')).toEqual(['measure', 'department', 'gap', 'section', 'statement']);
  });
  it('puts titles before synonyms, words of other languages, summaries and tags', () => {
    const { found, possible } = engineOf({
      tags: { tags: 'Netz' },
      summary: { summary: 'Netz' },
      other: { other: 'Netz' },
      synonyms: { synonyms: 'Netz' },
      title: { title: 'Netz' },
    });
    expect([...found('netz'), ...possible('netz')]).toEqual([
      'title',
      'synonyms',
      'other',
      'summary',
      'tags',
    ]);
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
  it('is by scores above nothing', () => {
    const scores = engineOf({ best: { title: 'Brunnen' }, other: { other: 'Brunnen' } })
      .search('brunnen')
      .sure.map(({ score }) => score);
    expect(scores).toHaveLength(2);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    for (const score of scores) expect(score).toBeGreaterThan(0);
  });
});

describe('the field of a hit', () => {
  it('is the one that holds most of the query', () => {
    const engine = engineOf({ one: { title: 'Brunnen', summary: 'Marktplatz, Garten und Orgel.' } });
    expect(engine.search('brunnen').sure[0]?.field).toBe('title');
    expect(engine.search('marktplatz garten brunnen').sure[0]?.field).toBe('summary');
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
  it('are the first sixteen of the first 300 characters only', () => {
    const fillers = Array.from({ length: 16 }, (_, index) => `zzq${index}xy`).join(' ');
    expect(found(`wlan ${'hotspot '.repeat(40)}`)).toEqual(['wlan']);
    expect(found(`${fillers} wlan`)).toEqual([]);
    expect(found(`${' '.repeat(300)}wlan`)).toEqual([]);
    expect(found(`${' '.repeat(290)}wlan`)).toEqual(['wlan']);
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
  it('has nothing sure, but what may fit: a word of the query in a title or search word', () => {
    expect(engine.found('pizza bestellen backofen hotspot')).toEqual([]);
    expect(new Set(engine.possible('pizza bestellen backofen hotspot'))).toEqual(
      new Set(['wlan', 'theater', 'zoo']),
    );
    expect(engine.possible('pizza')).toEqual([]);
  });
  it('has at most ten that may fit', () => {
    const many = Object.fromEntries(
      Array.from({ length: 15 }, (_, index) => [`m${index}`, { title: `Brunnen ${index}` }]),
    );
    expect(engineOf(many).possible('pizza bestellen backofen brunnen')).toHaveLength(10);
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

describe('a sentence', () => {
  const { found, possible } = engineOf({
    wlan: { title: 'Freies WLAN', synonyms: 'kein Internet zu Hause' },
    kurs: { title: 'Internet lernen', summary: 'Ein Kurs.' },
    daten: { title: 'Offene Daten', synonyms: 'Statistik' },
    meine: { title: 'Auskunft', synonyms: 'meine Daten' },
    hacker: { title: 'Sicherheit', synonyms: 'Hackerangriff' },
  });
  it('is ranked by what it says, whatever is said around it', () => {
    expect(found('Könnten Sie mir bitte sagen, wo ich ein freies WLAN finde?')[0]).toBe('wlan');
    expect(found('I would like to find a WLAN please')[0]).toBe('wlan');
  });
  it('finds what is about the lack that it speaks of', () => {
    expect(found('ohne Internet')[0]).toBe('wlan');
    expect(found('ich habe kein Internet')[0]).toBe('wlan');
    expect(found('Internet')[0]).toBe('kurs');
  });
  it('tells my data from data', () => {
    expect(found('meine daten')[0]).toBe('meine');
    expect(found('daten')[0]).toBe('daten');
  });
  it('finds the department first where it asks which office', () => {
    const { found, possible } = engineOf({
      wohnsitz: { title: 'Wohnsitz anmelden', synonyms: 'Wohnung' },
      amt: { kind: 'department', title: 'Sozialamt', synonyms: 'Wohnung' },
    });
    expect(found('Wohnung')[0]).toBe('wohnsitz');
    const query = 'welches Amt ist für Wohnung zuständig';
    expect([...found(query), ...possible(query)][0]).toBe('amt');
  });
  it('finds nothing by denying or owning alone', () => {
    for (const query of ['nicht', 'mein', 'ohne mich'])
      expect([...found(query), ...possible(query)]).toEqual([]);
  });
  it('finds nouns by the verbs made from them', () => {
    expect([...found('wer hackt'), ...possible('wer hackt')]).toEqual(['hacker']);
  });
});

describe('the answer', () => {
  const { answer, found } = engineOf({
    frage: { kind: 'question', title: 'Wo gibt es kostenloses WLAN?', synonyms: 'Hotspot' },
    wlan: { title: 'WLAN am Hafen', synonyms: 'Hotspot' },
    begriff: { kind: 'term', title: 'DSGVO', summary: 'Ein Gesetz zum Datenschutz.' },
    schutz: { title: 'Datenschutz nach DSGVO' },
    vorlage: { kind: 'source', title: 'Vorlage', synonyms: '14-20 / V 12501' },
  });
  it('is a question that says the same', () => {
    expect(answer('kostenloses WLAN')).toBe('frage');
    expect(answer('wlan hafen')).toBeUndefined();
  });
  it('is a term where the query is the term, or asks for its meaning', () => {
    expect(answer('dsgvo')).toBe('begriff');
    expect(answer('Was bedeutet DSGVO?')).toBe('begriff');
    expect(answer('what does DSGVO mean')).toBe('begriff');
    expect(answer('datenschutz nach dsgvo')).toBeUndefined();
  });
  it.each(['V 12501', '12501', '14-20/V12501', 'Nr. 14-20 / V 12501'])(
    'is the source with the number %s',
    (number) => {
      expect(answer(number)).toBe('vorlage');
    },
  );
  it('is none where nothing answers, and stands in no other list', () => {
    expect(answer('pizza')).toBeUndefined();
    expect(answer('V 12502')).toBeUndefined();
    expect(found('dsgvo')).toEqual(['schutz']);
  });
});

describe('everyday words', () => {
  const groups = [
    ['handy', 'smartphon', 'mobiltelefo'],
    ['handy', 'telefo'],
  ];
  const { found, possible } = engineOf(
    { phone: { title: 'Smartphone' }, call: { title: 'Telefon' }, other: { title: 'Bibliothek' } },
    groups,
  );
  it('find what the documents call otherwise, in every group of the word', () => {
    expect(found('Handy').sort()).toEqual(['call', 'phone']);
    expect([...found('Mobiltelefone'), ...possible('Mobiltelefone')]).toContain('phone');
  });
  it('are known of the last part of a compound, too', () => {
    expect([...found('Seniorenhandy'), ...possible('Seniorenhandy')]).toContain('phone');
  });
  it('count less than the word itself', () => {
    const { found: ranked } = engineOf({ other: { title: 'Smartphone' }, own: { title: 'Handy' } }, groups);
    expect(ranked('handy')).toEqual(['own', 'other']);
  });
  it('lead to nothing that the documents do not hold', () => {
    const { found: none } = engineOf({ other: { title: 'Bibliothek' } }, groups);
    expect([...none('handy'), ...possible('fahrrad')]).toEqual([]);
  });
});

it('knows phrases that name something although none of their words does', () => {
  const { found } = engineOf({ id: { title: 'Identität' }, other: { title: 'Bibliothek' } });
  expect(found('will nicht sagen, wer ich bin')).toEqual(['id']);
});

it('gives words for the administration itself little weight', () => {
  const { found } = engineOf({ hall: { title: 'Rathaus' }, book: { title: 'Bücher' } });
  expect(found('Bücher im Rathaus')[0]).toBe('book');
});

describe('Fuse', () => {
  const documents = [document('hafenmeisterei', { title: 'Hafenmeisterei' })];
  it('knows words that are misspelt too badly for the word index', () => {
    const hits = (withFuse: boolean) => {
      const { sure, possible } = buildSearchEngine(documents, { withFuse }).search('hafnmaissderei');
      return [...sure, ...possible].length;
    };
    expect(hits(true)).toBe(1);
    expect(hits(false)).toBe(0);
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
