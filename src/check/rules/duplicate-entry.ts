import { officialWordingSchema } from '../../model/official-wording.ts';
import type { Path, SchemaNode } from '../../model/walk.ts';
import { defineFaults } from '../fault.ts';
import { type CheckedRecord, nodesOf, type Rule } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'duplicate-entry': '{path}: „{entry}“ steht in dieser Liste zweimal. Bitte eines davon löschen.',
  },
  help: {
    'duplicate-entry': 'In einer Liste steht nichts zweimal.',
  },
});

/** No list holds the same thing twice: it would be counted and shown twice. */
export const duplicateEntry: Rule = {
  ...kinds,
  *check(context) {
    let record: CheckedRecord | undefined;
    let wordings: Path[] = [];
    for (const { record: next, node } of nodesOf(context)) {
      if (next !== record) [record, wordings] = [next, []];
      // A sentence may hold the same word twice.
      if (node.schema === officialWordingSchema) wordings.push(node.path);
      if (!Array.isArray(node.value) || wordings.some((path) => isWithin(node.path, path))) continue;
      const seen = new Set<string>();
      for (const [index, entry] of node.value.entries()) {
        const key = keyOf(entry);
        if (seen.has(key))
          yield report(
            'duplicate-entry',
            { file: next.file, path: [...node.path, index] },
            { entry: shorten(key) },
          );
        seen.add(key);
      }
    }
  },
};

const isWithin = (path: SchemaNode['path'], parent: Path) =>
  parent.every((step, index) => path[index] === step);

/** What tells one entry from another: the id that it refers to, where it is more than that; else all of it. */
function keyOf(entry: unknown): string {
  if (typeof entry === 'string') return entry.trim();
  if (typeof entry === 'object' && entry !== null) {
    if ('id' in entry) return String(entry.id);
    // Places of a search, and bullets of a section.
    if ('source' in entry && 'sections' in entry) return String(entry.source);
    if ('unit' in entry) return String(entry.unit);
    // Presumptions: a department is presumed once.
    if ('ground' in entry && 'department' in entry) return String(entry.department);
  }
  return JSON.stringify(entry);
}

const shorten = (text: string) => (text.length <= 60 ? text : `${text.slice(0, 59)}…`);
