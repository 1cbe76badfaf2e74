import { isInEdition } from '../../model/edition.ts';
import { defineFaults, type Fault } from '../fault.ts';
import { type CheckedRecord, type Rule, recordsOf } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'reading-pairs':
      '{path}: „{target}“ steht nicht unter targets; so bleibt offen, ob es ganz gelesen wurde.',
    'reading-pairs/measure': '{path}: Die Maßnahme „{measure}“ steht in dieser Lesung zweimal.',
    'reading-pairs/target': '{path}: „{target}“ hat bei dieser Maßnahme schon ein Urteil.',
    'reading-pairs/edition':
      '{path}: „{measure}“ gehört nicht zur Ausgabe „{edition}“; nur diese wurde gelesen.',
  },
  help: {
    'reading-pairs':
      'Eine Zweitlesung ordnet jedes Paar aus ihren Maßnahmen und ihren Zielen genau einmal ein, in einer Ausgabe.',
  },
});

/** A reading judges each pair of its measures and targets once, and the measures belong to its edition. */
export const readingPairs: Rule = {
  ...kinds,
  *check({ records, knowledgeBase }) {
    for (const record of recordsOf({ records }, 'readings')) {
      yield* findUnasked(record);
      yield* findTwice(record);
      const edition = knowledgeBase?.editions.find(({ id }) => id === record.data.edition);
      if (!knowledgeBase || !edition) continue;
      const { file, data } = record;
      for (const [index, { measure: id }] of data.measures.entries()) {
        const measure = knowledgeBase.measureById.get(id);
        const path = ['measures', index, 'measure'];
        if (measure && !isInEdition(measure, edition, knowledgeBase.editions))
          yield report('reading-pairs/edition', { file, path }, { measure: id, edition: edition.id });
      }
    }
  },
};

function* findUnasked({ file, data }: CheckedRecord<'readings'>): Generator<Fault> {
  const asked = new Set(data.targets);
  for (const [index, { codes }] of data.measures.entries()) {
    for (const [place, { target }] of codes.entries()) {
      const path = ['measures', index, 'codes', place, 'target'];
      if (!asked.has(target)) yield report('reading-pairs', { file, path }, { target });
    }
  }
}

function* findTwice({ file, data }: CheckedRecord<'readings'>): Generator<Fault> {
  const measures = new Set<string>();
  for (const [index, { measure, codes }] of data.measures.entries()) {
    if (measures.has(measure))
      yield report('reading-pairs/measure', { file, path: ['measures', index, 'measure'] }, { measure });
    measures.add(measure);
    const targets = new Set<string>();
    for (const [place, { target }] of codes.entries()) {
      const path = ['measures', index, 'codes', place, 'target'];
      if (targets.has(target)) yield report('reading-pairs/target', { file, path }, { target });
      targets.add(target);
    }
  }
}
