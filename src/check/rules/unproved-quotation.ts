import type { Evidence } from '../../model/evidence.ts';
import type { Fingerprint } from '../../model/fingerprint.ts';
import { joinSegments, type OfficialWording, officialWordingSchema } from '../../model/official-wording.ts';
import type { Path } from '../../model/walk.ts';
import { fewestWords, type Proof, proveQuote } from '../../proof/prove-quotation.ts';
import type { Finding } from '../problem.ts';
import { formatMessage, formatPath } from '../problem.ts';
import { type CheckedRecord, nodesOf, type Rule, recordsOf } from './rule.ts';

/** Every quotation stands, word for word, in the section that it names. */
export const unprovedQuotation: Rule = {
  name: 'unproved-quotation',
  severity: 'error',
  *check(context) {
    const external = new Set(
      recordsOf(context, 'sources')
        .filter(({ data }) => data.kind === 'external')
        .map(({ id }) => id),
    );
    for (const { record, node } of nodesOf(context)) {
      for (const quotation of quotationsAt(node.schema, node.value, node.path, node.meta.evidence)) {
        if (external.has(quotation.source)) {
          yield {
            file: record.file,
            path: quotation.path,
            message: 'unproved-quotation/external',
            values: { path: formatPath(quotation.path), source: quotation.source },
          };
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

interface Quotation extends Pick<Evidence, 'source' | 'section' | 'quote'> {
  readonly path: Path;
  readonly allowShort: boolean;
}

function quotationsAt(
  schema: unknown,
  value: unknown,
  path: Path,
  isEvidence: boolean | undefined,
): Quotation[] {
  if (isEvidence && (value as Evidence).quote !== undefined) {
    const { source, section, quote } = value as Evidence;
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
): Finding | undefined {
  if (proof.proved || proof.fault === 'unknown-section') return undefined;
  const at = { file: record.file, path: quotation.path };
  const path = formatPath(quotation.path);
  if (proof.fault === 'no-words') {
    return { ...at, message: 'unproved-quotation/no-words', values: { path } };
  }
  const part = shorten(proof.part);
  if (proof.fault === 'too-short') {
    return { ...at, message: 'short-quotation', values: { path, part, fewest: fewestWords } };
  }
  const elsewhere =
    proof.elsewhere === undefined
      ? ''
      : ` ${formatMessage('unproved-quotation/elsewhere', { section: proof.elsewhere })}`;
  const values = {
    path,
    part,
    source: fingerprint.source,
    section: quotation.section,
    matches: lastWords(proof.matches),
    differs: proof.differs,
    elsewhere,
  };
  if (proof.differs === '') return { ...at, message: 'unproved-quotation/end', values };
  if (proof.matches === '') return { ...at, message: 'unproved-quotation/start', values };
  return { ...at, message: 'unproved-quotation', values };
}

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57).trimEnd()}…`;
}

function lastWords(text: string): string {
  const words = text.split(' ');
  return words.length <= 4 ? text : `… ${words.slice(-4).join(' ')}`;
}
