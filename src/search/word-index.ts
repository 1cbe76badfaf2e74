/** The words of all documents: where each stands, and which of them a word of a query may mean. */
import { type SearchField, searchFields } from './document.ts';
import { editDistance, isMarker, searchWords, stem, trigrams } from './text.ts';

/**
 * Documents that hold a word, each as one number: position of the document times the number of search fields, plus position
 * of the most important field in which it stands.
 */
export type Postings = readonly number[];

export const placeOf = (document: number, field: number) => document * searchFields.length + field;
export const documentOf = (place: number) => Math.floor(place / searchFields.length);
export const fieldOf = (place: number) => place % searchFields.length;

/** A word of the documents, with how well it answers a term of a query, from 0 to 1. */
export interface SimilarWord {
  readonly word: string;
  readonly fit: number;
}

/** In longer texts nearly everything is denied once; there words that deny or own say nothing. */
const fieldsWithMarkers: readonly SearchField[] = ['title', 'synonyms'];

/**
 * Postings of every word that stands in one of the fields: each document once, with the most important field.
 *
 * @param fields most important first
 */
export function collectPostings<Field extends SearchField>(
  documents: readonly Readonly<Record<Field, string>>[],
  fields: readonly Field[],
): Map<string, number[]> {
  const postings = new Map<string, number[]>();
  for (const [document, texts] of documents.entries()) {
    for (const name of fields) {
      const place = placeOf(document, searchFields.indexOf(name));
      for (const term of termsIn(name, texts[name])) addPlace(postings, term, place);
    }
  }
  return postings;
}

function termsIn(field: SearchField, text: string): string[] {
  const terms = searchWords(text).map(({ term }) => term);
  return fieldsWithMarkers.includes(field) ? terms : terms.filter((term) => !isMarker(term));
}

/** A document that has the word in a more important field keeps that place. */
function addPlace(postings: Map<string, number[]>, term: string, place: number): void {
  const list = postings.get(term);
  if (!list) postings.set(term, [place]);
  else if (documentOf(list.at(-1) ?? -1) !== documentOf(place)) list.push(place);
}

export class WordIndex {
  readonly #documents: number;
  readonly #postings: ReadonlyMap<string, Postings>;
  readonly #wordsByTrigram = new Map<string, string[]>();

  /** @param documents how many there are */
  constructor(documents: number, postings: ReadonlyMap<string, Postings>) {
    this.#documents = documents;
    this.#postings = postings;
    for (const word of postings.keys()) {
      for (const trigram of new Set(trigrams(word))) {
        const list = this.#wordsByTrigram.get(trigram);
        if (list) list.push(word);
        else this.#wordsByTrigram.set(trigram, [word]);
      }
    }
  }

  has(word: string): boolean {
    return this.#postings.has(word);
  }

  postings(word: string): Postings {
    return this.#postings.get(word) ?? [];
  }

  /** How much a word says: more the fewer documents hold it. Without a word, as much as the rarest. */
  rarity(words: readonly string[]): number {
    const counts = words.map((word) => this.postings(word).length);
    return Math.log(1 + this.#documents / (1 + (counts.length > 0 ? Math.min(...counts) : 0)));
  }

  /** Words of the documents that a query's term may mean. */
  similarWords(term: string): SimilarWord[] {
    const own = trigrams(term);
    const shared = new Map<string, number>();
    for (const trigram of own) {
      for (const word of this.#wordsByTrigram.get(trigram) ?? [])
        shared.set(word, (shared.get(word) ?? 0) + 1);
    }
    return (
      [...shared]
        // One edit changes at most three trigrams; a word that shares fewer than a third is no neighbour.
        .filter(([word, count]) => count * 3 >= Math.min(own.length, word.length))
        .map(([word]) => ({ word, fit: fitOf(term, word) }))
        .filter(({ fit }) => fit > 0)
    );
  }

  /** Parts of a long German word that the documents hold: "auskunftsroboter" is "auskunft" and "roboter". */
  splitCompound(term: string): SimilarWord[] {
    const cuts = Array.from({ length: Math.max(term.length - 7, 0) }, (_, index) => index + 4);
    return cuts
      .flatMap((cut) => [term.slice(0, cut), term.slice(cut)])
      .flatMap((part) =>
        [...new Set([part, part.replace(/s$/u, ''), stem(part)])]
          .filter((form) => this.has(form))
          .map((word) => ({ word, fit: 0.35 + (0.5 * part.length) / term.length })),
      );
  }
}

/** How well a word of a document answers a term of a query, from 0 to 1. */
function fitOf(term: string, word: string): number {
  if (word === term) return 1;
  if (/^\d+$/u.test(term)) return 0;
  return fitOfPart(term, word) ?? fitOfMisspelling(term, word);
}

/** One stands in the other; the more of it, the better. What stands before it has to be a word, too: "Mahnung" is no "Ahnung". */
function fitOfPart(term: string, word: string): number | undefined {
  const holds = (long: string, short: string) =>
    long.endsWith(short) && long.length - short.length >= shortestFirstPart;
  if (term.length >= 4 && word.startsWith(term)) return 0.65 + (0.3 * term.length) / word.length;
  if (term.length === 3 && word.startsWith(term)) return 0.5 + (0.3 * term.length) / word.length;
  if (term.length >= 4 && holds(word, term)) return 0.65 + (0.25 * term.length) / word.length;
  if (term.length >= 4 && word.indexOf(term) >= shortestFirstPart)
    return 0.5 + (0.25 * term.length) / word.length;
  const isLonger = term.startsWith(word) || holds(term, word);
  return word.length >= 5 && isLonger ? 0.35 + (0.45 * word.length) / term.length : undefined;
}

/** Letters of the shortest word that begins a compound: "Amt", "Rat". */
const shortestFirstPart = 3;

function fitOfMisspelling(term: string, word: string): number {
  const most = mostEdits(term);
  if (most === 0) return 0;
  const edits = editDistance(term, word, most);
  // Hardly anybody mistypes the first letter: then it is mostly another word.
  const isOther = term[0] !== word[0];
  return edits > most ? 0 : 0.85 - 0.15 * edits - (isOther ? 0.2 : 0);
}

/** Typing errors that a word may have and still be known: none in short words, which would mean another one. */
export function mostEdits(term: string): number {
  if (term.length >= 8) return 2;
  return term.length >= 5 ? 1 : 0;
}
