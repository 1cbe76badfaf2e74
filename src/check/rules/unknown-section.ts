import type { z } from 'zod';
import type { Evidence } from '../../model/evidence.ts';
import { searchedSchema } from '../../model/gap.ts';
import { findNearest } from '../../model/id.ts';
import { type OfficialWording, officialWordingSchema } from '../../model/official-wording.ts';
import { sectionPresumptionSchema } from '../../model/presumption.ts';
import type { Path, walk } from '../../model/walk.ts';
import { defineFaults, suggest } from '../fault.ts';
import { nodesOf, type Rule, recordsOf } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'unknown-section': '{path}: {source} hat keinen Abschnitt „{section}“.{suggestion}',
  },
  help: {
    'unknown-section': 'Der Abschnitt steht im Datensatz der Quelle.',
  },
});

/** A section that something names is one of its source's. */
export const unknownSection: Rule = {
  ...kinds,
  *check(context) {
    const sections = new Map(
      recordsOf(context, 'sources').map(({ id, data }) => [id, data.sections.map((section) => section.id)]),
    );
    for (const { record, node } of nodesOf(context)) {
      for (const { source, section, path } of placesAt(node)) {
        const known = sections.get(source);
        if (!known || known.includes(section)) continue;
        yield report(
          'unknown-section',
          { file: record.file, path },
          { source, section, suggestion: suggest(findNearest(section, known)) },
        );
      }
    }
  },
};

function placesAt(node: ReturnType<typeof walk> extends Generator<infer Node> ? Node : never): {
  source: string;
  section: string;
  path: Path;
}[] {
  const { value, path } = node;
  if (node.schema === searchedSchema) {
    return (value as z.infer<typeof searchedSchema>).in.flatMap(({ source, sections }, place) =>
      sections.map((section, index) => ({
        source,
        section,
        path: [...path, 'in', place, 'sections', index],
      })),
    );
  }
  if (
    node.meta.evidence ||
    node.schema === officialWordingSchema ||
    node.schema === sectionPresumptionSchema
  ) {
    const { source, section } = value as Evidence | OfficialWording;
    if (section !== undefined) return [{ source, section, path: [...path, 'section'] }];
  }
  return [];
}
