/** States of a measure and what they mean for coverage. Depends on nothing, since browsers get it with the search. */

/** What a state means for coverage. */
export type StateWeight = 'none' | 'part' | 'full';

interface StateMeaning {
  /** `full`: a direct and full link documents its target; `part`: a direct link counts in part; `none`: it does not count. */
  readonly weight: StateWeight;
  /** Whether it lasts once it is attested; the others have to be attested again in each reporting period. */
  readonly lasts: boolean;
  /** Whether the measure is there no more: it serves nothing today. */
  readonly over: boolean;
}

/** Weakest first: where two states are attested on one day, the weaker counts. */
const meanings = {
  discontinued: { weight: 'none', lasts: true, over: true },
  unknown: { weight: 'none', lasts: true, over: false },
  planned: { weight: 'part', lasts: false, over: false },
  'in-progress': { weight: 'part', lasts: false, over: false },
  completed: { weight: 'part', lasts: true, over: false },
  'in-operation': { weight: 'full', lasts: false, over: false },
} as const satisfies Readonly<Record<string, StateMeaning>>;

/** In the order of their weight. */
export const states = Object.keys(meanings) as (keyof typeof meanings)[];

export type State = (typeof states)[number];

/** States that last once they are attested. */
export const lastingStates: readonly State[] = states.filter((state) => meanings[state].lasts);

/**
 * What an edition shows: an attested state, or `unattested`, when the last one is older than the reporting period. Silence
 * is neither an end nor a success: it counts for nothing.
 */
export const editionStates = [...states, 'unattested'] as const;
export type EditionState = (typeof editionStates)[number];

const editionMeanings: Readonly<Record<EditionState, Omit<StateMeaning, 'lasts'>>> = {
  ...meanings,
  unattested: { weight: 'none', over: true },
};

/** Whether a measure in a state is there no more, as far as an edition knows: it serves nothing today. */
export function isOver(state: EditionState): boolean {
  return editionMeanings[state].over;
}

export function stateWeight(state: EditionState): StateWeight {
  return editionMeanings[state].weight;
}
