/** States of a measure and what they mean for coverage. Depends on nothing, since browsers get it with the search. */

/**
 * What a state means for coverage: `full`, a direct and full link documents its target; `part`, a direct link counts in
 * part; `none`, it does not count. Weakest first: where two states are attested on one day, the weaker counts.
 */
export const stateWeights = {
  discontinued: 'none',
  unknown: 'none',
  planned: 'part',
  'in-progress': 'part',
  completed: 'part',
  'in-operation': 'full',
} as const satisfies Readonly<Record<string, 'none' | 'part' | 'full'>>;

/** In the order of their weight. */
export const states = Object.keys(stateWeights) as (keyof typeof stateWeights)[];

export type State = (typeof states)[number];

/** States that last once they are attested; the others have to be attested again in each reporting period. */
export const lastingStates: readonly State[] = ['completed', 'discontinued', 'unknown'];

/**
 * What an edition shows: an attested state, or `unattested`, when the last one is older than the reporting period. Silence
 * is neither an end nor a success: it counts for nothing.
 */
export const editionStates = [...states, 'unattested'] as const;
export type EditionState = (typeof editionStates)[number];

/** Whether a measure in a state is there no more, as far as an edition knows: it serves nothing today. */
export function isOver(state: EditionState): boolean {
  return state === 'unattested' || state === 'discontinued';
}

export const editionStateWeights: Readonly<Record<EditionState, 'none' | 'part' | 'full'>> = {
  ...stateWeights,
  unattested: 'none',
};
