/**
 * The text of a request for information, and the links that carry it. It is written in the city's first language, short, and
 * says nothing that the page of the gap does not say.
 */
import {
  findInformationRequest,
  type InformationRequest,
  listInformationRequests,
} from '../derived/information-request.ts';
import type { Gap } from '../model/gap.ts';
import { fillAddress, longestAddress, type Platform } from '../model/information-requests.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { canListRoutes } from './routes.ts';
import { Site } from './site.ts';

export interface Letter {
  readonly subject: string;
  /** Without salutation and ending. */
  readonly text: string;
  /** With salutation and ending, ready to be sent. */
  readonly letter: string;
}

/** A link that carries the letter, or a shorter form of it. */
export interface LetterLink {
  readonly address: string;
  readonly isShortened: boolean;
}

/** How much a letter says; the first is all of it. What follows leaves out more and more. */
interface Extent {
  /** Whether it says what is meant and what was found, in the words of the page. */
  readonly finding: boolean;
  readonly measures: number;
  /** Words of a quotation that are left; all when undefined. */
  readonly words?: number;
}

const whole: Extent = { finding: true, measures: 3 };

/** From the most to the least that a shortened letter says; quotations are shortened last, at a word, and say so. */
const shorter: readonly Extent[] = [
  { finding: false, measures: 3 },
  { finding: false, measures: 1 },
  ...[60, 40, 25, 15, 8].map((words) => ({ finding: false, measures: 1, words })),
];

/** Signs that a form of a platform may refuse: Froide takes the ellipsis for a blank to be filled in. */
export const plainSigns = (text: string) => text.replaceAll('…', '...');

/** A quotation with at most so many words; what is left out is marked. */
function shortenQuote(quote: string, words = Number.POSITIVE_INFINITY): string {
  const all = quote.split(/\s+/u);
  return all.length <= words ? quote : `${all.slice(0, words).join(' ')} [...]`;
}

/** The request about a gap; undefined for one that the edition of the site does not hold. */
export function findRequest(site: Site, gap: Gap): InformationRequest | undefined {
  return findInformationRequest(site.knowledgeBase, site.coverage, gap);
}

/** @param site in the city's first language, or in the one into which the letter is rendered */
export function buildLetter(site: Site, request: InformationRequest): Letter {
  return writeLetter(site, request, whole);
}

function writeLetter(site: Site, request: InformationRequest, extent: Extent): Letter {
  const { letter: words } = site.wording;
  const { legalBasis } = site.knowledgeBase.city.requests ?? {};
  const paragraphs = [
    [
      words.ask(site.text(request.target.title)),
      ...(extent.finding ? [words.meant(firstSentence(site.text(request.target.explanation)))] : []),
      quoteWords(site, request, extent),
    ].join(' '),
    [
      evaluate(site, request),
      nameReason(site, request, extent),
      extent.finding && words.missing(site.text(request.gap.missing)),
    ]
      .filter((sentence) => typeof sentence === 'string')
      .join('\n'),
    words.questions[request.reason].map((question, index) => `${index + 1}. ${question}`).join('\n'),
    legalBasis && site.text(legalBasis.sentence),
  ].filter((paragraph) => paragraph !== undefined);
  const text = plainSigns(paragraphs.join('\n\n'));
  return {
    subject: plainSigns(words.subject[request.target.kind](site.text(request.target.title), site.words)),
    text,
    letter: [words.salutation, text, words.thanks, words.ending].join('\n\n'),
  };
}

/** What is promised, in plain words; what follows it says what counts. */
const firstSentence = (text: string) => text.split(/(?<=[.!?]) /u)[0] ?? text;

/** Whose words promise it, quoted. */
function quoteWords(site: Site, { target, words }: InformationRequest, extent: Extent): string {
  const { source, section } = target.parent.officialWording;
  const quote = shortenQuote(words, extent.words);
  const place = placeOf(site, source, section);
  return target.kind === 'claim'
    ? site.wording.letter.principle(
        target.parent.number,
        site.text(site.knowledgeBase.coalition.name),
        quote,
        place,
      )
    : site.wording.letter.field(quote, place, site.words);
}

/** Which edition of which site looked, and where it says so. */
function evaluate(site: Site, { gap, edition }: InformationRequest): string {
  const { siteTitle, siteUrl } = site.knowledgeBase.city;
  const address = new URL(site.record('gaps', gap.id), siteUrl).href;
  return site.wording.letter.evaluation(
    site.text(siteTitle),
    site.text(edition.name),
    site.date(edition.on),
    address,
  );
}

function nameReason(site: Site, request: InformationRequest, extent: Extent): string {
  const { reason: reasons } = site.wording.letter;
  const { reason, quotation } = request;
  switch (reason) {
    case 'none-found':
      return reasons[reason];
    case 'partial':
      return reasons[reason](nameMeasures(site, request, extent), request.onlyStated);
    case 'unattested':
      return reasons[reason](nameMeasures(site, request, extent));
    case 'asserted':
    case 'outside-remit': {
      // The rule `gap-finding` asks for one.
      if (!quotation) throw new Error(`The gap "${request.gap.id}" has no quotation.`);
      const quote = shortenQuote(quotation.quote, extent.words);
      return reasons[reason](quote, placeOf(site, quotation.source, quotation.section));
    }
    default:
      return reason satisfies never;
  }
}

/** The first measures with what the edition knows of them, and how many more there are. */
function nameMeasures(site: Site, { measures, reason }: InformationRequest, extent: Extent): string {
  const { lastSeen, more } = site.wording.letter;
  const named = measures.slice(0, extent.measures).map(({ measure }) => {
    const title = site.text(measure.title);
    const { attested } = site.stateOf(measure);
    return reason === 'unattested' && attested ? lastSeen(title, attested.on.slice(0, 4)) : title;
  });
  const rest = measures.length - named.length;
  return [...named, ...(rest > 0 ? [more(rest)] : [])].join('; ');
}

/** Title of a source and of a section, as a citation names them. */
function placeOf(site: Site, sourceId: string, sectionId: string): string {
  const source = site.knowledgeBase.sourceById.get(sourceId);
  const section = source?.sections.find(({ id }) => id === sectionId);
  return [source?.title, section?.title].flatMap((title) => (title ? [site.text(title)] : [])).join(', ');
}

/** Address of the platform's form with the letter, shortened as far as the address asks for it. */
export function buildPlatformLink(site: Site, request: InformationRequest, platform: Platform): LetterLink {
  return fit(site, request, ({ subject, text, letter }) =>
    fillAddress(platform.address, { authority: platform.authority ?? '', subject, text, letter }),
  );
}

/** The letter as a message to the city's address. */
export function buildMailLink(site: Site, request: InformationRequest, contact: string): LetterLink {
  // Mail programs want percent signs, and lines that end as those of messages do (RFC 6068).
  const encode = (text: string) => encodeURIComponent(text.replaceAll('\n', '\r\n'));
  return fit(
    site,
    request,
    ({ subject, letter }) => `${contact}?subject=${encode(subject)}&body=${encode(letter)}`,
  );
}

/** The first form of the letter whose address is short enough; the shortest where none is, which a rule reports. */
function fit(site: Site, request: InformationRequest, addressOf: (letter: Letter) => string): LetterLink {
  let address = addressOf(writeLetter(site, request, whole));
  if (address.length <= longestAddress) return { address, isShortened: false };
  for (const extent of shorter) {
    address = addressOf(writeLetter(site, request, extent));
    if (address.length <= longestAddress) break;
  }
  return { address, isShortened: true };
}

/** Whether a finding that needs a quotation has one; where it has not, the rule `gap-finding` says so. */
const isBacked = ({ reason, quotation }: InformationRequest) =>
  quotation !== undefined || (reason !== 'asserted' && reason !== 'outside-remit');

/** The address that carries the request about a gap. */
export interface RequestAddress {
  readonly gap: string;
  readonly address: string;
}

/** The address of every request by the city's platform, or by mail where it names none. */
export function listRequestAddresses(knowledgeBase: KnowledgeBase, base: string): RequestAddress[] {
  const { languages, requests } = knowledgeBase.city;
  const [language] = languages;
  if (language === undefined || !requests || !canListRoutes(knowledgeBase.city)) return [];
  const { platform, contact } = requests;
  const site = new Site(knowledgeBase, { language, base });
  const requestsOfGaps = listInformationRequests(site.knowledgeBase, site.coverage).filter(isBacked);
  return requestsOfGaps.flatMap((request) =>
    [
      ...(platform ? [buildPlatformLink(site, request, platform)] : []),
      ...(contact ? [buildMailLink(site, request, contact)] : []),
    ].map(({ address }) => ({ gap: request.gap.id, address })),
  );
}
