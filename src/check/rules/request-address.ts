import { findNearest } from '../../model/id.ts';
import {
  addressParts,
  fillAddress,
  longestAddress,
  type Platform,
  partsOfAddress,
} from '../../model/information-requests.ts';
import { type Localized, sameInAllLanguages } from '../../model/localized.ts';
import { webAddressSchema } from '../../model/web-address.ts';
import { defineFaults, type Fault, suggest } from '../fault.ts';
import { nodesOf, type Rule, type RuleContext, recordsOf } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'request-address':
      '{path}: „{part}“ kennt die Adresse eines Formulars nicht. Erlaubt: {allowed}.{suggestion}',
    'request-address/subject': '{path}: Der Adresse fehlt {part}, der Betreff der Anfrage.',
    'request-address/text':
      '{path}: Der Adresse fehlt der Text der Anfrage: {text} (ohne Anrede und Gruß) oder {letter} (mit beidem).',
    'request-address/authority':
      '{path}: Die Adresse nennt {part}; darum braucht platform ein authority, den Namen der Stadt in den Adressen dort.',
    'request-address/unused':
      '{path}: In der Adresse kommt {part} nicht vor; so gälte „{authority}“ nicht. Bitte eines von beiden ändern.',
    'request-address/form': '{path}: Ausgefüllt ist das keine Adresse im Web: „{address}“.',
    'request-address/contact': '{path}: „{contact}“ ist keine Adresse für E-Mails (mailto:…).',
    'overlong-request':
      '{path}: Die Anfrage zu „{gap}“ ergibt auch gekürzt eine Adresse von {length} Zeichen; erlaubt sind {longest}. Kürzer werden kann die Adresse der Plattform, der Satz zur Rechtsgrundlage oder der Titel.',
  },
  help: {
    'request-address':
      'Die Adresse des Formulars einer Plattform nennt Betreff und Text der Anfrage, und was sie nennt, gibt es.',
    'overlong-request':
      'Die Adresse, die eine Anfrage überträgt, ist so kurz, dass jedes Programm sie nimmt.',
  },
});

/** The address of the platform can be filled in, and with every request it stays short enough. */
export const requestAddress: Rule = {
  ...kinds,
  *check(context) {
    for (const { file, data } of recordsOf(context, 'city')) {
      const { platform, contact } = data.requests ?? {};
      const faults = [
        ...(platform ? checkPlatform(file, platform) : []),
        ...(contact && !/^mailto:/iu.test(contact)
          ? [report('request-address/contact', { file, path: ['requests', 'contact'] }, { contact })]
          : []),
      ];
      yield* faults;
      if (faults.length === 0) yield* checkLength(context, file);
    }
  },
};

function* checkPlatform(file: string, { address, authority }: Platform): Generator<Fault> {
  const at = { file, path: ['requests', 'platform', 'address'] };
  const parts = partsOfAddress(address);
  const allowed = addressParts.map((part) => `{${part}}`).join(', ');
  for (const part of parts.filter((name) => !addressParts.some((known) => known === name))) {
    const nearest = findNearest(part, addressParts);
    const suggestion = suggest(nearest === undefined ? undefined : `{${nearest}}`);
    yield report('request-address', at, { part: `{${part}}`, allowed, suggestion });
  }
  if (!parts.includes('subject')) yield report('request-address/subject', at, { part: '{subject}' });
  if (!parts.includes('text') && !parts.includes('letter'))
    yield report('request-address/text', at, { text: '{text}', letter: '{letter}' });
  if (parts.includes('authority') && authority === undefined)
    yield report('request-address/authority', at, { part: '{authority}' });
  if (!parts.includes('authority') && authority !== undefined)
    yield report(
      'request-address/unused',
      { file, path: ['requests', 'platform', 'authority'] },
      { part: '{authority}', authority },
    );
  const filled = fillAddress(address, { authority: 'a', subject: 's', text: 't', letter: 'l' });
  // Of parts that there are not, the author hears already.
  const isForm = webAddressSchema.safeParse(filled.replace(/\{[^{}]*\}/gu, 'x')).success;
  if (!isForm) yield report('request-address/form', at, { address: filled });
}

function* checkLength(context: RuleContext, file: string): Generator<Fault> {
  const { knowledgeBase, complete, base } = context;
  if (!knowledgeBase || !complete || !hasEveryText(context)) return;
  // What makes one too long makes most of them too long: the longest is enough to mend it.
  const [longest] = [...context.listRequestAddresses(knowledgeBase, base)].sort(
    (a, b) => b.address.length - a.address.length,
  );
  if (!longest || longest.address.length <= longestAddress) return;
  const values = { gap: longest.gap, length: longest.address.length, longest: longestAddress };
  yield report('overlong-request', { file, path: ['requests'] }, values);
}

/** Whether every text stands in the language of the requests; where one does not, another rule says so. */
function hasEveryText(context: RuleContext): boolean {
  const [language = ''] = context.city?.languages ?? [];
  for (const { node } of nodesOf(context)) {
    // The rendering of a quotation lacks the language of its source.
    if (!node.meta.localized || node.path.at(-1) === 'rendering') continue;
    const text = node.value as Localized;
    if (!(language in text) && !(sameInAllLanguages in text)) return false;
  }
  return true;
}
