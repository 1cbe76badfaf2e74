/**
 * The search engine: a small word index proposes candidates, Fuse ranks them. Behind one interface, so that another
 * engine could be tried.
 */
import Fuse from 'fuse.js';
import type { SearchDocument, SearchField } from './document.ts';
import { searchFields } from './document.ts';
import { editDistance, searchWords, trigrams } from './text.ts';

export interface SearchHit {
  /** Position of the document in the list given to the engine. */
  readonly index: number;
  /** From 0 to 1; higher is better. */
  readonly score: number;
  /** Field in which most of the query was found. */
  readonly field: SearchField;
}

export interface SearchEngine {
  /** Hits, best first; none when the documents hold less than half of what the query says. */
  search(query: string): SearchHit[];
  /** What comes closest, where there is no hit: at most three, and only if something agrees. */
  nearest(query: string): SearchHit[];
  /** Words of the documents that a misspelt query may have meant. */
  suggest(query: string): string | undefined;
}

/** A query is cut here: nobody types more, and the work stays bounded. */
const longestQuery = 200;
const mostTerms = 12;
/** Candidates that Fuse gets to rank. */
const mostCandidates = 30;
/**
 * Part of the query's weight that a document has to match to be an answer at all. Less is enough where every word of
 * the query is known: then the words merely stand in different documents.
 */
const leastCoverage = 0.48;
const leastCoverageOfKnown = 0.3;
/** From here on a similar word counts as known. */
const knownFit = 0.6;

const fieldWeights: Readonly<Record<SearchField, number>> = {
  title: 1,
  synonyms: 0.9,
  other: 0.7,
  summary: 0.6,
  tags: 0.5,
};

interface Posting {
  readonly document: number;
  readonly field: number;
}

/** Builds an engine over documents; about 2 ms for 250 documents. */
export function buildSearchEngine(documents: readonly SearchDocument[]): SearchEngine {
  const vocabulary = new Map<string, Posting[]>();
  const display = new Map<string, string>();
  for (const [document, texts] of documents.entries()) {
    for (const [field, name] of searchFields.entries()) {
      const text = texts[name];
      for (const { term, start, end } of searchWords(text)) {
        const postings = vocabulary.get(term);
        if (!postings) {
          vocabulary.set(term, [{ document, field }]);
          display.set(term, text.slice(start, end));
        } else if (postings.at(-1)?.document !== document || postings.at(-1)?.field !== field) {
          postings.push({ document, field });
        }
      }
    }
  }
  const words = [...vocabulary.keys()];
  const wordsByTrigram = new Map<string, number[]>();
  for (const [index, word] of words.entries()) {
    for (const trigram of new Set(trigrams(word))) {
      const list = wordsByTrigram.get(trigram);
      if (list) list.push(index);
      else wordsByTrigram.set(trigram, [index]);
    }
  }
  const frequency = (term: string) =>
    new Set((vocabulary.get(term) ?? []).map(({ document }) => document)).size;
  const rarity = (count: number) => Math.log(1 + documents.length / (1 + count));

  /** Words of the documents that a query's term may mean, with how well each fits. */
  function similarWords(term: string): { word: string; fit: number }[] {
    const shared = new Map<number, number>();
    const own = trigrams(term);
    for (const trigram of own) {
      for (const index of wordsByTrigram.get(trigram) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    }
    const similar: { word: string; fit: number }[] = [];
    for (const [index, count] of shared) {
      const word = words[index] ?? '';
      // One edit changes at most three trigrams; a word that shares fewer than a third is no neighbour.
      if (count * 3 < Math.min(own.length, trigrams(word).length)) continue;
      const fit = fitOf(term, word);
      if (fit > 0) similar.push({ word, fit });
    }
    return similar;
  }

  function rank(query: string): { hits: SearchHit[]; answered: boolean } {
    const terms = [...new Set(searchWords(query.slice(0, longestQuery), true).map(({ term }) => term))].slice(
      0,
      mostTerms,
    );
    if (terms.length === 0) return { hits: [], answered: false };
    const scores = new Map<number, number>();
    const fields = new Map<number, number[]>();
    let total = 0;
    let allKnown = true;
    for (const { weight, similar } of weigh(terms)) {
      total += weight;
      allKnown &&= similar.some(({ fit }) => fit >= knownFit);
      const best = new Map<number, { value: number; field: number }>();
      for (const { word, fit } of similar) {
        for (const { document, field } of vocabulary.get(word) ?? []) {
          const value = fit * fieldWeights[searchFields[field] ?? 'tags'];
          if (value > (best.get(document)?.value ?? 0)) best.set(document, { value, field });
        }
      }
      for (const [document, { value, field }] of best) {
        scores.set(document, (scores.get(document) ?? 0) + weight * value);
        const votes = fields.get(document) ?? searchFields.map(() => 0);
        votes[field] = (votes[field] ?? 0) + weight * value;
        fields.set(document, votes);
      }
    }
    const candidates = [...scores]
      .map(([index, score]) => ({ index, score: (score / total) * kindWeight(documents[index]) }))
      .sort((a, b) => b.score - a.score || a.index - b.index)
      .slice(0, mostCandidates);
    const [first] = candidates;
    if (!first) return { hits: [], answered: false };
    const answered =
      Math.max(...scores.values()) / total >= (allKnown ? leastCoverageOfKnown : leastCoverage);
    const relevance = rankWithFuse(
      candidates.map(({ index }) => documents[index]),
      terms,
    );
    const hits = candidates
      .filter(({ score }) => score >= first.score * 0.4)
      .map(({ index, score }, place) => {
        const votes = fields.get(index) ?? [];
        const field = searchFields[votes.indexOf(Math.max(...votes))] ?? 'title';
        return { index, field, score: score * 0.85 + (relevance.get(place) ?? 0) * 0.15 };
      })
      .sort((a, b) => b.score - a.score || a.index - b.index);
    return { hits, answered };
  }

  /** Weight of each term by rarity; a term that nothing resembles weighs as much as the rarest. */
  function weigh(terms: readonly string[]) {
    return terms.map((term) => {
      const similar = similarWords(term);
      const compound = similar.some(({ fit }) => fit >= 0.5) ? [] : splitCompound(term);
      const all = [...similar, ...compound];
      const known = all.filter(({ fit }) => fit >= 0.5).map(({ word }) => frequency(word));
      return { similar: all, weight: rarity(known.length > 0 ? Math.min(...known) : 0) };
    });
  }

  /** Parts of a long German word that the documents hold: "auskunftsroboter" is "auskunft" and "roboter". */
  function splitCompound(term: string): { word: string; fit: number }[] {
    if (term.length < 8) return [];
    const found: { word: string; fit: number }[] = [];
    for (let cut = 4; cut <= term.length - 4; cut += 1) {
      for (const part of [term.slice(0, cut), term.slice(cut)]) {
        for (const form of [part, part.replace(/s$/u, '')]) {
          if (vocabulary.has(form)) found.push({ word: form, fit: 0.35 + (0.5 * form.length) / term.length });
        }
      }
    }
    return found;
  }

  return {
    search(query) {
      const { hits, answered } = rank(query);
      return answered ? hits : [];
    },
    nearest: (query) => rank(query).hits.slice(0, 3),
    suggest(query) {
      const meant = searchWords(query.slice(0, longestQuery), true).map(({ term, start, end }) => {
        if (vocabulary.has(term)) return query.slice(start, end);
        const [best] = similarWords(term).sort((a, b) => b.fit - a.fit);
        return best ? (display.get(best.word) ?? best.word) : undefined;
      });
      const words = meant.filter((word) => word !== undefined);
      const suggestion = words.join(' ');
      return words.length > 0 && suggestion.toLowerCase() !== query.trim().toLowerCase()
        ? suggestion
        : undefined;
    },
  };
}

/** How well a word of a document answers a term of a query, from 0 to 1. */
function fitOf(term: string, word: string): number {
  if (word === term) return 1;
  const isNumber = /^\d+$/u.test(term);
  if (isNumber) return 0;
  if (term.length >= 3 && word.startsWith(term)) return 0.65 + (0.3 * term.length) / word.length;
  if (term.length >= 4 && word.endsWith(term)) return 0.65 + (0.25 * term.length) / word.length;
  if (term.length >= 4 && word.includes(term)) return 0.5 + (0.25 * term.length) / word.length;
  if (word.length >= 5 && (term.startsWith(word) || term.endsWith(word)))
    return 0.35 + (0.45 * word.length) / term.length;
  const most = term.length >= 8 ? 2 : term.length >= 5 ? 1 : 0;
  if (most === 0) return 0;
  const edits = editDistance(term, word, most);
  return edits > most ? 0 : 0.85 - 0.15 * edits;
}

/** People look for measures first; a gap or term is an answer where no measure is. */
function kindWeight(document: SearchDocument | undefined): number {
  if (document?.kind === 'measure') return 1;
  return document?.kind === 'section' || document?.kind === 'statement' ? 0.7 : 0.8;
}

/** Relevance of candidates by Fuse, from 0 to 1, by their place in the list. */
function rankWithFuse(
  candidates: readonly (SearchDocument | undefined)[],
  terms: readonly string[],
): Map<number, number> {
  const fuse = new Fuse(
    candidates.map((document) => document ?? {}),
    {
      keys: searchFields.map((name) => ({
        name,
        weight: fieldWeights[name],
        getFn: (document: Partial<SearchDocument>) =>
          searchWords(document[name] ?? '')
            .map(({ term }) => term)
            .join(' '),
      })),
      useTokenSearch: true,
      tokenMatch: 'any',
      threshold: 0.2,
      ignoreLocation: true,
      ignoreFieldNorm: true,
      includeScore: true,
      shouldSort: false,
    },
  );
  return new Map(fuse.search(terms.join(' ')).map(({ refIndex, score }) => [refIndex, 1 - (score ?? 1)]));
}
