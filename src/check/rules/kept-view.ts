import { type Edition, isInEdition } from '../../model/edition.ts';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import { linksInEdition } from '../../model/measure.ts';
import { type Code, codeOf } from '../../model/reading.ts';
import { defineFaults, type Fault } from '../fault.ts';
import { type CheckedRecord, type Rule, recordsOf } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'kept-view': '{path}: Festgehalten ist „{code}“; „{measure}“ hat zu „{target}“ aber „{actual}“.',
    'kept-view/twice': '{path}: Zu „{measure}“ und „{target}“ steht schon eine Begründung da.',
    'kept-view/edition': '{path}: „{measure}“ gehört nicht zur Ausgabe „{edition}“.',
  },
  help: {
    'kept-view':
      'Eine Begründung gegen eine Zweitlesung nennt das Urteil, das die Zuordnung der Maßnahme wirklich hat; none heißt, dass es keine gibt.',
  },
});

/** What the project says that it holds against a reading is what its links hold, once for each pair of an edition. */
export const keptView: Rule = {
  ...kinds,
  *check({ records, knowledgeBase }) {
    if (!knowledgeBase) return;
    const decided = new Set<string>();
    for (const record of recordsOf({ records }, 'decisions'))
      yield* checkKept(record, knowledgeBase, decided);
  },
};

function* checkKept(
  { file, data }: CheckedRecord<'decisions'>,
  knowledgeBase: KnowledgeBase,
  decided: Set<string>,
): Generator<Fault> {
  const edition = knowledgeBase.editions.find(({ id }) => id === data.edition);
  if (!edition) return;
  for (const [index, { target, measures, code }] of data.kept.entries()) {
    for (const [place, measure] of measures.entries()) {
      const path = ['kept', index, 'measures', place];
      const key = `${edition.id} ${measure} ${target}`;
      if (decided.has(key)) yield report('kept-view/twice', { file, path }, { measure, target });
      decided.add(key);
      const actual = findCode(knowledgeBase, edition, measure, target);
      if (actual === 'elsewhere')
        yield report('kept-view/edition', { file, path }, { measure, edition: edition.id });
      else if (actual !== undefined && actual !== code)
        yield report('kept-view', { file, path }, { code, measure, target, actual });
    }
  }
}

/** What the links of an edition say of a pair; undefined where one of both does not exist, which another rule reports. */
function findCode(
  { measureById, targetById, editions }: KnowledgeBase,
  edition: Edition,
  measureId: string,
  targetId: string,
): Code | 'elsewhere' | undefined {
  const measure = measureById.get(measureId);
  if (!measure || !targetById.has(targetId)) return undefined;
  if (!isInEdition(measure, edition, editions)) return 'elsewhere';
  return codeOf(linksInEdition(measure, edition, editions).find((link) => link.target === targetId));
}
