import { type Evidence, isQuotation, type Quotation as Quoted } from '../../model/evidence.ts';
import type { Fingerprint } from '../../model/fingerprint.ts';
import { joinSegments, type OfficialWording, officialWordingSchema } from '../../model/official-wording.ts';
import type { Path } from '../../model/walk.ts';
import { fewestWords, type Proof, proveQuote } from '../../proof/prove-quotation.ts';
import { defineFaults, type Fault } from '../fault.ts';
import { type CheckedRecord, nodesOf, type Rule, recordsOf } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'unproved-quotation':
      '{path}: „{part}“ steht so nicht in {source}, Abschnitt {section}: gleich bis „{matches}“, dann weicht „{differs}“ ab.{elsewhere}',
    'unproved-quotation/start':
      '{path}: „{part}“ steht so nicht in {source}, Abschnitt {section}: Schon „{differs}“ steht dort nicht.{elsewhere}',
    'unproved-quotation/end':
      '{path}: „{part}“ steht so nicht in {source}, Abschnitt {section}: Die Wörter kommen dort vor, aber nicht an dieser Stelle der Reihenfolge.{elsewhere}',
    'unproved-quotation/no-words': '{path}: Das Zitat enthält kein Wort.',
    'unproved-quotation/page':
      '{path}: {source} ist eine Seite, die nur gesehen wurde; was von dort kommt, steht in eigenen Worten in statement, nicht als Zitat.',
    'short-quotation':
      '{path}: „{part}“ hat weniger als {fewest} Wörter und ist kein ganzer Satz, Absatz oder Listenpunkt. Bitte mehr zitieren.',
  },
  help: {
    'unproved-quotation':
      'Jedes Zitat steht wörtlich im genannten Abschnitt; Auslassungen sind mit […] gekennzeichnet.',
    'short-quotation':
      'Ein Zitatteil hat mindestens fünf Wörter oder ist ein ganzer Satz, Absatz oder Listenpunkt.',
  },
});

/** Every quotation stands, word for word, in the section that it names. */
export const unprovedQuotation: Rule = {
  ...kinds,
  *check(context) {
    const pages = new Set(
      recordsOf(context, 'sources')
        .filter(({ data }) => data.kind === 'page')
        .map(({ id }) => id),
    );
    for (const { record, node } of nodesOf(context)) {
      for (const quotation of quotationsAt(node.schema, node.value, node.path, node.meta.evidence)) {
        if (pages.has(quotation.source)) {
          yield report(
            'unproved-quotation/page',
            { file: record.file, path: quotation.path },
            { source: quotation.source },
          );
          continue;
        }
        const fingerprint = context.fingerprints.get(quotation.source);
        // Without a fingerprint, or in a section that does not exist, other rules speak.
        if (!fingerprint) continue;
        const proof = proveQuote(quotation, fingerprint, quotation.allowShort);
        const finding = describe(proof, fingerprint, quotation, record);
        if (finding) yield finding;
      }
    }
  },
};

interface Quotation extends Pick<Quoted, 'source' | 'section' | 'quote'> {
  readonly path: Path;
  readonly allowShort: boolean;
}

function quotationsAt(
  schema: unknown,
  value: unknown,
  path: Path,
  isEvidence: boolean | undefined,
): Quotation[] {
  if (isEvidence && isQuotation(value as Evidence)) {
    const { source, section, quote } = value as Quoted;
    return [{ source, section, quote, path: [...path, 'quote'], allowShort: false }];
  }
  if (schema === officialWordingSchema) {
    const { source, section, paragraphs } = value as OfficialWording;
    return paragraphs.map((segments, index) => ({
      source,
      section,
      quote: joinSegments(segments),
      path: [...path, 'paragraphs', index],
      allowShort: false,
    }));
  }
  return [];
}

function describe(
  proof: Proof,
  fingerprint: Fingerprint,
  quotation: Quotation,
  record: CheckedRecord,
): Fault | undefined {
  if (proof.proved || proof.fault === 'unknown-section') return undefined;
  const at = { file: record.file, path: quotation.path };
  if (proof.fault === 'no-words') {
    return report('unproved-quotation/no-words', at);
  }
  const part = shorten(proof.part);
  if (proof.fault === 'too-short') {
    return report('short-quotation', at, { part, fewest: fewestWords });
  }
  const elsewhere =
    proof.elsewhere === undefined ? '' : ` Die Worte stehen aber in Abschnitt ${proof.elsewhere}.`;
  const values = {
    part,
    source: fingerprint.source,
    section: quotation.section,
    matches: lastWords(proof.matches),
    differs: proof.differs,
    elsewhere,
  };
  if (proof.differs === '') return report('unproved-quotation/end', at, values);
  if (proof.matches === '') return report('unproved-quotation/start', at, values);
  return report('unproved-quotation', at, values);
}

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57).trimEnd()}…`;
}

function lastWords(text: string): string {
  const words = text.split(' ');
  return words.length <= 4 ? text : `… ${words.slice(-4).join(' ')}`;
}
