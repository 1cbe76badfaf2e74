/** What a wording file has to hold: the shape of the first one. A missing or unknown text fails the type check. */
import type de from './de.ts';

type Widen<Value> = Value extends string
  ? string
  : Value extends (...args: infer Args) => string
    ? (...args: Args) => string
    : { readonly [Key in keyof Value]: Widen<Value[Key]> };

export type Wording = Widen<typeof de>;
