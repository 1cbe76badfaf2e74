import { coverage } from '../../derived/coverage.ts';
import { isInEdition } from '../../model/edition.ts';
import { getText } from '../../model/localized.ts';
import { statusWords } from '../messages.ts';
import { type Rule, targetPlaces } from './rule.ts';

/** Every claim or commitment that is not documented has a gap record, in every edition. */
export const missingGap: Rule = {
  name: 'missing-gap',
  severity: 'error',
  *check(context) {
    const { knowledgeBase } = context;
    if (!knowledgeBase || !context.complete) return;
    const places = new Map(targetPlaces(context).map((place) => [place.id, place]));
    for (const edition of knowledgeBase.editions) {
      for (const { target, status } of coverage(knowledgeBase, edition).byTarget.values()) {
        if (status === 'documented') continue;
        const gaps = (knowledgeBase.gapsByTarget.get(target.id) ?? []).filter(
          (gap) => gap.finding !== 'outside-remit' && isInEdition(gap, edition, knowledgeBase.editions),
        );
        const place = places.get(target.id);
        if (gaps.length > 0 || !place) continue;
        yield {
          file: place.file,
          path: place.path,
          message: 'missing-gap',
          values: {
            target: target.id,
            file: place.file,
            edition: getText(edition.name, knowledgeBase.city.languages[0] ?? ''),
            status: statusWords[status],
            proposal: target.id,
          },
        };
      }
    }
  },
};
