import { coverage } from '../../derived/coverage.ts';
import type { CoverageStatus } from '../../model/coverage-status.ts';
import { isInEdition } from '../../model/edition.ts';
import { isQuotation } from '../../model/evidence.ts';
import type { RecordOf } from '../../model/kinds.ts';
import { findWord } from '../../proof/prove-quotation.ts';
import { defineFaults, type Fault } from '../fault.ts';
import { statusWords } from '../wording.ts';
import { editionName, type Rule, type RuleContext, recordsOf } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'gap-on-documented':
      '{path}: „{target}“ ist in der Ausgabe „{edition}“ belegt; hier darf nur ein Bedarf mit finding: outside-remit stehen.',
    'gap-finding/partial':
      '{path}: „{target}“ ist in der Ausgabe „{edition}“ {status}; „{finding}“ passt nicht dazu.',
    'gap-finding/evidence': '{path}: „{finding}“ braucht ein Zitat (evidence).',
    'gap-finding/searched':
      '{path}: „none-found“ braucht searched: wo und nach welchen Wörtern gesucht wurde.',
    'searched-word-present': '{path}: „{word}“ steht doch in {source}, Abschnitt {section}.',
  },
  help: {
    'gap-on-documented': 'Was belegt ist, hat keinen Handlungsbedarf, außer dem Hinweis outside-remit.',
    'gap-finding': 'Der Befund passt zur Abdeckung und ist begründet: mit Zitat oder mit der Suche.',
    'searched-word-present':
      'Ein Wort, nach dem vergeblich gesucht wurde, steht wirklich nicht im Abschnitt.',
  },
});

/** A gap fits the coverage of its target, and its finding is backed by what such a finding needs. */
export const gapFinding: Rule = {
  ...kinds,
  *check(context) {
    for (const { file, data } of recordsOf(context, 'gaps')) {
      yield* checkBacking(file, data);
      yield* checkSearched(context, file, data);
    }
    const { knowledgeBase } = context;
    if (!knowledgeBase || !context.complete) return;
    for (const edition of knowledgeBase.editions) {
      const { byTarget } = coverage(knowledgeBase, edition);
      const name = editionName(edition, knowledgeBase.city);
      for (const { file, data } of recordsOf(context, 'gaps')) {
        const target = byTarget.get(data.target);
        if (target && isInEdition(data, edition, knowledgeBase.editions))
          yield* checkCoverage(file, data, target.status, name);
      }
    }
  },
};

type GapData = RecordOf<'gaps'>;

function* checkBacking(file: string, { finding, evidence, searched }: GapData): Generator<Fault> {
  const at = { file, path: ['finding'] };
  const needsQuote = finding === 'asserted' || finding === 'outside-remit';
  if (needsQuote && !evidence?.some(isQuotation)) yield report('gap-finding/evidence', at, { finding });
  if (finding === 'none-found' && !searched) yield report('gap-finding/searched', at);
}

/** Words that were looked for in vain do not stand where they were looked for. */
function* checkSearched(context: RuleContext, file: string, { searched }: GapData): Generator<Fault> {
  for (const { source, sections } of searched?.in ?? []) {
    const fingerprint = context.fingerprints.get(source);
    if (!fingerprint) continue;
    for (const [index, word] of (searched?.words ?? []).entries()) {
      const section = findWord(word, sections, fingerprint);
      if (section === undefined) continue;
      const path = ['searched', 'words', index];
      yield report('searched-word-present', { file, path }, { word, source, section });
    }
  }
}

function* checkCoverage(
  file: string,
  { target, finding }: GapData,
  status: CoverageStatus,
  edition: string,
): Generator<Fault> {
  if (finding === 'outside-remit') return;
  if (status === 'documented') {
    yield report('gap-on-documented', { file, path: ['target'] }, { target, edition });
    return;
  }
  // "partial" says that something is there, "none-found" and "asserted" that nothing is.
  if ((finding === 'partial') === (status === 'partly')) return;
  const values = { target, edition, finding, status: statusWords[status] };
  yield report('gap-finding/partial', { file, path: ['finding'] }, values);
}
