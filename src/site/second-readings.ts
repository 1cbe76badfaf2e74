/** What second readings say, in the words of a language. */
import type { AgreementGroup, ReadPair } from '../derived/agreement.ts';
import { countSame } from '../derived/agreement.ts';
import type { Link, Measure } from '../model/measure.ts';
import { type Code, codes, isMachine } from '../model/reading.ts';
import { formatDecimal } from './format.ts';
import type { Site } from './site.ts';

/** How the second readings of the edition see a link, and why the project keeps its view where it says so. */
export function describeSeen(site: Site, measure: Measure, link: Link): string {
  const words = site.wording.readings;
  const pair = site.readings.find(measure.id, link.target);
  if (!pair) return words.unread;
  const others = countCodes(pair).filter(({ code }) => code !== pair.ours);
  const seen = words.seen(
    countSame(pair),
    pair.seen.length,
    pair.seen.filter(({ reading }) => isMachine(reading.reader)).length,
    others.map(({ code, number }) => words.differs[code](number)),
  );
  return pair.reason && others.length > 0 ? `${seen} ${words.kept(site.text(pair.reason))}` : seen;
}

/** How often the readings of a pair chose each code, from the weakest; without those that none chose. */
export function countCodes({ seen }: ReadPair): { readonly code: Code; readonly number: number }[] {
  return codes
    .map((code) => ({ code, number: seen.filter((one) => one.code === code).length }))
    .filter(({ number }) => number > 0);
}

/** A coefficient in two places, or a dash where there is none. */
export function formatKappa(site: Site, value: number | undefined): string {
  return value === undefined ? '–' : formatDecimal(value, site.wording.locale);
}

/** The agreements of a group with the project, as one sentence. */
export function summariseGroup(site: Site, { kind, withProject, among }: AgreementGroup): string {
  const { names, readings: words, locale } = site.wording;
  const list = new Intl.ListFormat(locale);
  const values = (all: readonly { readonly agreement: (typeof withProject)[number]['agreement'] }[]) =>
    list.format(all.map(({ agreement }) => formatKappa(site, agreement.kappa.linear)));
  const pairs = Math.max(...withProject.map(({ agreement }) => agreement.pairs));
  return words.summary(
    kind === 'claim' ? names.claims : names.commitments,
    site.number(pairs),
    values(withProject),
    values(among),
  );
}
