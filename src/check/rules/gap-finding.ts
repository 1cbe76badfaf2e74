import { coverage } from '../../derived/coverage.ts';
import { isInEdition } from '../../model/edition.ts';
import { getText } from '../../model/localized.ts';
import { findWord } from '../../proof/prove-quotation.ts';
import { defineFaults } from '../fault.ts';
import { statusWords } from '../wording.ts';
import { type Rule, recordsOf } from './rule.ts';

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
      const needsQuote = data.finding === 'asserted' || data.finding === 'outside-remit';
      const at = ['finding'];
      if (needsQuote && !data.evidence) {
        yield report('gap-finding/evidence', { file, path: at }, { finding: data.finding });
      }
      if (data.finding === 'none-found' && !data.searched) {
        yield report('gap-finding/searched', { file, path: at });
      }
      for (const { source, sections } of data.searched?.in ?? []) {
        const fingerprint = context.fingerprints.get(source);
        if (!fingerprint) continue;
        for (const [index, word] of (data.searched?.words ?? []).entries()) {
          const section = findWord(word, sections, fingerprint);
          if (section === undefined) continue;
          const path = ['searched', 'words', index];
          yield report('searched-word-present', { file, path }, { word, source, section });
        }
      }
    }
    const { knowledgeBase } = context;
    if (!knowledgeBase || !context.complete) return;
    for (const edition of knowledgeBase.editions) {
      const { byTarget } = coverage(knowledgeBase, edition);
      for (const { file, data } of recordsOf(context, 'gaps')) {
        if (data.finding === 'outside-remit' || !isInEdition(data, edition, knowledgeBase.editions)) continue;
        const target = byTarget.get(data.target);
        if (!target) continue;
        const values = {
          target: data.target,
          edition: getText(edition.name, knowledgeBase.city.languages[0] ?? ''),
          status: statusWords[target.status],
          finding: data.finding,
        };
        if (target.status === 'documented') {
          yield report('gap-on-documented', { file, path: ['target'] }, { ...values, path: 'target' });
          continue;
        }
        // "partial" says that something is there, "none-found" and "asserted" that nothing is.
        if ((data.finding === 'partial') !== (target.status === 'partly')) {
          yield report('gap-finding/partial', { file, path: ['finding'] }, { ...values, path: 'finding' });
        }
      }
    }
  },
};
