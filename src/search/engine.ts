/**
 * The search engine: a word index finds what a query speaks of and ranks it; Fuse knows misspelt words and titles that
 * resemble the whole query. Behind one interface, so that another engine could be tried.
 */
import Fuse from 'fuse.js/basic';
import { type DocumentKind, type SearchDocument, type SearchField, searchFields } from './document.ts';
import { contextWords, definingWords, namedPhrases, officeWords } from './stop-words.ts';
import { fold, isMarker, searchWords, stem } from './text.ts';
import { Thesaurus } from './thesaurus.ts';
import { collectPostings, documentOf, fieldOf, type SimilarWord, WordIndex } from './word-index.ts';

export interface SearchHit {
  /** Position of the document in the list given to the engine. */
  readonly index: number;
  /** Above 0; higher is better, and comparable only within one query. */
  readonly score: number;
  /** Field in which most of the query was found. */
  readonly field: SearchField;
}

export interface Found {
  /** The document that answers the query by itself: a question, an explained term, or the source with the paper number. */
  readonly answer: SearchHit | undefined;
  /** Best first: what holds most of what the query says. */
  readonly sure: readonly SearchHit[];
  /** Best first: what holds a part of it that says something; at most ten. */
  readonly possible: readonly SearchHit[];
}

export interface SearchEngine {
  search(query: string): Found;
  /** Words of the documents that a misspelt query may have meant. */
  suggest(query: string): string | undefined;
}

export interface EngineOptions {
  /** Everyday words for the same thing. */
  readonly thesaurus?: Thesaurus;
  /** Whether Fuse takes part; without it the benchmark shows what it adds. */
  readonly withFuse?: boolean;
}

/** A query is cut here: nobody says more in one breath, and the work stays bounded. */
const longestQuery = 300;
const mostTerms = 16;
/** Candidates whose titles Fuse compares with the query. */
const mostRanked = 20;
const mostPossible = 10;
/**
 * Part of the query's weight that a document has to match to be a sure answer. Less is enough where every word of the
 * query is known: then the words merely stand in different documents.
 */
const leastShare = 0.47;
const leastShareOfKnown = 0.32;
/** A hit that scores less than this part of the best is no sure one, and below the second not even a possible one. */
const sureBeside = 0.5;
const possibleBeside = 0.3;
/** From here on a similar word counts as known. */
const knownFit = 0.6;
/** What a single word has to agree by for a document to be possible: most of a title or search word. */
const leastPossible = 0.6;
/** The same for the only word of a query, which may be badly misspelt. */
const leastAlone = 0.4;
/** What another word for the same thing is worth beside the word itself. */
const relatedPart = 0.7;
/** From here on a word is nearly that of the query; what merely resembles it counts in part towards a sure answer. */
const certainFit = 0.75;
const uncertainPart = 0.6;
/** What is left of a doubtful word beside certain ones. */
const doubtfulPart = 0.5;
/** What a word weighs that denies or owns, beside one of the same rarity that names something. */
const markerWeight = 0.4;
/** What a word weighs that names the administration itself. */
const contextWeight = 0.4;
/** What a title that resembles the query adds at most, to a document that holds all of it. */
const titleWeight = 0.15;

const fieldWeights: Readonly<Record<SearchField, number>> = {
  title: 1,
  synonyms: 0.9,
  other: 0.7,
  summary: 0.6,
  tags: 0.5,
};
const weightOfField = searchFields.map((name) => fieldWeights[name]);

/** People look for measures first; where a source or its section says no more, the record made from it is the answer. */
const kindWeights: Readonly<Record<DocumentKind, number>> = {
  measure: 1,
  claim: 0.95,
  question: 0.9,
  commitment: 0.9,
  department: 0.9,
  term: 0.9,
  principle: 0.85,
  field: 0.85,
  gap: 0.8,
  source: 0.7,
  statement: 0.6,
  section: 0.6,
};

const defining = new Set(definingWords.map(fold));
const askingOffice = new Set(officeWords.map(fold));
const contextTerms = new Set(contextWords.map((word) => stem(fold(word))));

/** What a term weighs beside one of the same rarity that names something. */
function standing(term: string): number {
  if (isMarker(term)) return markerWeight;
  return contextTerms.has(term) ? contextWeight : 1;
}

/** How much more a kind weighs that the query asks for in so many words. */
const askedWeight = 1.25;

/** The kind that a query asks for: a term by "what does it mean", a department by "which office". */
function askedKind(query: string): DocumentKind | undefined {
  const words = query.split(/[^\p{L}\p{N}]+/u).map(fold);
  if (words.some((word) => defining.has(word))) return 'term';
  return words.some((word) => askingOffice.has(word)) ? 'department' : undefined;
}

/** Builds an engine over documents, from their texts. */
export function buildSearchEngine(
  documents: readonly SearchDocument[],
  options: EngineOptions = {},
): SearchEngine {
  return engineOver(
    documents,
    new WordIndex(documents.length, collectPostings(documents, searchFields)),
    options,
  );
}

/** An engine over documents whose words are known already: only kinds, ids and titles are read of the documents. */
export function engineOver(
  documents: readonly Pick<SearchDocument, 'kind' | 'id' | 'title'>[],
  index: WordIndex,
  { thesaurus = new Thesaurus(), withFuse = true }: EngineOptions = {},
): SearchEngine {
  const spellings = new Spellings(documents);

  /** What the documents may call a term instead; of a compound that nobody knows, what they call its last part. */
  function related(term: string): SimilarWord[] {
    const heads = index.has(term) ? [] : headsOf(term);
    const known = [term, ...heads].find((part) => thesaurus.others(part).length > 0) ?? term;
    return thesaurus
      .others(known)
      .filter((word) => index.has(word))
      .map((word) => ({ word, fit: relatedPart }));
  }

  function weigh(term: string): WeighedTerm {
    const similar = [...index.similarWords(term), ...verbForms(index, term), ...related(term)];
    const exact = similar.some(({ fit }) => fit === 1);
    const all = exact ? similar : [...similar, ...index.splitCompound(term)];
    const spelt =
      withFuse && !all.some(({ fit }) => fit >= knownFit) ? [...all, ...spellings.like(term)] : all;
    const weight = index.rarity(
      exact ? [term] : spelt.filter(({ fit }) => fit > 0.5).map(({ word }) => word),
    );
    return { term, similar: spelt, weight: weight * standing(term) };
  }

  function search(query: string): Found {
    const terms = termsOf(query);
    const named = terms.filter((term) => !isMarker(term));
    if (named.length === 0) return nothing;
    const weighed = dropStrayNumbers(index, terms.map(weigh));
    const total = weighed.reduce((sum, { term, weight }) => sum + (isMarker(term) ? 0 : weight), 0);
    const matches = collectMatches(index, weighed);
    const asked = askedKind(query);
    const rank = ([document, match]: readonly [number, Match]): Candidate => {
      const kind = documents[document]?.kind ?? 'section';
      const weight = kindWeights[kind] * (kind === asked ? askedWeight : 1);
      return { index: document, match, share: match.certain / total, score: (match.score / total) * weight };
    };
    const found = [...matches].filter(([, { names }]) => names).map(rank);
    const ranked = best(found, withFuse ? titleScores(documents, found, query) : new Map());
    const [first] = ranked;
    if (!first) return nothing;
    const allKnown = weighed.every((one) => isMarker(one.term) || isKnown(one));
    const least = allKnown ? leastShareOfKnown : leastShare;
    const answered = Math.max(...ranked.map(({ share }) => share)) >= least;
    const answer = findAnswer(documents, ranked, query, answered);
    const isSure = ({ score }: Candidate) => answered && score >= first.score * sureBeside;
    const isPossible = ({ score, match }: Candidate) =>
      score >= first.score * possibleBeside &&
      match.strongest >= (named.length > 1 ? leastPossible : leastAlone);
    const rest = ranked.filter((candidate) => candidate !== answer);
    return {
      answer: answer && hitOf(answer),
      sure: rest.filter(isSure).map(hitOf),
      possible: rest
        .filter((candidate) => !isSure(candidate) && isPossible(candidate))
        .slice(0, mostPossible)
        .map(hitOf),
    };
  }

  return {
    search,
    suggest(query) {
      const words = searchWords(query.slice(0, longestQuery)).flatMap(({ term, start, end }) => {
        if (isMarker(term) || index.has(term)) return [query.slice(start, end)];
        const [likeliest] = index
          .similarWords(term)
          .filter(({ word }) => spellings.has(word))
          .sort((a, b) => b.fit - a.fit);
        return likeliest ? [spellings.display(likeliest.word)] : [];
      });
      const suggestion = words.join(' ');
      return words.length > 0 && suggestion.toLowerCase() !== query.trim().toLowerCase()
        ? suggestion
        : undefined;
    },
  };
}

const nothing: Found = { answer: undefined, sure: [], possible: [] };

/** Endings of a long word that may be a word themselves, the longest first: "hinterherschnüffeln" ends in "schnüffeln". */
function headsOf(term: string): string[] {
  return Array.from({ length: Math.max(term.length - 7, 0) }, (_, index) => term.slice(index + 3));
}

/** German verbs end in -t where a noun made from them does not: "hackt" and "Hackerangriff". */
function verbForms(index: WordIndex, term: string): SimilarWord[] {
  const [, stem] = /^(\p{L}{4,})s?t$/u.exec(term) ?? [];
  if (stem === undefined || index.has(term)) return [];
  return index.similarWords(stem).map(({ word, fit }) => ({ word, fit: fit * 0.9 }));
}

/** What a query says, each word once, without what asks for a meaning. */
function termsOf(query: string): string[] {
  const words = searchWords(query.slice(0, longestQuery));
  const folded = fold(query.slice(0, longestQuery));
  const phrases = namedPhrases.flatMap(([phrase, word]) => (folded.includes(phrase) ? [stem(word)] : []));
  const named = words.filter(({ start, end }) => !defining.has(fold(query.slice(start, end))));
  const terms = (named.length > 0 ? named : words).map(({ term }) => term);
  return [...new Set([...phrases, ...terms])].slice(0, mostTerms);
}

interface WeighedTerm {
  readonly term: string;
  readonly similar: readonly SimilarWord[];
  /** By the rarest of the words that it may mean; a term that nothing resembles weighs as much as the rarest. */
  readonly weight: number;
}

const isKnown = ({ similar }: WeighedTerm) => similar.some(({ fit }) => fit >= knownFit);

/**
 * A long number names one thing, such as a council paper. Where the documents do not hold it, the short numbers beside it
 * (its term of office, say) would lead to other things of the same kind; they stay in the query without matching.
 */
function dropStrayNumbers(index: WordIndex, weighed: readonly WeighedTerm[]): readonly WeighedTerm[] {
  const isUnknown = weighed.some(({ term }) => /^\d{4,}$/u.test(term) && !index.has(term));
  return isUnknown
    ? weighed.map((term) => (/^\d+$/u.test(term.term) ? { ...term, similar: [] } : term))
    : weighed;
}

interface Match {
  score: number;
  /** Part of the score that rests on words that are nearly those of the query. */
  certain: number;
  /** Best agreement of a single word, from 0 to 1. */
  strongest: number;
  /** Whether more agrees than a word that denies or owns. */
  names: boolean;
  /** Part of the score by the position of the field. */
  readonly votes: number[];
}

const emptyMatch = (): Match => ({
  score: 0,
  certain: 0,
  strongest: 0,
  names: false,
  votes: searchFields.map(() => 0),
});

interface Candidate {
  readonly index: number;
  readonly match: Match;
  /** Part of the query's weight that the document matches for certain, from 0 to 1. */
  readonly share: number;
  readonly score: number;
}

const hitOf = ({ index, score, match }: Candidate): SearchHit => ({
  index,
  score,
  field: strongestField(match.votes),
});

/** What each document holds of the query: for each term its best word there. */
function collectMatches(index: WordIndex, terms: readonly WeighedTerm[]): Map<number, Match> {
  const matches = new Map<number, Match>();
  // Beside words that are known, one that merely resembles something mostly means something else.
  const certain = terms.some((one) => !isMarker(one.term) && isKnown(one));
  for (const weighed of terms) {
    const { term } = weighed;
    const weight = weighed.weight * (certain && !isKnown(weighed) ? doubtfulPart : 1);
    for (const [document, { value, field, fit }] of bestPlaces(index, weighed)) {
      const match = matches.get(document) ?? emptyMatch();
      matches.set(document, match);
      match.score += weight * value;
      match.votes[field] = (match.votes[field] ?? 0) + weight * value;
      if (isMarker(term)) continue;
      match.names = true;
      match.certain += weight * value * (fit >= certainFit ? 1 : uncertainPart);
      match.strongest = Math.max(match.strongest, fit * (weightOfField[field] ?? 0));
    }
  }
  return matches;
}

interface Place {
  /** How well the document answers the term, from 0 to 1. */
  readonly value: number;
  readonly field: number;
  /** How well its word fits the term, wherever it stands. */
  readonly fit: number;
}

function bestPlaces(index: WordIndex, { similar, weight }: WeighedTerm): Map<number, Place> {
  const found = new Map<number, Place>();
  for (const { word, fit } of similar) {
    // A common word that resembles a rare one says no more than it does elsewhere.
    const part = Math.min(index.rarity([word]) / weight, 1);
    for (const place of index.postings(word)) {
      const document = documentOf(place);
      const field = fieldOf(place);
      const value = fit * (weightOfField[field] ?? 0) * part;
      if (value > (found.get(document)?.value ?? 0)) found.set(document, { value, field, fit });
    }
  }
  return found;
}

function strongestField(votes: readonly number[]): SearchField {
  return searchFields[votes.indexOf(Math.max(...votes))] ?? 'title';
}

/** Best first, with what their titles add. */
function best(found: readonly Candidate[], titles: ReadonlyMap<number, number>): Candidate[] {
  return found
    .map((candidate) => ({
      ...candidate,
      score: candidate.score * (1 + titleWeight * (titles.get(candidate.index) ?? 0)),
    }))
    .sort((a, b) => b.score - a.score || a.index - b.index);
}

/** How much the titles of the best candidates resemble the whole query by Fuse, from 0 to 1, by the document's position. */
function titleScores(
  documents: readonly Pick<SearchDocument, 'title'>[],
  found: readonly Candidate[],
  query: string,
): Map<number, number> {
  const candidates = [...found].sort((a, b) => b.score - a.score || a.index - b.index).slice(0, mostRanked);
  const fuse = new Fuse(
    candidates.map(({ index }) => fold(documents[index]?.title ?? '')),
    { includeScore: true, ignoreLocation: true, threshold: 0.6 },
  );
  // Longer patterns Fuse would cut into pieces; a title is shorter.
  const pattern = fold(query.trim()).slice(0, 32);
  return new Map(
    fuse.search(pattern).map(({ refIndex, score = 1 }) => [candidates[refIndex]?.index ?? -1, 1 - score]),
  );
}

/**
 * The document that answers by itself. A question, where it is among the best and holds most of the query; a term, where
 * the query is the term or asks what something means; a source, where the query is its number.
 */
function findAnswer(
  documents: readonly Pick<SearchDocument, 'kind' | 'title'>[],
  ranked: readonly Candidate[],
  query: string,
  answered: boolean,
): Candidate | undefined {
  if (!answered) return undefined;
  const kindOf = ({ index }: Candidate) => documents[index]?.kind;
  const [first] = ranked;
  if (!first) return undefined;
  const asksMeaning = searchWords(query).some(({ start, end }) =>
    defining.has(fold(query.slice(start, end))),
  );
  const term = ranked.slice(0, 8).find((candidate) => kindOf(candidate) === 'term');
  if (term && (asksMeaning || isNamed(term) || term === first) && term.share >= 0.6) return term;
  const question = ranked.slice(0, 4).find((candidate) => kindOf(candidate) === 'question');
  if (question && question.share >= 0.5 && question.score >= first.score * 0.8) return question;
  const isNumber = /\d{4,}/u.test(query);
  return isNumber && kindOf(first) === 'source' && first.share >= 0.6 ? first : undefined;

  function isNamed({ index }: Candidate): boolean {
    const asked = new Set(searchWords(query).map(({ term: word }) => word));
    const title = new Set(searchWords(documents[index]?.title ?? '').map(({ term: word }) => word));
    return asked.size > 0 && [...asked].every((word) => title.has(word));
  }
}

/** The words of the titles as people write them, and which of them a misspelt one may be. Looked at when first asked. */
class Spellings {
  readonly #documents: readonly Pick<SearchDocument, 'title'>[];
  #found: ReadonlyMap<string, string> | undefined;
  #fuse: Fuse<string> | undefined;

  constructor(documents: readonly Pick<SearchDocument, 'title'>[]) {
    this.#documents = documents;
  }

  /** Each word as it first stands in a title, by its term. */
  get #display(): ReadonlyMap<string, string> {
    this.#found ??= new Map(
      this.#documents
        .flatMap(({ title }) =>
          searchWords(title).map(({ term, start, end }) => [term, title.slice(start, end)] as const),
        )
        .reverse(),
    );
    return this.#found;
  }

  has(word: string): boolean {
    return this.#display.has(word);
  }

  /** The word as it first stands in a title. */
  display(word: string): string {
    return this.#display.get(word) ?? word;
  }

  /** Words of titles that a term resembles that no word of the documents is near. */
  like(term: string): SimilarWord[] {
    if (term.length < 6 || /\d/u.test(term)) return [];
    this.#fuse ??= new Fuse(
      [...this.#display.keys()].filter((word) => word.length >= 5),
      { includeScore: true, threshold: 0.4, distance: 20 },
    );
    return this.#fuse
      .search(term, { limit: 3 })
      .map(({ item, score = 1 }) => ({ word: item, fit: 0.8 * (1 - score) }));
  }
}
