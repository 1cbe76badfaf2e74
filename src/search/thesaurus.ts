/** What else people call the things that a query speaks of. */
import { stem } from './text.ts';

/** A term cut as far as it goes: so singular and plural of a noun agree. */
export function root(term: string): string {
  const cut = stem(term);
  return cut === term ? term : root(cut);
}

export class Thesaurus {
  readonly #groups = new Map<string, Set<string>>();

  /** @param groups terms that may stand for each other; a term may stand in several */
  constructor(groups: readonly (readonly string[])[] = []) {
    for (const group of groups) {
      for (const term of group) {
        const others = this.#groups.get(root(term)) ?? new Set();
        this.#groups.set(root(term), others);
        for (const other of group) others.add(other);
      }
    }
  }

  /** Other words for a term, in any of its forms. */
  others(term: string): string[] {
    return [...(this.#groups.get(root(term)) ?? [])].filter((other) => other !== term);
  }
}
