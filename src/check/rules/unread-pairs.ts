import { isInEdition } from '../../model/edition.ts';
import { defineFaults } from '../fault.ts';
import { type Rule, recordsOf } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'warning',
  messages: {
    'unread-pairs':
      'Die Lesung ist nicht vollständig: Aus der Ausgabe „{edition}“ fehlen ihr {count} Maßnahmen oder Ziele, zum Beispiel „{first}“.',
  },
  help: {
    'unread-pairs':
      'Eine Zweitlesung umfasst alle Maßnahmen ihrer Ausgabe, dazu alle Ansprüche, alle Zusagen oder beides. Was danach dazukam, zeigt die Website als noch nicht zweitgelesen.',
  },
});

/** A reading covers all measures of its edition, and of each kind of target that it has, all of them. */
export const unreadPairs: Rule = {
  ...kinds,
  *check({ records, knowledgeBase, complete }) {
    if (!knowledgeBase || !complete) return;
    const { editions, targetById } = knowledgeBase;
    for (const { file, data } of recordsOf({ records }, 'readings')) {
      const edition = editions.find(({ id }) => id === data.edition);
      if (!edition) continue;
      const read = new Set([...data.targets, ...data.measures.map(({ measure }) => measure)]);
      const asked = new Set(data.targets.map((id) => targetById.get(id)?.kind));
      const missing = [
        ...knowledgeBase.measures,
        ...knowledgeBase.targets.filter(({ kind }) => asked.has(kind)),
      ].filter((one) => isInEdition(one, edition, editions) && !read.has(one.id));
      const [first] = missing;
      if (first)
        yield report(
          'unread-pairs',
          { file, path: ['measures'], atKey: true },
          { edition: edition.id, count: missing.length, first: first.id },
        );
    }
  },
};
