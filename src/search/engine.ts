/**
 * The search engine: a small word index proposes candidates, Fuse ranks them. Behind one interface, so that another
 * engine could be tried.
 */
import Fuse from 'fuse.js';
import { type SearchDocument, type SearchField, searchFields } from './document.ts';
import { searchWords } from './text.ts';
import { type SimilarWord, WordIndex } from './word-index.ts';

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

/** Builds an engine over documents; about 2 ms for 250 documents. */
export function buildSearchEngine(documents: readonly SearchDocument[]): SearchEngine {
  const index = new WordIndex(documents);

  function rank(query: string): { hits: SearchHit[]; answered: boolean } {
    const terms = [...new Set(wordsOf(query).map(({ term }) => term))].slice(0, mostTerms);
    const weighed = terms.map((term) => weigh(index, term));
    const matches = collectMatches(index, weighed);
    const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
    const candidates = [...matches]
      .map(([document, match]) => ({
        document,
        match,
        score: (match.score / total) * kindWeight(documents[document]),
      }))
      .sort((a, b) => b.score - a.score || a.document - b.document)
      .slice(0, mostCandidates);
    const [first] = candidates;
    if (!first) return { hits: [], answered: false };
    const allKnown = weighed.every(({ similar }) => similar.some(({ fit }) => fit >= knownFit));
    const best = Math.max(...[...matches.values()].map(({ score }) => score)) / total;
    const relevance = rankWithFuse(
      candidates.map(({ document }) => documents[document]),
      terms,
    );
    const hits = candidates
      .filter(({ score }) => score >= first.score * 0.4)
      .map(({ document, match, score }, place) => ({
        index: document,
        field: strongestField(match.votes),
        score: score * 0.85 + (relevance.get(place) ?? 0) * 0.15,
      }))
      .sort((a, b) => b.score - a.score || a.index - b.index);
    return { hits, answered: best >= (allKnown ? leastCoverageOfKnown : leastCoverage) };
  }

  return {
    search(query) {
      const { hits, answered } = rank(query);
      return answered ? hits : [];
    },
    nearest: (query) => rank(query).hits.slice(0, 3),
    suggest(query) {
      const words = wordsOf(query).flatMap(({ term, start, end }) => {
        if (index.has(term)) return [query.slice(start, end)];
        const [best] = index.similarWords(term).sort((a, b) => b.fit - a.fit);
        return best ? [index.display(best.word)] : [];
      });
      const suggestion = words.join(' ');
      return words.length > 0 && suggestion.toLowerCase() !== query.trim().toLowerCase()
        ? suggestion
        : undefined;
    },
  };
}

const wordsOf = (query: string) => searchWords(query.slice(0, longestQuery), true);

interface WeighedTerm {
  readonly similar: readonly SimilarWord[];
  readonly weight: number;
}

/** Weight of a term by rarity; a term that nothing resembles weighs as much as the rarest. */
function weigh(index: WordIndex, term: string): WeighedTerm {
  const similar = index.similarWords(term);
  const isKnown = ({ fit }: SimilarWord) => fit >= 0.5;
  const all = similar.some(isKnown) ? similar : [...similar, ...index.splitCompound(term)];
  return { similar: all, weight: index.rarity(all.filter(isKnown).map(({ word }) => word)) };
}

interface Match {
  score: number;
  /** Part of the score by the position of the field. */
  readonly votes: number[];
}

/** What each document holds of the query: for each term its best word there. */
function collectMatches(index: WordIndex, terms: readonly WeighedTerm[]): Map<number, Match> {
  const matches = new Map<number, Match>();
  for (const { weight, similar } of terms) {
    for (const [document, { value, field }] of bestPlaces(index, similar)) {
      const match = matches.get(document) ?? { score: 0, votes: searchFields.map(() => 0) };
      match.score += weight * value;
      match.votes[field] = (match.votes[field] ?? 0) + weight * value;
      matches.set(document, match);
    }
  }
  return matches;
}

function bestPlaces(
  index: WordIndex,
  similar: readonly SimilarWord[],
): Map<number, { value: number; field: number }> {
  const best = new Map<number, { value: number; field: number }>();
  for (const { word, fit } of similar) {
    for (const { document, field } of index.postings(word)) {
      const value = fit * fieldWeights[searchFields[field] ?? 'tags'];
      if (value > (best.get(document)?.value ?? 0)) best.set(document, { value, field });
    }
  }
  return best;
}

function strongestField(votes: readonly number[]): SearchField {
  return searchFields[votes.indexOf(Math.max(...votes))] ?? 'title';
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
