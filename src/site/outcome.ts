/** What became of a measure, as the sign in front of its name says. */
import { compareMeasure, type Outcome, outcomeOf } from '../derived/comparison.ts';
import type { Measure } from '../model/measure.ts';
import type { Site } from './site.ts';

/** Since the edition before; in the first edition every measure that is documented is simply there. */
export function outcomeOfMeasure(site: Site, measure: Measure): Outcome {
  if (site.before)
    return compareMeasure(site.knowledgeBase, measure, site.before.edition, site.edition).outcome;
  return outcomeOf[site.state(measure)];
}
