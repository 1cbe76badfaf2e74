/** Dependence: measures that serve nothing or only commitments, and claims that hang on one measure or passage. */

import { isInEdition } from '../model/edition.ts';
import { isQuotation } from '../model/evidence.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { linksInEdition, type Measure } from '../model/measure.ts';
import { proveQuote } from '../proof/prove-quotation.ts';
import type { Coverage, TargetCoverage } from './coverage.ts';

/** Measures of the edition that carry no link. */
export function measuresWithoutLinks(knowledgeBase: KnowledgeBase, of: Coverage): Measure[] {
  const { editions } = knowledgeBase.city;
  return knowledgeBase.measures.filter(
    (measure) =>
      isInEdition(measure, of.edition, editions) &&
      linksInEdition(measure, of.edition, editions).length === 0,
  );
}

/** Measures of the edition whose links all lead to commitments: they serve no digital right, as far as we see. */
export function measuresServingCommitmentsOnly(knowledgeBase: KnowledgeBase, of: Coverage): Measure[] {
  const commitments = new Set(knowledgeBase.commitments.map(({ id }) => id));
  return knowledgeBase.measures.filter((measure) => {
    const links = linksInEdition(measure, of.edition, knowledgeBase.city.editions);
    return links.length > 0 && links.every((link) => commitments.has(link.target));
  });
}

/** Claims and commitments whose coverage rests on a single measure, with that measure. */
export function targetsOnOneMeasure(of: Coverage): { target: TargetCoverage; measure: Measure }[] {
  return [...of.byTarget.values()].flatMap((target) => {
    const measures = new Set(target.counting.map(({ measure }) => measure));
    const [only] = measures;
    return measures.size === 1 && only ? [{ target, measure: only }] : [];
  });
}

/** A place in a source: source, section and unit. */
export interface Passage {
  readonly source: string;
  readonly section: string;
  readonly unit: number;
}

/** The passages in which a measure is evidenced. */
export function passagesOf(measure: Measure, knowledgeBase: KnowledgeBase): Passage[] {
  const passages = new Map<string, Passage>();
  for (const evidence of measure.evidence.filter(isQuotation)) {
    const fingerprint = knowledgeBase.fingerprintById.get(evidence.source);
    if (!fingerprint) continue;
    const proof = proveQuote(evidence, fingerprint);
    if (!proof.proved) continue;
    for (const unit of proof.units) {
      const passage = { source: evidence.source, section: evidence.section, unit };
      passages.set(JSON.stringify(passage), passage);
    }
  }
  return [...passages.values()];
}

/**
 * Claims and commitments with several measures that all stand in one and the same passage: one sentence fewer in the
 * source, and nothing would be documented.
 */
export function targetsOnOnePassage(
  knowledgeBase: KnowledgeBase,
  of: Coverage,
): { target: TargetCoverage; passage: Passage }[] {
  return [...of.byTarget.values()].flatMap((target) => {
    const measures = [...new Set(target.counting.map(({ measure }) => measure))];
    if (measures.length < 2) return [];
    const passages = measures.map((measure) => passagesOf(measure, knowledgeBase));
    const keys = new Set(passages.flat().map((passage) => JSON.stringify(passage)));
    const [only] = passages.flat();
    return keys.size === 1 && only ? [{ target, passage: only }] : [];
  });
}
