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
