import { coverage } from '../../derived/coverage.ts';
import { isInEdition } from '../../model/edition.ts';
import { getText } from '../../model/localized.ts';
import { findWord } from '../../proof/prove-quotation.ts';
import { statusWords } from '../messages.ts';
import { formatPath } from '../problem.ts';
import { type Rule, recordsOf } from './rule.ts';

/** A gap fits the coverage of its target, and its finding is backed by what such a finding needs. */
export const gapFinding: Rule = {
  name: 'gap-finding',
  severity: 'error',
  *check(context) {
    for (const { file, data } of recordsOf(context, 'gaps')) {
      const needsQuote = data.finding === 'asserted' || data.finding === 'outside-remit';
      const at = ['finding'];
      if (needsQuote && !data.evidence) {
        yield {
          file,
          path: at,
          message: 'gap-finding/evidence',
          values: { path: formatPath(at), finding: data.finding },
        };
      }
      if (data.finding === 'none-found' && !data.searched) {
        yield { file, path: at, message: 'gap-finding/searched', values: { path: formatPath(at) } };
      }
      for (const { source, sections } of data.searched?.in ?? []) {
        const fingerprint = context.fingerprints.get(source);
        if (!fingerprint) continue;
        for (const [index, word] of (data.searched?.words ?? []).entries()) {
          const section = findWord(word, sections, fingerprint);
          if (section === undefined) continue;
          const path = ['searched', 'words', index];
          yield {
            file,
            path,
            message: 'searched-word-present',
            values: { path: formatPath(path), word, source, section },
          };
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
          yield {
            file,
            path: ['target'],
            message: 'gap-on-documented',
            values: { ...values, path: 'target' },
          };
          continue;
        }
        // "partial" says that something is there, "none-found" and "asserted" that nothing is.
        if ((data.finding === 'partial') !== (target.status === 'partly')) {
          yield {
            file,
            path: ['finding'],
            message: 'gap-finding/partial',
            values: { ...values, path: 'finding' },
          };
        }
      }
    }
  },
};
