import { isInEdition } from '../../model/edition.ts';
import { defineFaults } from '../fault.ts';
import { editionName, type Rule, targetPlaces } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'missing-examination':
      '„{target}“ ist für die Ausgabe „{edition}“ nicht geprüft; examinedAgain braucht einen Eintrag mit edition: {id} und dem Tag.',
  },
  help: {
    'missing-examination':
      'Jeder Anspruch und jede Zusage ist für jede Ausgabe mit eigenem Berichtszeitraum neu geprüft.',
  },
});

/** The sources of every later edition with a reporting period of its own were examined for every claim and commitment. */
export const missingExamination: Rule = {
  ...kinds,
  *check(context) {
    const { knowledgeBase, complete } = context;
    if (!complete || !knowledgeBase) return;
    const { editions, city } = knowledgeBase;
    const places = new Map(targetPlaces(context).map((place) => [place.id, place]));
    for (const target of knowledgeBase.targets) {
      const [, ...later] = editions.filter((edition) => isInEdition(target, edition, editions));
      const place = places.get(target.id);
      for (const edition of later) {
        if (!place || edition.from === undefined) continue;
        if (target.examinedAgain?.some((again) => again.edition === edition.id)) continue;
        yield report(
          'missing-examination',
          { file: place.file, path: place.path },
          { target: target.id, edition: editionName(edition, city), id: edition.id },
        );
      }
    }
  },
};
