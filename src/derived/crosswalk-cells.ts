/** Cells of the crosswalk: where principles and fields meet, and which measures serve both. */
import type { Pair } from '../model/crosswalk.ts';
import type { Field } from '../model/field.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { Link, Measure } from '../model/measure.ts';
import type { Principle } from '../model/principle.ts';

/** One cell of the crosswalk: the pair's relation, and the measures that link to both sides. */
export interface Cell {
  readonly principle: Principle;
  readonly field: Field;
  /** Undefined only while the rule `incomplete-crosswalk` reports that the pair is missing. */
  readonly pair: Pair | undefined;
  /** Measures with a link to a claim of the principle and to a commitment of the field. */
  readonly measures: readonly Measure[];
}

/** Every cell of principles by fields, row by row, the empty ones too. */
export function crosswalkCells(
  knowledgeBase: KnowledgeBase,
  linksOf: (measure: Measure) => readonly Link[] = (measure) => measure.links,
): Cell[] {
  const linked = knowledgeBase.measures.map((measure) => ({
    measure,
    targets: linksOf(measure).map(({ target }) => target),
  }));
  return knowledgeBase.principles.flatMap((principle) =>
    knowledgeBase.fields.map((field) => {
      const claims = new Set(principle.claims.map(({ id }) => id));
      const commitments = new Set(field.commitments.map(({ id }) => id));
      return {
        principle,
        field,
        pair: knowledgeBase.crosswalk.pairs.find(
          (pair) => pair.field === field.id && pair.principle === principle.id,
        ),
        measures: linked
          .filter(
            ({ targets }) =>
              targets.some((target) => claims.has(target)) &&
              targets.some((target) => commitments.has(target)),
          )
          .map(({ measure }) => measure),
      };
    }),
  );
}
