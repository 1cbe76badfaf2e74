import { coverage } from '../../derived/coverage.ts';
import { defineFaults } from '../fault.ts';
import { statusWords } from '../wording.ts';
import { type Rule, recordsOf } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'change-coverage':
      '{path}: Nach dieser Änderung soll „{target}“ {after} sein; berechnet ist {actual}. Was sich seither änderte, gehört in eine neue Datei unter changes/.',
    'change-coverage/same': '{path}: Vorher und nachher ist „{target}“ {after}; das ist keine Änderung.',
  },
  help: {
    'change-coverage':
      'Die jüngste Änderung zu einem Ziel nennt die Abdeckung, die sich in ihrer Ausgabe berechnet.',
  },
});

/** The latest change that speaks of a target in an edition ends with the coverage that is computed. */
export const changeCoverage: Rule = {
  ...kinds,
  *check(context) {
    const { knowledgeBase, complete } = context;
    if (!knowledgeBase || !complete) return;
    const told = new Set<string>();
    const computed = new Map(
      knowledgeBase.editions.map((edition) => [edition.id, coverage(knowledgeBase, edition).byTarget]),
    );
    const newestFirst = recordsOf(context, 'changes').sort((a, b) => b.data.on.localeCompare(a.data.on));
    for (const { file, data } of newestFirst) {
      for (const [index, { target, before, after }] of data.coverage.entries()) {
        const path = ['coverage', index, 'after'];
        if (before === after)
          yield report('change-coverage/same', { file, path }, { target, after: statusWords[after] });
        const key = `${data.edition} ${target}`;
        const actual = computed.get(data.edition)?.get(target)?.status;
        if (!told.has(key) && actual !== undefined && actual !== after)
          yield report(
            'change-coverage',
            { file, path },
            { target, after: statusWords[after], actual: statusWords[actual] },
          );
        told.add(key);
      }
    }
  },
};
