/** The words of all documents: where each stands, and which of them a word of a query may mean. */
import { type SearchDocument, searchFields } from './document.ts';
import { editDistance, searchWords, trigrams } from './text.ts';

/** A place where a word stands: position of the document, and of the field among the search fields. */
interface Posting {
  readonly document: number;
  readonly field: number;
}

/** A word of the documents, with how well it answers a term of a query, from 0 to 1. */
export interface SimilarWord {
  readonly word: string;
  readonly fit: number;
}

export class WordIndex {
  readonly #documents: number;
  readonly #postings = new Map<string, Posting[]>();
  /** Each word as it first stands in a text. */
  readonly #display = new Map<string, string>();
  readonly #wordsByTrigram = new Map<string, string[]>();

  constructor(documents: readonly SearchDocument[]) {
    this.#documents = documents.length;
    for (const [document, texts] of documents.entries()) {
      for (const [field, name] of searchFields.entries()) this.#addText(texts[name], { document, field });
    }
    for (const word of this.#postings.keys()) {
      for (const trigram of new Set(trigrams(word))) {
        const list = this.#wordsByTrigram.get(trigram);
        if (list) list.push(word);
        else this.#wordsByTrigram.set(trigram, [word]);
      }
    }
  }

  #addText(text: string, posting: Posting): void {
    for (const { term, start, end } of searchWords(text)) {
      const postings = this.#postings.get(term);
      if (!postings) {
        this.#postings.set(term, [posting]);
        this.#display.set(term, text.slice(start, end));
      } else if (postings.at(-1)?.document !== posting.document || postings.at(-1)?.field !== posting.field) {
        postings.push(posting);
      }
    }
  }

  has(word: string): boolean {
    return this.#postings.has(word);
  }

  postings(word: string): readonly Posting[] {
    return this.#postings.get(word) ?? [];
  }

  /** The word as people write it. */
  display(word: string): string {
    return this.#display.get(word) ?? word;
  }

  /** How much a word says: more the fewer documents hold it. Without a word, as much as the rarest. */
  rarity(words: readonly string[]): number {
    const counts = words.map((word) => new Set(this.postings(word).map(({ document }) => document)).size);
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
        .filter(([word, count]) => count * 3 >= Math.min(own.length, trigrams(word).length))
        .map(([word]) => ({ word, fit: fitOf(term, word) }))
        .filter(({ fit }) => fit > 0)
    );
  }

  /** Parts of a long German word that the documents hold: "auskunftsroboter" is "auskunft" and "roboter". */
  splitCompound(term: string): SimilarWord[] {
    const cuts = Array.from({ length: Math.max(term.length - 7, 0) }, (_, index) => index + 4);
    return cuts
      .flatMap((cut) => [term.slice(0, cut), term.slice(cut)])
      .flatMap((part) => [part, part.replace(/s$/u, '')])
      .filter((form) => this.has(form))
      .map((form) => ({ word: form, fit: 0.35 + (0.5 * form.length) / term.length }));
  }
}

/** How well a word of a document answers a term of a query, from 0 to 1. */
function fitOf(term: string, word: string): number {
  if (word === term) return 1;
  if (/^\d+$/u.test(term)) return 0;
  return fitOfPart(term, word) ?? fitOfMisspelling(term, word);
}

/** One stands in the other; the more of it, the better. */
function fitOfPart(term: string, word: string): number | undefined {
  if (term.length >= 3 && word.startsWith(term)) return 0.65 + (0.3 * term.length) / word.length;
  if (term.length >= 4 && word.endsWith(term)) return 0.65 + (0.25 * term.length) / word.length;
  if (term.length >= 4 && word.includes(term)) return 0.5 + (0.25 * term.length) / word.length;
  const holds = term.startsWith(word) || term.endsWith(word);
  return word.length >= 5 && holds ? 0.35 + (0.45 * word.length) / term.length : undefined;
}

function fitOfMisspelling(term: string, word: string): number {
  const most = mostEdits(term);
  if (most === 0) return 0;
  const edits = editDistance(term, word, most);
  return edits > most ? 0 : 0.85 - 0.15 * edits;
}

/** Typing errors that a word may have and still be known: none in short words, which would mean another one. */
export function mostEdits(term: string): number {
  if (term.length >= 8) return 2;
  return term.length >= 5 ? 1 : 0;
}
