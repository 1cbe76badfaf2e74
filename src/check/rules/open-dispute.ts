import { countSame, isDisputed, joinReadings, type ReadPair } from '../../derived/agreement.ts';
import { codes } from '../../model/reading.ts';
import { defineFaults } from '../fault.ts';
import { type Rule, type RuleContext, recordsOf } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'warning',
  messages: {
    'open-dispute':
      '„{target}“: Alle {number} Lesungen der Ausgabe „{edition}“ sehen {theirs}, das Projekt sieht {ours}. Bitte die Zuordnung ändern oder unter decisions/ begründen.',
    'open-dispute/none':
      '{path}: Zu „{measure}“ und „{target}“ urteilt keine Lesung anders; die Begründung ist überflüssig.',
  },
  help: {
    'open-dispute':
      'Wo alle Zweitlesungen anders urteilen als das Projekt, steht unter decisions/, warum es dabei bleibt; und nur dort, wo eine anders urteilt.',
  },
});

/** Where all readings see something else, the project says why it keeps its view; where none does, it has nothing to say. */
export const openDispute: Rule = {
  ...kinds,
  *check(context) {
    const { knowledgeBase, complete } = context;
    if (!knowledgeBase || !complete) return;
    const files = new Map(recordsOf(context, 'measures').map(({ id, file, data }) => [id, { file, data }]));
    for (const edition of knowledgeBase.editions) {
      const joined = joinReadings(knowledgeBase, edition);
      for (const pair of joined.pairs.filter((one) => isDisputed(one) && one.reason === undefined)) {
        const record = files.get(pair.measure.id);
        if (!record) continue;
        const link = record.data.links.findIndex(({ target }) => target === pair.target.id);
        const path = link < 0 ? ['links'] : ['links', link, 'target'];
        yield report(
          'open-dispute',
          { file: record.file, path, atKey: link < 0 },
          {
            target: pair.target.id,
            number: pair.seen.length,
            edition: edition.id,
            theirs: formatTheirs(pair),
            ours: pair.ours,
          },
        );
      }
      yield* findNeedless(context, edition.id, joined);
    }
  },
};

function* findNeedless(context: RuleContext, edition: string, { find }: ReturnType<typeof joinReadings>) {
  for (const { file, data } of recordsOf(context, 'decisions')) {
    if (data.edition !== edition) continue;
    for (const [index, { target, measures }] of data.kept.entries()) {
      for (const [place, measure] of measures.entries()) {
        const pair = find(measure, target);
        const path = ['kept', index, 'measures', place];
        if (pair === undefined || countSame(pair) === pair.seen.length)
          yield report('open-dispute/none', { file, path }, { measure, target });
      }
    }
  }
}

/** What the readings see, each code once, from the weakest. */
function formatTheirs({ seen }: ReadPair): string {
  const given = new Set(seen.map(({ code }) => code));
  return codes.filter((code) => given.has(code)).join(', ');
}
