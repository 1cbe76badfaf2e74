import { beginsAfter, type Edition, isInEdition } from '../../model/edition.ts';
import type { RecordOf } from '../../model/kinds.ts';
import { type Localized, sameInAllLanguages } from '../../model/localized.ts';
import { stateInEdition } from '../../model/measure.ts';
import type { Path } from '../../model/walk.ts';
import { findAbility } from '../ability.ts';
import { defineFaults } from '../fault.ts';
import { editionName, type Rule, recordsOf } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'warning',
  messages: {
    'ability-of-plan':
      '{path}: In der Ausgabe „{edition}“ ist die Maßnahme geplant; „{sentence}“ klingt, als ginge es schon. Besser: soll, ist geplant.',
  },
  help: {
    'ability-of-plan': 'Was geplant ist, steht nicht da, als könnte man es schon nutzen. Nur ein Hinweis.',
  },
});

/** The texts of a planned measure do not say what one can do, as far as a list of verbs can tell. */
export const abilityOfPlan: Rule = {
  ...kinds,
  *check(context) {
    const { knowledgeBase, complete } = context;
    if (!complete || !knowledgeBase) return;
    const { editions, city } = knowledgeBase;
    for (const { file, data } of recordsOf(context, 'measures')) {
      const seen = new Set<string>();
      const planned = editions.filter(
        (edition) =>
          isInEdition(data, edition, editions) && stateInEdition(data, edition).state === 'planned',
      );
      for (const edition of planned) {
        for (const { path, language, text } of textsIn(data, edition, editions, city.languages)) {
          const sentence = findAbility(text, language);
          if (sentence === undefined || seen.has(path.join('.'))) continue;
          seen.add(path.join('.'));
          yield report('ability-of-plan', { file, path }, { edition: editionName(edition, city), sentence });
        }
      }
    }
  },
};

interface ShownText {
  readonly path: Path;
  readonly language: string;
  readonly text: string;
}

/** Summary and meaning as an edition shows them, in every language, with the place where each stands. */
function textsIn(
  { revisions = [], ...data }: RecordOf<'measures'>,
  edition: Edition,
  editions: readonly Edition[],
  languages: readonly string[],
): ShownText[] {
  return (['summary', 'meaning'] as const).flatMap((field) => {
    const place = revisions.findLastIndex(
      (revision) => revision[field] !== undefined && !beginsAfter(revision, edition, editions),
    );
    const localized: Localized = revisions[place]?.[field] ?? data[field];
    const at: Path = place === -1 ? [field] : ['revisions', place, field];
    return languages.flatMap((language) => {
      const key = localized[language] === undefined ? sameInAllLanguages : language;
      const text = localized[key];
      return text === undefined ? [] : [{ path: [...at, key], language, text }];
    });
  });
}
