import { coverage } from '../../derived/coverage.ts';
import { type Edition, isInEdition } from '../../model/edition.ts';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import { defineFaults } from '../fault.ts';
import { statusWords } from '../wording.ts';
import { editionName, type Rule, targetPlaces } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'missing-gap':
      '„{target}“ ({file}) ist in der Ausgabe „{edition}“ {status} und braucht einen Handlungsbedarf: bitte gaps/{proposal}.yaml anlegen.',
  },
  help: {
    'missing-gap': 'Was nicht belegt ist, braucht einen Handlungsbedarf.',
  },
});

/** Every claim or commitment that is not documented has a gap record, in every edition. */
export const missingGap: Rule = {
  ...kinds,
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
        yield report(
          'missing-gap',
          { file: place.file, path: place.path },
          {
            target: target.id,
            file: place.file,
            edition: editionName(edition, knowledgeBase.city),
            status: statusWords[status],
            proposal: proposeId(knowledgeBase, target.id, edition),
          },
        );
      }
    }
  },
};

/** The id of the target; of an edition after one that has a gap of that name, with its own id. */
function proposeId({ gapById }: KnowledgeBase, target: string, edition: Edition): string {
  return gapById.get(target)?.target === target ? `${target}-${edition.id}` : target;
}
