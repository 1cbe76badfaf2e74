/** Requests for information: what they say, and that the links that carry them stay short enough. */
import { beforeAll, describe, expect, it } from 'vitest';
import { coverage } from '../../src/derived/coverage.ts';
import { findInformationRequest } from '../../src/derived/information-request.ts';
import { longestAddress } from '../../src/model/information-requests.ts';
import type { KnowledgeBase } from '../../src/model/knowledge-base.ts';
import {
  buildLetter,
  buildMailLink,
  buildPlatformLink,
  findRequest,
  listRequestAddresses,
} from '../../src/site/information-request.ts';
import { Site } from '../../src/site/site.ts';
import { editionsOf, loadLaterCity } from '../support/later-city.ts';
import { linkTo, newMeasures } from '../support/new-records.ts';
import { publishFiles } from '../support/publication.ts';
import { loadCity, readFolder, replace, smallCityFolder } from '../support/small-city.ts';

const siteOf = (city: KnowledgeBase, language = 'de') => new Site(city, { language, base: '/' });

function requestOf(site: Site, id: string) {
  const gap = site.knowledgeBase.gapById.get(id);
  const request = gap && findRequest(site, gap);
  if (!request) throw new Error(`There is no request about ${id}.`);
  return request;
}

/** The file of a gap of the small city, with something at its end. */
async function gapText(id: string, end: string): Promise<string> {
  const file = (await readFolder(smallCityFolder)).find(({ path }) => path === `gaps/${id}.yaml`);
  return new TextDecoder().decode(file?.bytes) + end;
}

let city: KnowledgeBase;
let later: KnowledgeBase;
beforeAll(async () => {
  city = await loadCity(smallCityFolder);
  later = await loadLaterCity();
});

describe('the request about a gap', () => {
  it('names whose words promise it, who looked and when, what was found, and asks three questions', () => {
    const site = siteOf(city);
    expect(buildLetter(site, requestOf(site, 'p2-control'))).toEqual({
      subject: 'Digitale Rechte: Darüber bestimmen',
      text: expect.any(String),
      letter: expect.any(String),
    });
    expect(buildLetter(site, requestOf(site, 'p2-control')).letter).toMatchInlineSnapshot(`
      "Sehr geehrte Damen und Herren,

      ich bitte um Auskunft zum Thema „Darüber bestimmen“. Gemeint ist: Alle bestimmen mit. Prinzip 2 (Bündnis der Häfen) nennt dazu: „darüber bestimmen.“ (zitiert nach: Ratspapier 12/2020, Grundsätze).

      Die Website „Digitale Rechte in Lindenhafen“ hat öffentliche Quellen dazu ausgewertet (Stand: Ratspapier 2020, 1. Juni 2020): https://lindenhafen.example/handlungsbedarf/p2-control/
      Eine Maßnahme, die unmittelbar dazu beiträgt, fand sich in diesen Quellen nicht.
      Als Befund steht dort: „Zu p2-control fehlt etwas.“

      1. Gibt es eine Maßnahme, Regelung oder Unterlage der Stadt, die unmittelbar dazu beiträgt? Wenn ja: welche?
      2. Seit wann gibt es sie, und ist sie geplant, in Kraft oder beendet?
      3. Wo ist sie öffentlich dokumentiert?

      Falls Ihnen dazu nichts vorliegt, reicht ein kurzer Hinweis, auch die Antwort gern elektronisch. Vielen Dank für Ihre Mühe!

      Mit freundlichen Grüßen"
    `);
  });
  it('speaks of a promise where a commitment is open', () => {
    const site = siteOf(city);
    const { subject, text } = buildLetter(site, requestOf(site, 'f2-counter'));
    expect(subject).toMatch(/^Entwurf des Leitbilds: /u);
    expect(text).toContain('zum Thema „Am Schalter erreichbar“. Gemeint ist: ');
    expect(text).toContain(' Im Entwurf des Leitbilds heißt es dazu: „');
  });
  it('repeats what a source says where it names no measure', () => {
    const site = siteOf(city);
    const { text } = buildLetter(site, requestOf(site, 'f2-digital'));
    expect(text).toContain(
      'Eine Quelle sagt dazu: „Die Stadt Lindenhafen hat schon viel erreicht und plant noch mehr für alle, die hier leben.“ (',
    );
    expect(text).toContain('1. Gehört das in der Quelle Genannte zu einer Maßnahme der Stadt?');
  });
  it('names the measures that contribute in part', () => {
    const site = siteOf(city);
    const request = requestOf(site, 'p1-help');
    const { text } = buildLetter(site, request);
    expect(request.measures.length).toBeGreaterThan(0);
    for (const { measure } of request.measures.slice(0, 3)) expect(text).toContain(site.text(measure.title));
    expect(text).toContain('1. Gibt es zu dem, was laut Befund nicht gefunden wurde,');
    expect(text).toContain('Teilweise belegt ist es danach durch: ');
  });
  it('says so where only what pages are told to say stands behind them', () => {
    const site = siteOf(later);
    const request = requestOf(site, 'p1-help-2026');
    expect(request.onlyStated).toBe(true);
    expect(buildLetter(site, request).text).toContain(
      'Teilweise belegt ist es danach, nur nach Angabe, durch: Bücherbus.',
    );
  });
  it('asks what became of a measure that is not attested any more', async () => {
    const gap = (text: string) => text.replace('none-found', 'partial');
    const lapsed = await loadLaterCity({
      ...newMeasures({
        mitbestimmen: {
          links: [
            linkTo('p2-control', {
              contribution: 'direct',
              extent: 'part',
              limitation: { de: 'Nur am Hafen.', en: 'At the harbour only.' },
            }),
          ],
        },
      }),
      'gaps/p2-control.yaml': (text) => `${gap(text)}until: first\n`,
      'gaps/p2-control-2026.yaml': await gapText('p2-control', 'from: second\n'),
    });
    const site = siteOf(lapsed);
    const request = requestOf(site, 'p2-control-2026');
    expect(request.reason).toBe('unattested');
    const { text } = buildLetter(site, request);
    expect(text).toContain(
      'Zuletzt belegt war dafür: Vorhaben mitbestimmen (2020). Neueres fand sich nicht; ein Ende ist damit nicht gesagt.',
    );
    expect(text).toContain('1. Gibt es das Genannte noch');
  });
  it('names the legal basis of the city where there is one, and none where there is none', () => {
    const without = siteOf(city);
    const withBasis = siteOf(later);
    const sentence = 'Ich bitte darum nach der Auskunftsordnung der Stadt.';
    expect(buildLetter(without, requestOf(without, 'p2-control')).text).not.toContain('Auskunftsordnung');
    expect(buildLetter(withBasis, requestOf(withBasis, 'p2-control')).text).toContain(sentence);
  });
  it('holds no sign that forms take for a blank, and no quotation that is not one', () => {
    for (const base of [city, later]) {
      const site = siteOf(base);
      const requests = site.knowledgeBase.gaps.flatMap((gap) => findRequest(site, gap) ?? []);
      expect(requests.length).toBeGreaterThan(4);
      for (const request of requests) {
        const { letter } = buildLetter(site, request);
        expect(letter).not.toContain('…');
        expect(letter).toContain(request.words.replaceAll('…', '...'));
        expect(letter).toContain(new URL(site.record('gaps', request.gap.id), base.city.siteUrl).href);
      }
    }
  });
  it('is of an edition: a gap that it does not hold is not asked about', () => {
    const [first, second] = editionsOf(later);
    const ended = later.gapById.get('p1-help');
    if (!ended) throw new Error('There is no such gap.');
    expect(findInformationRequest(later, coverage(later, first), ended)?.edition.id).toBe('first');
    expect(findInformationRequest(later, coverage(later, second), ended)).toBeUndefined();
  });
});

describe('the links', () => {
  it('carry the whole letter to a platform that wants it, with the name of the city there', () => {
    const site = siteOf(later);
    const request = requestOf(site, 'p2-control');
    const { platform } = later.city.requests ?? {};
    if (!platform) throw new Error('The later city has a platform.');
    const { address, isShortened } = buildPlatformLink(site, request, platform);
    const { origin, pathname, searchParams } = new URL(address);
    const { subject, letter } = buildLetter(site, request);
    expect(origin + pathname).toBe('https://fragen.example/new/stadt_lindenhafen');
    expect(Object.fromEntries(searchParams)).toEqual({ title: subject, body: letter });
    expect(isShortened).toBe(false);
  });
  it('leave salutation and ending to a platform that adds its own', () => {
    const site = siteOf(city);
    const request = requestOf(site, 'p2-control');
    const { address } = buildPlatformLink(site, request, {
      name: 'Fragen',
      address: 'https://fragen.example/?subject={subject}&body={text}',
    });
    const body = new URL(address).searchParams.get('body');
    expect(body).toBe(buildLetter(site, request).text);
    expect(body).not.toMatch(/Sehr geehrte|Grüßen/u);
  });
  it('carry it by mail with the line ends of messages', () => {
    const site = siteOf(later);
    const request = requestOf(site, 'p2-control');
    const { address } = buildMailLink(site, request, 'mailto:auskunft@lindenhafen.example');
    const [recipient, query = ''] = address.split('?');
    expect(recipient).toBe('mailto:auskunft@lindenhafen.example');
    const fields = query.split('&').map((field) => decodeURIComponent(field.slice(field.indexOf('=') + 1)));
    const { subject, letter } = buildLetter(site, request);
    expect(fields).toEqual([subject, letter.replaceAll('\n', '\r\n')]);
    expect(address).not.toContain('+');
  });
  it.each([150, 400, 900, 1_100])(
    'are shortened where the address has %i signs of its own, never within a word',
    (length) => {
      const site = siteOf(city);
      const request = requestOf(site, 'p2-control');
      const platform = {
        name: 'Fragen',
        address: `https://fragen.example/${'x'.repeat(length)}?s={subject}&b={text}`,
      };
      const { address, isShortened } = buildPlatformLink(site, request, platform);
      const body = new URL(address).searchParams.get('b') ?? '';
      const { text } = buildLetter(site, request);
      expect(address.length).toBeLessThanOrEqual(longestAddress);
      expect(isShortened).toBe(body !== text);
      const words = new Set(text.split(/\s+/u));
      for (const word of body.split(/\s+/u)) expect(words.has(word) || word.startsWith('[...]')).toBe(true);
      for (const number of [1, 2, 3]) expect(body).toContain(`\n${number}. `.trimStart());
    },
  );
  it('are listed for every gap of the latest edition, by platform and by mail', () => {
    const site = siteOf(later);
    const gaps = site.knowledgeBase.gaps.filter((gap) => findRequest(site, gap));
    expect(listRequestAddresses(later, '/')).toHaveLength(2 * gaps.length);
    expect(listRequestAddresses(city, '/')).toEqual([]);
  });
});

describe('the text files', () => {
  it('lie beside the page of each gap, with addressee and subject, whether or not there is a platform', async () => {
    const { files } = await publishFiles(city);
    const texts = files.filter(({ path }) => path.endsWith('/request.txt'));
    const site = siteOf(city);
    expect(texts.map(({ path }) => path)).toEqual(
      city.gaps.map(({ id }) => `handlungsbedarf/${id}/request.txt`),
    );
    const request = requestOf(site, 'f1-listening');
    const { subject, letter } = buildLetter(site, request);
    expect(texts.find(({ path }) => path.includes('f1-listening'))?.text).toBe(
      `An: Stadt Lindenhafen\nBetreff: ${subject}\n\n${letter}\n`,
    );
  });
  it('are only of gaps that the latest edition holds', async () => {
    const { files } = await publishFiles(later);
    const paths = files.map(({ path }) => path);
    expect(paths).toContain('handlungsbedarf/p1-help-2026/request.txt');
    expect(paths).not.toContain('handlungsbedarf/p1-help/request.txt');
  });
  it('are refused an address that is too long', async () => {
    await expect(
      loadLaterCity({
        'city.yaml': replace('https://fragen.example/new/', `https://fragen.example/${'x'.repeat(1_990)}/`),
      }),
    ).rejects.toThrow('overlong-request');
  });
});
