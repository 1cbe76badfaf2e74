/** Where the rules draw the line: what they let pass, and what just no longer. */
import { describe, expect, it } from 'vitest';
import { linkTo, newMeasures, secondEdition } from '../support/new-records.ts';
import { type Edits, findingsAfter, replace } from '../support/small-city.ts';

/** Files and rules of the findings, each once; without those on translations, which every new text has. */
async function rulesAfter(edits: Edits, day?: string): Promise<string[]> {
  const findings = await findingsAfter(edits, day);
  const named = findings.map((finding) =>
    finding.replace(/^content\/(\S+?):\d+:\d+ {2}(\S+) {2}.*$/su, '$1 $2'),
  );
  return [...new Set(named)].filter((line) => !line.endsWith(' outdated-translation'));
}
/** The findings of one rule, whole. */
const findingsOf = async (rule: string, edits: Edits, day?: string) =>
  (await findingsAfter(edits, day)).filter((finding) => finding.includes(`  ${rule}  `));

const definition = (text: string) => replace('Internet über Funk.', text);
const term = (text: string): Edits => ({ 'terms/wlan.yaml': definition(text) });

describe('staff-data', () => {
  it.each([
    'Telefon 0891234567',
    'Tel. 089 1234567',
    'Fax (089) 1234-567',
    'Mobil 0171 1234567',
    'Rückfragen unter +49 89 1234567',
    'Rückfragen unter 0049 89 1234567',
    'Rückfragen unter (089) 12 34 56 7',
    'Rückfragen unter 089/1234567',
    'Rückfragen unter 089-1234567',
    'Rückfragen an a.b+c@amt.lindenhafen.example',
    'Rückfragen an müller@häfen.example',
  ])('reports „%s“', async (text) => {
    expect(await rulesAfter(term(text))).toEqual(['terms/wlan.yaml staff-data']);
  });
  it.each([
    'Beschlossen am 01.02.2020',
    'Beschlossen 2020-02-01 um 12:30',
    'Papier 12/2020 und Antrag 14-20 / 04783',
    'Nach Gesetz 1234567',
    'Mit 1 000 000 Euro',
    'Telefon 115 im Amt',
    'Ein Konto @lindenhafen',
  ])('lets „%s“ pass', async (text) => {
    expect(await rulesAfter(term(text))).toEqual([]);
  });
  it('lets the city say how to reach the publisher', async () => {
    const edits = { 'city.yaml': replace('de: Das Recht der Stadt', 'de: Telefon 0891234567') };
    expect(await rulesAfter(edits)).toEqual([]);
  });
});

describe('circular-part', () => {
  it('finds a circle of several measures, but not what merely leads into it', async () => {
    const edits = newMeasures({
      a: { partOf: 'b' },
      b: { partOf: 'c' },
      c: { partOf: 'a' },
      d: { partOf: 'a' },
    });
    expect(await rulesAfter(edits)).toEqual(['a', 'b', 'c'].map((id) => `measures/${id}.yaml circular-part`));
  });
  it('lets a part of a part pass', async () => {
    expect(await rulesAfter(newMeasures({ a: { partOf: 'b' }, b: { partOf: 'c' }, c: {} }))).toEqual([]);
  });
});

describe('duplicate-id', () => {
  it('finds two editions of one id', async () => {
    const edits = { 'city.yaml': (text: string) => secondCity(text).replace('id: second', 'id: first') };
    expect(await findingsOf('duplicate-id', edits)).toEqual([
      'content/city.yaml:22:11  duplicate-id  editions[1].id: Die Id „first“ ist schon vergeben (city.yaml, editions[0].id). Jede Id gibt es nur einmal.',
    ]);
  });
});
const secondCity = secondEdition['city.yaml'] as (text: string) => string;

describe('duplicate-link', () => {
  const twoLinks = (first: object, second: object): Edits => ({
    ...secondEdition,
    ...newMeasures({ one: { links: [linkTo('f2-counter', first), linkTo('f2-counter', second)] } }),
  });
  it('lets a link follow another that ended with an earlier edition', async () => {
    expect(await rulesAfter(twoLinks({ until: 'first' }, { from: 'second' }))).toEqual([]);
  });
  it('finds two links that share an edition', async () => {
    const duplicate = ['measures/one.yaml duplicate-link'];
    expect(await rulesAfter(twoLinks({ until: 'first' }, { from: 'first' }))).toEqual(duplicate);
    expect(await rulesAfter(twoLinks({ until: 'first' }, {}))).toEqual(duplicate);
    expect(await rulesAfter(twoLinks({}, { from: 'second' }))).toEqual(duplicate);
  });
});

describe('duplicate-title', () => {
  const titled = (one: object, two: object) =>
    newMeasures({ one: { title: one as never }, two: { title: two as never } });
  it('does not mind case, and names a record once', async () => {
    const edits = titled({ de: 'Brunnen', en: 'Fountain' }, { de: 'BRunnen', en: 'fountain' });
    expect(await findingsOf('duplicate-title', edits)).toEqual([
      expect.stringMatching(/two\.yaml.*title\.de: Den Titel „BRunnen“ hat auch measures\/one\.yaml/u),
    ]);
  });
  it('finds a title that is taken in one language only, or by a name that is the same in all', async () => {
    const expected = ['measures/two.yaml duplicate-title'];
    expect(
      await rulesAfter(titled({ de: 'Brunnen', en: 'Fountain' }, { de: 'Quelle', en: 'Fountain' })),
    ).toEqual(expected);
    expect(
      await rulesAfter(titled({ sameInAllLanguages: 'Quelle' }, { de: 'Quelle', en: 'Spring' })),
    ).toEqual(expected);
    expect(
      await rulesAfter(titled({ de: 'Quelle', en: 'Spring' }, { sameInAllLanguages: 'Quelle' })),
    ).toEqual(expected);
  });
  it('lets a word be the title of one record in one language and of another in the other', async () => {
    expect(await rulesAfter(titled({ de: 'Handy', en: 'Mobile' }, { de: 'Praktisch', en: 'Handy' }))).toEqual(
      [],
    );
  });
  it('lets records of different kinds have one title', async () => {
    const edits = newMeasures({ hafenamt: { title: { de: 'Hafenamt', en: 'Hafenamt (harbour office)' } } });
    expect(await rulesAfter(edits)).toEqual([]);
  });
});

describe('expiring-contact', () => {
  const until = (day: string): Edits => ({ 'city.yaml': replace('2027-06-01', day) });
  it('warns from 60 days before the end on', async () => {
    expect(await rulesAfter(until('2026-03-02'), '2026-01-01')).toContain('city.yaml expiring-contact');
    expect(await rulesAfter(until('2026-03-03'), '2026-01-01')).not.toContain('city.yaml expiring-contact');
  });
  it('takes the contact for good on its last day, and for expired on the next', async () => {
    expect(await findingsOf('expiring-contact', until('2026-01-01'), '2026-01-01')).toEqual([
      expect.stringContaining('gilt nur noch 0 Tage'),
    ]);
    expect(await findingsOf('expiring-contact', until('2026-01-01'), '2026-01-02')).toEqual([
      expect.stringContaining('abgelaufen'),
    ]);
  });
});

describe('gaps', () => {
  const gap = (target: string, rest: object): Edits => ({
    'gaps/new.yaml': JSON.stringify({
      target,
      missing: { de: 'Etwas Neues fehlt.', en: 'Something new is missing.' },
      affected: { de: 'Alle', en: 'Everyone' },
      closedBy: { de: 'Ein neues Vorhaben.', en: 'A new project.' },
      raisedBy: [{ kind: 'editorial' }],
      ...rest,
    }),
  });
  const evidence = [
    {
      source: 'ratspapier-2020',
      section: '3',
      quote: 'Das Hafenamt stimmt zu.',
      rendering: { en: 'The harbour office agrees.' },
    },
  ];
  const searched = {
    on: '2020-06-01',
    in: [{ source: 'ratspapier-2020', sections: ['1', '3'] }],
    words: ['Segelboot'],
  };

  it('may stand on a documented claim when it is not the city’s task, with a quotation', async () => {
    expect(await rulesAfter(gap('p1-internet', { finding: 'outside-remit', evidence }))).toEqual([]);
    expect(await rulesAfter(gap('p1-internet', { finding: 'outside-remit' }))).toEqual([
      'gaps/new.yaml gap-finding',
    ]);
  });
  it('say of a claim that is partly documented that a part is missing, and of no other', async () => {
    expect(await rulesAfter(gap('p1-help', { finding: 'partial' }))).toEqual([]);
    expect(await rulesAfter(gap('f2-counter', { finding: 'asserted', evidence }))).toEqual([]);
    for (const wrong of [
      gap('p1-help', { finding: 'asserted', evidence }),
      gap('p1-help', { finding: 'none-found', searched }),
      gap('f2-counter', { finding: 'partial' }),
    ])
      expect(await rulesAfter(wrong)).toEqual(['gaps/new.yaml gap-finding']);
  });
  it('name every word that stands where it was looked for, with its section', async () => {
    const words = ['Segelboot', 'Grundsätze', 'Kinder'];
    const edits = gap('f2-counter', { finding: 'none-found', searched: { ...searched, words } });
    expect(await findingsOf('searched-word-present', edits)).toEqual([
      expect.stringContaining('searched.words[1]: „Grundsätze“ steht doch in ratspapier-2020, Abschnitt 1.'),
      expect.stringContaining('searched.words[2]: „Kinder“ steht doch in ratspapier-2020, Abschnitt 3.'),
    ]);
  });
  it('are not needed beside others, and one outside the remit replaces none', async () => {
    expect(
      await rulesAfter({
        'gaps/f2-counter.yaml': undefined,
        ...gap('f2-counter', { finding: 'outside-remit', evidence }),
      }),
    ).toEqual(['fields/f2-simple.yaml missing-gap']);
  });
  it('are needed in every edition', async () => {
    const ended: Edits = { 'gaps/f2-counter.yaml': (text) => `${text}until: first\n` };
    expect(await rulesAfter(ended)).toEqual([]);
    expect(await findingsOf('missing-gap', { ...secondEdition, ...ended })).toEqual([
      expect.stringContaining('„f2-counter“ (fields/f2-simple.yaml) ist in der Ausgabe „Stand 2021“'),
    ]);
  });
  it('are compared with the coverage of the editions to which they belong', async () => {
    const edits: Edits = {
      ...secondEdition,
      ...newMeasures({
        counter: { links: [linkTo('f2-counter', { contribution: 'direct', from: 'second' })] },
      }),
      'questions/schalter.yaml': (text) =>
        `${text.replace('coverage: undocumented', 'coverage: documented')}from: second\n`,
    };
    expect(await findingsOf('gap-on-documented', edits)).toEqual([expect.stringContaining('„Stand 2021“')]);
    const ended: Edits = { ...edits, 'gaps/f2-counter.yaml': (text) => `${text}until: first\n` };
    expect(await rulesAfter(ended)).toEqual([]);
  });
});

describe('hard-to-read', () => {
  const long = 'Verwaltungsverfahren';
  const words = (count: number) => `${Array.from({ length: count }, () => long).join(' ')}.`;
  const summary = (text: string): Edits => ({ 'coalition.yaml': replace('Ein erfundenes Bündnis.', text) });
  it('asks for twelve words, since an index of fewer says nothing', async () => {
    expect(await rulesAfter(summary(words(12)))).toEqual(['coalition.yaml hard-to-read']);
    expect(await rulesAfter(summary(words(11)))).toEqual([]);
  });
  it('looks at summaries only', async () => {
    expect(await rulesAfter(term(words(12)))).toEqual([]);
  });
  it('lets an index of 70 pass, and no more', async () => {
    // Twenty words in one sentence, half of them long: 20 + 50.
    const text = (count: number) => `${'Verfahren und '.repeat(count / 2).trim()}.`;
    expect(await rulesAfter(summary(text(20)))).toEqual([]);
    expect(await rulesAfter(summary(text(22)))).toEqual(['coalition.yaml hard-to-read']);
  });
});

describe('days', () => {
  const state = (on: string, rest: object = {}) =>
    newMeasures({
      one: { states: [{ on, state: 'planned' as const, source: 'ratspapier-2020', ...rest }] },
    });
  it('may be today, but not tomorrow', async () => {
    expect(await rulesAfter(state('2026-11-28'))).toEqual([]);
    expect(await rulesAfter(state('2026-11-29'))).toEqual(['measures/one.yaml date-in-future']);
  });
  it('are years and months, too, where a source is no more precise', async () => {
    expect(await rulesAfter(state('2026-11-01', { since: '2026' }))).toEqual([]);
    for (const since of ['2027', '2026-12']) {
      expect(await rulesAfter(state('2026-11-01', { since }))).toContain('measures/one.yaml date-in-future');
    }
  });
  it.each([
    ['datedOn', { 'sources/ratspapier-2020.yaml': replace('datedOn: 2020-05-01', 'datedOn: 2031-01-01') }],
    ['examinedOn', { 'fields/f1-open.yaml': replace('examinedOn: 2020-06-01', 'examinedOn: 2031-01-01') }],
  ])('are those of „%s“ as well', async (_, edits) => {
    expect(await rulesAfter(edits)).toEqual([expect.stringMatching(/ date-in-future$/u)]);
  });
  it('are no texts that look like them', async () => {
    expect(await rulesAfter(term("'2031-01-01'"))).toEqual([]);
    expect(await rulesAfter(newMeasures({ one: { searchWords: { de: ['2031'], en: ['2032'] } } }))).toEqual(
      [],
    );
  });
  it('stand from the oldest to the youngest, several of one day side by side', async () => {
    const states = (...days: string[]) =>
      newMeasures({
        one: {
          states: days.map((on, index) => ({
            on,
            state: index === 0 ? 'planned' : 'in-operation',
            source: 'ratspapier-2020',
          })),
        },
      });
    expect(await rulesAfter(states('2020-05-01', '2020-05-01', '2020-05-02'))).toEqual([]);
    expect(await findingsOf('date-order', states('2020-05-01', '2020-05-03', '2020-05-02'))).toEqual([
      expect.stringContaining('states[2].on: 2020-05-02 steht nach 2020-05-03'),
    ]);
  });
});

describe('abbreviations', () => {
  const summary = (text: string): Edits => newMeasures({ one: { summary: { de: text, en: 'In English.' } } });
  it('are known from the glossary, its synonyms, the departments and the city', async () => {
    const edits: Edits = {
      ...summary('WLAN, FN, HA und LH.'),
      'terms/wlan.yaml': (text) => `${text}synonyms: { de: [FN], en: [radio net] }\n`,
      'departments/hafenamt.yaml': (text) => `${text}abbreviation: HA\n`,
      'city.yaml': (text) => `${text}abbreviation: LH\n`,
    };
    expect(await rulesAfter(edits)).toEqual([]);
    expect(await findingsOf('unexplained-abbreviation', summary('FN, HA, LH.'))).toHaveLength(3);
  });
  it('are no Roman numerals, single letters, or parts of words', async () => {
    expect(await rulesAfter(summary('Teil XIV, Punkt A, im eHAFEN und beim G20.'))).toEqual([]);
  });
  it('are named once in each text', async () => {
    expect(await findingsOf('unexplained-abbreviation', summary('DSGVO und DSGVO.'))).toHaveLength(1);
  });
  it('may stand in the city’s record, in the glossary and in renderings', async () => {
    const evidence = [
      {
        source: 'ratspapier-2020',
        section: '3',
        quote: 'Das Hafenamt stimmt zu.',
        rendering: { en: 'HAL agrees.' },
      },
    ];
    expect(
      await rulesAfter({
        ...newMeasures({ one: { evidence } }),
        ...term('Nach ISO genormt.'),
        'city.yaml': replace('Das Recht der Stadt', 'Die BITV'),
      }),
    ).toEqual([]);
  });
});

describe('overlong-text', () => {
  const summary = (length: number) => newMeasures({ one: { summary: { de: 'a'.repeat(length), en: 'b' } } });
  it('lets a text be as long as allowed, and not one character longer', async () => {
    expect(await rulesAfter(summary(160))).toEqual([]);
    expect(await rulesAfter(summary(161))).toEqual(['measures/one.yaml overlong-text']);
  });
});

describe('placeholder', () => {
  it('finds what begins with the mark, and ids that a template left', async () => {
    expect(await rulesAfter(term('TODO später'))).toContain('terms/wlan.yaml placeholder');
    expect(await rulesAfter(term('Meine TODO-Liste'))).not.toContain('terms/wlan.yaml placeholder');
    expect(await rulesAfter(newMeasures({ one: { departments: ['todo'] } }))).toEqual([
      'measures/one.yaml placeholder',
    ]);
  });
});

describe('languages', () => {
  it('may be left out where a text is the same in all', async () => {
    expect(await rulesAfter(newMeasures({ one: { title: { sameInAllLanguages: 'Brunnen' } } }))).toEqual([]);
  });
  it('of word lists are those of the city, too', async () => {
    const searchWords = { de: ['Wort'], en: ['word'], eng: ['word'] };
    expect(await findingsOf('unknown-language', newMeasures({ one: { searchWords } }))).toEqual([
      expect.stringContaining(
        'searchWords.eng: Die Sprache „eng“ steht nicht in city.yaml (languages). Gemeint „en“?',
      ),
    ]);
  });
  it('of a rendering are all but that of its source', async () => {
    const edits = { 'sources/leitbild-2019.yaml': replace('language: de', 'language: en') };
    const found = await findingsOf('missing-translation', edits);
    expect(found.length).toBeGreaterThan(0);
    for (const finding of found) expect(finding).toMatch(/endering: Die Wiedergabe in „de“ fehlt\./u);
  });
  it('do not make a text a translation by white space', async () => {
    expect(
      await rulesAfter({ 'terms/wlan.yaml': replace('Internet by radio.', "' Internet über Funk. '") }),
    ).toEqual(['terms/wlan.yaml identical-translation']);
  });
});

describe('pages of prose', () => {
  const page = (name: string): Edits => ({ [`pages/${name}.mdx`]: '## Kurz\n\nEin Text.\n' });
  it('may be in plain language, in a variant of a language of the city', async () => {
    expect(await rulesAfter(page('simple-language.de-simple'))).toEqual([]);
    expect(await rulesAfter(page('simple-language.fr-simple'))).toEqual([
      'pages/simple-language.fr-simple.mdx stray-file',
    ]);
    expect(await rulesAfter(page('simple-language.de'))).toEqual(['pages/simple-language.de.mdx stray-file']);
  });
  it('are suggested by name and language', async () => {
    expect(await findingsOf('stray-file', page('privcy.de'))).toEqual([
      expect.stringContaining('Gemeint „privacy“?'),
    ]);
    expect(await findingsOf('stray-file', page('method.eng'))).toEqual([
      expect.stringContaining('Gemeint „en“?'),
    ]);
  });
  it('need a language in their name', async () => {
    expect(await rulesAfter(page('method'))).toEqual(['pages/method.mdx stray-file']);
  });
});

describe('unused records', () => {
  it('are no terms that stand in a page, or under another of their names', async () => {
    const blockchain: Edits = {
      'terms/blockchain.yaml':
        'title: { de: Blockkette (Blockchain), en: Block chain }\ndefinition: { de: Eine Kette., en: A chain. }\nsynonyms: { de: [Hashkette], en: [hash chain] }\n',
    };
    const unused = ['terms/blockchain.yaml unused-term'];
    const saying = (text: string): Edits => ({ 'pages/method.de.mdx': (old) => `${old}\n${text}\n` });
    expect(await rulesAfter({ ...blockchain, ...saying('Nichts davon.') })).toEqual(unused);
    for (const text of ['Die BLOCKKETTE.', 'Eine Hashkette.', 'A block chain.'])
      expect(await rulesAfter({ ...blockchain, ...saying(text) })).toEqual([]);
    expect(
      await rulesAfter({
        ...blockchain,
        ...newMeasures({ one: { summary: { de: 'Blockkette.', en: 'x' } } }),
      }),
    ).toEqual([]);
  });
});

describe('a source', () => {
  const entry: Edits = {
    'sources/eintrag.yaml': JSON.stringify({
      title: { de: 'Eintrag', en: 'Entry' },
      kind: 'page',
      datedOn: '2020-05-01',
      accessedOn: '2026-05-01',
      description: { de: 'Ein Eintrag.', en: 'An entry.' },
      language: 'de',
      paperNumbers: [],
      publisher: { de: 'Amt', en: 'Office' },
      sections: [],
    }),
  };
  it('is used where a record refers to it, not where its id is a word', async () => {
    const states = [{ on: '2020-05-01', state: 'in-progress' as const, source: 'eintrag' }];
    expect(await rulesAfter({ ...entry, ...newMeasures({ one: { states } }) })).toEqual([]);
    expect(await rulesAfter({ ...entry, ...newMeasures({ eintrag: {} }) })).toEqual([
      'sources/eintrag.yaml unused-source',
    ]);
  });
});

describe('a link by way of a field', () => {
  it('leads to a commitment of a field under which the source puts the measure', async () => {
    const links = [linkTo('f2-counter', { basis: 'via-field' })];
    expect(await rulesAfter(newMeasures({ one: { links, fields: ['f1-open', 'f2-simple'] } }))).toEqual([]);
    expect(await rulesAfter(newMeasures({ one: { links, fields: ['f1-open'] } }))).toEqual([
      'measures/one.yaml link-basis',
    ]);
  });
});

describe('a section that does not exist', () => {
  it('is found in a search and in an official wording', async () => {
    const sections: Edits = { 'gaps/f2-counter.yaml': replace("- '2'", "- '9'") };
    expect(await findingsOf('unknown-section', sections)).toEqual([
      expect.stringContaining('searched.in[0].sections[0]: ratspapier-2020 hat keinen Abschnitt „9“.'),
    ]);
    expect(await rulesAfter({ 'fields/f1-open.yaml': replace('section: open', 'section: opem') })).toEqual([
      'fields/f1-open.yaml unknown-section',
    ]);
  });
});

describe('a quotation that differs', () => {
  const quoting = (quote: string, section = '2'): Edits =>
    newMeasures({
      one: { evidence: [{ source: 'ratspapier-2020', section, quote, rendering: { en: 'In English.' } }] },
    });
  const finding = async (edits: Edits) =>
    (await findingsAfter(edits)).filter((line) => /(?:unproved|short)-quotation/u.test(line));

  it('is reported with the last four words that still agree', async () => {
    expect(await finding(quoting('Das Hafen-WLAN bringt alle Tiere in der Stadt'))).toEqual([
      expect.stringContaining('gleich bis „… Hafen WLAN bringt alle“, dann weicht „Tiere“ ab.'),
    ]);
    expect(await finding(quoting('Das Hafen-WLAN bringt niemanden in der Stadt'))).toEqual([
      expect.stringContaining('gleich bis „Das Hafen WLAN bringt“, dann weicht „niemanden“ ab.'),
    ]);
  });
  it('is reported when its parts stand in another order', async () => {
    const quote = 'Es bittet um ein Beispiel für Kinder. […] Das Hafenamt stimmt zu.';
    expect(await finding(quoting(quote, '3'))).toEqual([
      expect.stringContaining('„Das Hafenamt stimmt zu.“'),
    ]);
  });
  it('is shortened to sixty characters', async () => {
    const sixty = 'Nichts hiervon steht irgendwo geschrieben, nicht einmal hier';
    expect(sixty).toHaveLength(60);
    expect(await finding(quoting(sixty))).toEqual([expect.stringContaining(`„${sixty}“`)]);
    expect(await finding(quoting(`${sixty}!`))).toEqual([
      expect.stringContaining(`„${sixty.slice(0, 57)}…“`),
    ]);
  });
});

describe('a paragraph of an official wording', () => {
  it('is quoted as a whole, however short it is', async () => {
    const edits = {
      'fields/f2-simple.yaml': replace('text: Wir machen vieles neu.', 'text: Wir machen vieles'),
    };
    expect(await rulesAfter(edits)).toEqual([
      'fields/f2-simple.yaml short-quotation',
      'fields/f2-simple.yaml incomplete-wording',
    ]);
  });
});

describe('the bullets of a source', () => {
  it('are all named that are missing', async () => {
    const edits: Edits = {
      'sources/ratspapier-2020.yaml': (text) => text.replace(/ {6}- unit: [01]\n(?: {8}.*\n)+/gu, ''),
    };
    expect(await findingsOf('incomplete-bullets', edits)).toEqual([
      expect.stringContaining('7 Absätze und Listenpunkte, aufgeführt sind 5. Es fehlt: 0, 1.'),
    ]);
  });
  it('have to list a measure only where it quotes them', async () => {
    const evidence = [
      {
        source: 'ratspapier-2020',
        section: '2',
        quote: 'Das Datenblatt erklärt seit 2018 jeder Person, was mit ihren Daten geschieht.',
        rendering: { en: 'In English.' },
      },
    ];
    expect(await findingsOf('uncited-measure', newMeasures({ one: { evidence } }))).toEqual([
      expect.stringContaining('sections[1].bullets[4]: Die Maßnahme „one“ zitiert diesen Punkt.'),
    ]);
    expect(await findingsOf('uncited-measure', newMeasures({ one: {} }))).toEqual([]);
  });
});

describe('the preamble', () => {
  it('is all frame', async () => {
    expect(await rulesAfter({ 'guideline.yaml': replace('part: frame', 'part: f1-open-data') })).toEqual([
      'guideline.yaml unknown-part',
    ]);
  });
  it('is a whole section', async () => {
    const edits: Edits = {
      'guideline.yaml': (text) =>
        text
          .replace('section: title', 'section: simple')
          .replace('text: Leitbild', 'text: Wir machen vieles neu.'),
    };
    expect(await findingsOf('incomplete-wording', edits)).toEqual([
      expect.stringContaining('1 von 2 Absätzen des Abschnitts simple fehlen'),
    ]);
  });
});

describe('answers to questions', () => {
  it('may name a measure whose state nobody knows', async () => {
    const edits: Edits = {
      ...newMeasures({
        late: { states: [{ on: '2020-12-01', state: 'planned', source: 'ratspapier-2020' }] },
      }),
      'questions/internet.yaml': replace(
        '- id: hafen-wlan\n    state: in-operation',
        '- id: late\n    state: unknown',
      ),
    };
    expect(await rulesAfter(edits)).toEqual([]);
  });
  it('are compared with the latest edition', async () => {
    expect(
      await rulesAfter({
        ...secondEdition,
        'measures/hafen-wlan.yaml': replace(
          '    source: ratspapier-2020\nevidence',
          '    source: ratspapier-2020\n  - { on: 2021-01-01, state: planned, source: ratspapier-2020 }\nevidence',
        ),
      }),
    ).toEqual(['principles/p1-access.yaml missing-gap', 'questions/internet.yaml question-state']);
  });
});

describe('incomplete content', () => {
  it('is not searched for what might stand in the record that is broken', async () => {
    const edits: Edits = {
      'measures/hafen-wlan.yaml': replace('kind: infrastructure', 'kind: unknown-kind'),
      ...newMeasures({ one: { summary: { de: 'Nach DSGVO.', en: 'x' } } }),
    };
    expect(await rulesAfter(edits)).toEqual(['measures/hafen-wlan.yaml bad-value']);
  });
});
