/** Two editions side by side: what was documented, is now, and was lost; and which states changed. */

import type { CoverageStatus } from '../model/coverage-status.ts';
import type { Edition } from '../model/edition.ts';
import type { KnowledgeBase, Target } from '../model/knowledge-base.ts';
import { findState, type Measure } from '../model/measure.ts';
import type { State } from '../model/state.ts';
import { coverage } from './coverage.ts';

export interface Comparison {
  readonly before: Edition;
  readonly after: Edition;
  /** Claims and commitments whose coverage differs; undefined where an edition does not have them. */
  readonly targets: readonly {
    readonly target: Target;
    readonly before: CoverageStatus | undefined;
    readonly after: CoverageStatus | undefined;
  }[];
  /** Measures whose state differs. */
  readonly measures: readonly {
    readonly measure: Measure;
    readonly before: State | undefined;
    readonly after: State | undefined;
  }[];
}

/** What changed from one edition to another, in the order of the knowledge base. */
export function compareEditions(knowledgeBase: KnowledgeBase, before: Edition, after: Edition): Comparison {
  const [old, now] = [coverage(knowledgeBase, before), coverage(knowledgeBase, after)];
  return {
    before,
    after,
    targets: knowledgeBase.targets
      .map((target) => ({
        target,
        before: old.byTarget.get(target.id)?.status,
        after: now.byTarget.get(target.id)?.status,
      }))
      .filter((change) => change.before !== change.after),
    measures: knowledgeBase.measures
      .map((measure) => ({
        measure,
        before: findState(measure, before)?.state,
        after: findState(measure, after)?.state,
      }))
      .filter((change) => change.before !== change.after),
  };
}
