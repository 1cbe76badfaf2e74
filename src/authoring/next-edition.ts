/** The next edition: its entry in city.yaml, and what has to be attested again before it can be published. */
import { parseDocument, YAMLSeq } from 'yaml';
import { coverage } from '../derived/coverage.ts';
import { asOf } from '../model/as-of.ts';
import type { City } from '../model/city.ts';
import { isInEdition, sortEditions } from '../model/edition.ts';
import { type KnowledgeBase, latestEdition } from '../model/knowledge-base.ts';
import { linksInEdition, stateInEdition } from '../model/measure.ts';
import { lastingStates } from '../model/state.ts';

/** What an author says of the next edition. */
export interface NextEdition {
  readonly id: string;
  /** Day of the edition, YYYY-MM-DD. */
  readonly on: string;
  /** First day of its reporting period; the day after the edition before when left out. */
  readonly from?: string | undefined;
  /** Name in the city's first language. */
  readonly name: string;
}

/** City file with the next edition as the last of its list; comments and the order of lines stay. */
export function addEdition(
  cityFile: string,
  { languages, editions }: Pick<City, 'languages' | 'editions'>,
  { id, on, from = dayAfter(sortEditions(editions).at(-1)?.on ?? on), name }: NextEdition,
  mark: string,
): string {
  const document = parseDocument(cityFile);
  const list = document.get('editions');
  if (!(list instanceof YAMLSeq)) throw new Error('city.yaml holds no list of editions.');
  const names = Object.fromEntries(
    languages.map((language, index) => [language, index === 0 ? name : `${mark} (${language})`]),
  );
  list.add(document.createNode({ id, name: names, from, on }));
  return document.toString({ lineWidth: 110, singleQuote: true });
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

/** A measure that has to be looked for again, or a claim or commitment that has to be examined again. */
export interface EditionTask {
  readonly kind: 'measure' | 'target';
  readonly id: string;
  /** State or coverage in the edition before. */
  readonly was: string;
  /** Day on which the state was attested; of a claim or commitment, undefined. */
  readonly on: string | undefined;
  /** Links that go on only where new evidence carries them. */
  readonly links: number;
}

/** What has to be done for the next edition, in the order of the records. What lasts needs no new evidence. */
export function listEditionTasks(knowledgeBase: KnowledgeBase): EditionTask[] {
  const edition = latestEdition(knowledgeBase);
  const shown = asOf(knowledgeBase, edition);
  const { editions } = shown;
  const measures = shown.measures
    .filter((measure) => isInEdition(measure, edition, editions))
    .flatMap((measure): EditionTask[] => {
      const { state, attested } = stateInEdition(measure, edition);
      if (lastingStates.some((lasting) => lasting === state)) return [];
      const links = linksInEdition(measure, edition, editions).length;
      return [{ kind: 'measure', id: measure.id, was: state, on: attested?.on, links }];
    });
  const targets = [...coverage(shown, edition).byTarget.values()].map(
    ({ target, status, contributions }): EditionTask => ({
      kind: 'target',
      id: target.id,
      was: status,
      on: undefined,
      links: contributions.length,
    }),
  );
  return [...measures, ...targets];
}
