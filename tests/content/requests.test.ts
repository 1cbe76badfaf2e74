/** The requests of the real city: each says what the records say, exactly, promises nothing, and fits into an address. */
import { beforeAll, describe, expect, it } from 'vitest';
import { listInformationRequests } from '../../src/derived/information-request.ts';
import { isInEdition } from '../../src/model/edition.ts';
import { splitQuote } from '../../src/model/evidence.ts';
import { longestAddress } from '../../src/model/information-requests.ts';
import { joinSegments } from '../../src/model/official-wording.ts';
import { buildLetter, buildPlatformLink } from '../../src/site/information-request.ts';
import { Site } from '../../src/site/site.ts';
import { loadCity, realFolder } from '../support/small-city.ts';

let site: Site;
let requests: ReturnType<typeof listInformationRequests>;
beforeAll(async () => {
  site = new Site(await loadCity(realFolder), { language: 'de', base: '/' });
  requests = listInformationRequests(site.knowledgeBase, site.coverage);
});

it('are there for each gap of the latest edition, so for each claim and commitment that is not documented', () => {
  const { gaps, editions } = site.knowledgeBase;
  const open = gaps.filter((gap) => isInEdition(gap, site.edition, editions));
  expect(open.length).toBeGreaterThan(40);
  expect(requests.map(({ gap }) => gap.id)).toEqual(open.map(({ id }) => id));
  const undocumented = [...site.coverage.byTarget.values()].filter(({ status }) => status !== 'documented');
  const asked = new Set(requests.map(({ target }) => target.id));
  expect(undocumented.filter(({ target }) => !asked.has(target.id))).toEqual([]);
});

it('have every reason that the records give', () => {
  const reasons = new Set(requests.map(({ reason }) => reason));
  expect(reasons).toEqual(new Set(['none-found', 'unattested', 'asserted', 'partial']));
});

describe('each letter', () => {
  it('quotes the promise, the finding and the sources word for word, with edition and address', () => {
    for (const request of requests) {
      const { letter } = buildLetter(site, request);
      const { gap, target } = request;
      const paragraphs = target.parent.officialWording.paragraphs.map(joinSegments).join(' ');
      const [, quoted = ''] = /(?:nennt|heißt es) dazu: „(.*?)“ \(/su.exec(letter) ?? [];
      const parts = splitQuote(quoted);
      expect(parts.length).toBeGreaterThan(0);
      for (const part of parts)
        expect({ id: gap.id, part, stands: paragraphs.includes(part) }).toMatchObject({ stands: true });
      expect(letter).toContain(`„${site.text(gap.missing)}“`);
      expect(letter).toContain('(Stand 2026: öffentliche Spur, 28. November 2026)');
      expect(letter).toContain(`https://digitale-rechte.example/handlungsbedarf/${gap.id}/`);
      if (request.reason === 'asserted') expect(letter).toContain(`„${request.quotation?.quote}“`);
    }
  });
  it('asks three questions, is short and polite, promises and threatens nothing, and names nobody', () => {
    for (const request of requests) {
      const { subject, letter } = buildLetter(site, request);
      expect(letter.match(/^\d\. .*\?$/gmu)).toHaveLength(3);
      expect(letter.split(/\s+/u).length).toBeLessThan(240);
      expect(subject.length).toBeLessThanOrEqual(120);
      expect(letter.startsWith('Sehr geehrte Damen und Herren,\n')).toBe(true);
      expect(letter.endsWith('\n\nMit freundlichen Grüßen')).toBe(true);
      // What is quoted may speak of deadlines; our own words do not.
      const own = letter.replaceAll(/„[^“]*“/gu, '');
      expect(own).not.toMatch(
        /verpflicht(?:et|en) Sie|Frist|Klage|Beschwerde einlegen|erfüllt|verletzt|versprech/u,
      );
      expect(letter).not.toMatch(/\S@\S|undefined|\{|\}/u);
    }
  });
  it('names the by-law as far as it holds, and no other law', () => {
    for (const request of requests) {
      const { letter } = buildLetter(site, request);
      expect(letter).toContain(
        'Informationsfreiheitssatzung der Landeshauptstadt München, soweit sie dafür gilt.',
      );
      expect(letter).not.toMatch(/Gesetz|IFG|Anspruch auf/u);
    }
    expect(site.knowledgeBase.city.requests?.legalBasis?.source).toBe('p-ifs');
    expect(site.knowledgeBase.sourceById.get('p-ifs')?.kind).toBe('page');
  });
});

describe('each link to the platform', () => {
  it('carries subject and text without salutation, in an address that everybody takes', () => {
    const { platform } = site.knowledgeBase.city.requests ?? {};
    if (!platform) throw new Error('The city names a platform.');
    for (const request of requests) {
      const { address, isShortened } = buildPlatformLink(site, request, platform);
      expect(address.length).toBeLessThanOrEqual(longestAddress);
      const { origin, pathname, searchParams } = new URL(address);
      expect(origin + pathname).toBe('https://fragdenstaat.de/anfrage-stellen/');
      const { subject, text } = buildLetter(site, request);
      expect(searchParams.get('subject')).toBe(subject);
      // Froide takes an ellipsis for a blank, and adds salutation and ending itself.
      expect(searchParams.get('body')).not.toMatch(/…|Sehr geehrte|Grüßen/u);
      if (!isShortened) expect(searchParams.get('body')).toBe(text);
    }
  });
});
