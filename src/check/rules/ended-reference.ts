import { type Edition, isInEdition, type Span } from '../../model/edition.ts';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import type { SchemaNode } from '../../model/walk.ts';
import { defineFaults } from '../fault.ts';
import { type CheckedRecord, nodesOf, type Rule } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'ended-reference':
      '{path}: „{id}“ gibt es in der Ausgabe „{edition}“ nicht (from, until); was darauf verweist, muss dort auch fehlen.',
  },
  help: {
    'ended-reference':
      'Was auf einen Anspruch oder eine Zusage verweist, gehört nur zu Ausgaben, in denen es sie gibt.',
  },
});

/** What refers to a claim or commitment belongs to no edition in which that does not exist. */
export const endedReference: Rule = {
  ...kinds,
  *check({ knowledgeBase, complete, ...context }) {
    if (!knowledgeBase || !complete) return;
    for (const { record, node } of nodesOf({ ...context, knowledgeBase, complete })) {
      if (node.meta.reference !== 'targets') continue;
      const target = knowledgeBase.targetById.get(String(node.value));
      if (!target) continue;
      const missing = editionsOf(knowledgeBase, record, node).find(
        (edition) => !isInEdition(target, edition, knowledgeBase.editions),
      );
      if (missing)
        yield report(
          'ended-reference',
          { file: record.file, path: node.path },
          { id: target.id, edition: missing.id },
        );
    }
  },
};

/** Editions to which a reference belongs: those of the record and of everything in it that holds the reference. */
function editionsOf(
  { editions }: KnowledgeBase,
  record: CheckedRecord,
  node: SchemaNode,
): readonly Edition[] {
  // Readings, decisions and changes belong to the one edition that they name.
  if ('edition' in record.data) {
    const { edition } = record.data;
    return editions.filter(({ id }) => id === edition);
  }
  const spans: Span[] = [];
  let value: unknown = record.data;
  for (const step of [...node.path, undefined]) {
    if (typeof value !== 'object' || value === null) break;
    spans.push(value as Span);
    value = Object.entries(value).find(([key]) => key === String(step))?.[1];
  }
  const all = editions.filter((edition) => spans.every((span) => isInEdition(span, edition, editions)));
  // What has no span is shown with the latest edition only, but for what every edition shows anew.
  return spans.some(({ from, until }) => from !== undefined || until !== undefined) ||
    ['gaps', 'tensions', 'questions'].includes(record.kind)
    ? all
    : all.slice(-1);
}
