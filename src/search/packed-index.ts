/**
 * The index that browsers load: which documents there are, and which word stands in which of them. Most of it is two long
 * texts, the words and their places, written so that they stay small under gzip. The documents' own texts are not in it.
 */
import { sectionName } from '../model/section-anchor.ts';
import {
  type Addressed,
  type DocumentKind,
  type FacetName,
  type Facets,
  facetNames,
  type ListedDocument,
  mapFacets,
  type SearchDocument,
  type SearchField,
  searchFields,
} from './document.ts';
import { root, Thesaurus } from './thesaurus.ts';
import { collectPostings, documentOf, fieldOf, placeOf, WordIndex } from './word-index.ts';

export interface PackedIndex {
  /** Kinds with the number of documents of each, in the order of the documents. */
  readonly kinds: readonly (readonly [DocumentKind, number])[];
  readonly ids: readonly string[];
  readonly titles: readonly string[];
  /** What stands before and after the name in the addresses, from the document of a position on. */
  readonly frames: readonly Frame[];
  /** Values of each facet. */
  readonly values: Readonly<Record<FacetName, readonly string[]>>;
  /**
   * Facets by the position of the document: between bars, positions among the values. As one text each, since browsers take
   * long to read thousands of small lists.
   */
  readonly facets: Readonly<Record<number, string>>;
  /** Days of the newest evidence, and by the position of the document which it is. */
  readonly days: readonly string[];
  readonly attested: Readonly<Record<number, number>>;
  /** Every word in alphabetical order: a capital says how many letters it shares with the word before, the rest follows. */
  readonly words: string;
  /** Places of each word, separated by a blank: steps from document to document, with the field. */
  readonly places: string;
  /** The fields that these places are about. Words of titles are packed only where it would take long to find them again. */
  readonly fields: readonly SearchField[];
  /** Groups of everyday words, of which the documents hold at least one: a line each, separated by blanks. */
  readonly groups: string;
}

const allButTitles = searchFields.filter((name) => name !== 'title');

type Frame = readonly [position: number, before: string, after: string];

/** How addresses name a document: a record by its id, a section without its source. */
const nameOf = (id: string) => sectionName(id.slice(id.lastIndexOf(' ') + 1));

/** Signs that JSON writes as one byte each; the blank separates, and around an @ others would see a mail address. */
const signs = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index))
  .filter((sign) => sign !== '"' && sign !== '\\' && sign !== '@')
  .join('');
/** Numbers below this are one sign; the signs from here on begin one of two, the last one of three. */
const single = 68;
const double = (signs.length - 1 - single) * signs.length;

function writeNumber(value: number): string {
  const sign = (position: number) => signs.charAt(position);
  if (value < single) return sign(value);
  const rest = value - single;
  if (rest < double) return sign(single + Math.floor(rest / signs.length)) + sign(rest % signs.length);
  const large = rest - double;
  const base = signs.length;
  if (large >= base ** 3) throw new Error(`A step of ${value} is too long for the index.`);
  return (
    sign(base - 1) +
    sign(Math.floor(large / base ** 2)) +
    sign(Math.floor(large / base) % base) +
    sign(large % base)
  );
}

const positions = new Map([...signs].map((sign, position) => [sign, position]));

function* readNumbers(text: string): Generator<number> {
  const base = signs.length;
  let at = 0;
  const next = () => {
    const position = positions.get(text.charAt(at)) ?? 0;
    at += 1;
    return position;
  };
  while (at < text.length) {
    const first = next();
    if (first < single) yield first;
    else if (first < base - 1) yield single + (first - single) * base + next();
    else yield single + double + next() * base ** 2 + next() * base + next();
  }
}

export interface PackOptions {
  /** Groups of terms that may stand for each other in a query. */
  readonly groups?: readonly (readonly string[])[];
  /** Texts whose words are packed. */
  readonly fields?: readonly SearchField[];
}

export function packIndex(
  documents: readonly Addressed<SearchDocument>[],
  { groups = [], fields = allButTitles }: PackOptions = {},
): PackedIndex {
  const titles = fields.includes('title') ? new Map() : collectPostings(documents, ['title']);
  const values = mapFacets((name) => [...new Set(documents.flatMap(({ facets }) => facets?.[name] ?? []))]);
  const days = [...new Set(documents.flatMap(({ attestedOn }) => attestedOn ?? []))].sort();
  const entries = <Value>(of: (document: Addressed<SearchDocument>) => Value | undefined) =>
    Object.fromEntries(
      documents.flatMap((document, index) => {
        const value = of(document);
        return value === undefined ? [] : [[index, value] as const];
      }),
    );
  const postings = [...collectPostings(documents, fields)]
    .map(([word, places]) => {
      const inTitle = new Set(titles.get(word)?.map(documentOf));
      return [word, places.filter((place) => !inTitle.has(documentOf(place)))] as const;
    })
    .filter(([, places]) => places.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const words = new Set([...titles.keys(), ...postings.map(([word]) => word)]);
  return {
    kinds: countRuns(documents.map(({ kind }) => kind)),
    ids: documents.map(({ id }) => id),
    titles: documents.map(({ title }) => title),
    frames: findFrames(documents),
    values,
    facets: entries(({ facets }) =>
      facets
        ? facetNames.map((name) => facets[name].map((value) => values[name].indexOf(value)).join()).join('|')
        : undefined,
    ),
    days,
    attested: entries(({ attestedOn }) => (attestedOn === undefined ? undefined : days.indexOf(attestedOn))),
    words: packWords(postings.map(([word]) => word)),
    places: postings.map(([, places]) => packPlaces(places, fields)).join(' '),
    fields,
    groups: groups.flatMap((group) => packGroup(group, words)).join('\n'),
  };
}

/** Of a group, the words that the documents hold, and one form of each by which people may ask for these. */
function packGroup(group: readonly string[], words: ReadonlySet<string>): string[] {
  const held = group.filter((term) => words.has(term));
  const roots = new Set(held.map(root));
  const asked = group.filter((term) => {
    const isNew = !roots.has(root(term));
    roots.add(root(term));
    return isNew;
  });
  return held.length > 0 && roots.size > 1 ? [[...held, ...asked].join(' ')] : [];
}

function countRuns<Value>(list: readonly Value[]): [Value, number][] {
  const runs: [Value, number][] = [];
  for (const value of list) {
    const last = runs.at(-1);
    if (last?.[0] === value) last[1] += 1;
    else runs.push([value, 1]);
  }
  return runs;
}

/** A new frame wherever the address does not follow the last one. */
function findFrames(documents: readonly Addressed<SearchDocument>[]): Frame[] {
  const frames: Frame[] = [];
  for (const [position, { id, address }] of documents.entries()) {
    const [, before, after] = frames.at(-1) ?? [];
    if (before !== undefined && address === before + nameOf(id) + after) continue;
    const at = address.lastIndexOf(nameOf(id));
    if (at < 0) throw new Error(`The address ${address} does not name "${id}".`);
    frames.push([position, address.slice(0, at), address.slice(at + nameOf(id).length)]);
  }
  return frames;
}

/** Longest beginning that two words share, as a capital can say it. */
const mostShared = 25;

function packWords(words: readonly string[]): string {
  return words
    .map((word, index) => {
      const before = words[index - 1] ?? '';
      let shared = 0;
      while (shared < mostShared && shared < word.length && word[shared] === before[shared]) shared += 1;
      return String.fromCharCode(65 + shared) + word.slice(shared);
    })
    .join('');
}

function unpackWords(text: string): string[] {
  const words: string[] = [];
  for (const [, capital = 'A', rest = ''] of text.matchAll(/([A-Z])([^A-Z]*)/gu)) {
    words.push((words.at(-1) ?? '').slice(0, capital.charCodeAt(0) - 65) + rest);
  }
  return words;
}

/** A document once, with its best field: steps of the document's position times the number of fields. */
function packPlaces(places: readonly number[], fields: readonly SearchField[]): string {
  let last = 0;
  return places
    .map((place) => {
      const step = documentOf(place) - last;
      last = documentOf(place);
      const field = fields.indexOf(searchFields[fieldOf(place)] ?? 'title');
      return writeNumber(step * fields.length + field);
    })
    .join('');
}

/** The documents, the index of their words, and what else people call them. */
export function unpackIndex(packed: PackedIndex): {
  readonly documents: readonly Addressed<ListedDocument>[];
  readonly words: WordIndex;
  readonly thesaurus: Thesaurus;
} {
  const kinds = packed.kinds.flatMap(([kind, count]) => Array.from({ length: count }, () => kind));
  const frames = [...packed.frames];
  let frame = frames.shift();
  const documents = kinds.map((kind, index) => {
    if (frames[0]?.[0] === index) frame = frames.shift();
    return unpackDocument(packed, kind, index, frame);
  });
  const postings = packed.fields.includes('title')
    ? new Map<string, number[]>()
    : collectPostings(documents, ['title']);
  const places = packed.places.split(' ');
  const fields = packed.fields.map((name) => searchFields.indexOf(name));
  for (const [index, word] of unpackWords(packed.words).entries()) {
    const list = postings.get(word) ?? [];
    let document = 0;
    for (const value of readNumbers(places[index] ?? '')) {
      document += Math.floor(value / fields.length);
      list.push(placeOf(document, fields[value % fields.length] ?? 0));
    }
    postings.set(word, list);
  }
  return {
    documents,
    words: new WordIndex(documents.length, postings),
    thesaurus: new Thesaurus(packed.groups.split('\n').map((group) => group.split(' '))),
  };
}

function unpackDocument(
  packed: PackedIndex,
  kind: DocumentKind,
  index: number,
  [, before, after]: Frame = [0, '', ''],
): Addressed<ListedDocument> {
  const id = packed.ids[index] ?? '';
  const facets = packed.facets[index];
  const day = packed.attested[index];
  let unpacked: Facets | undefined;
  return {
    kind,
    id,
    title: packed.titles[index] ?? '',
    address: before + nameOf(id) + after,
    // Only those of what is found are asked for.
    get facets() {
      unpacked ??= facets === undefined ? undefined : unpackFacets(packed, facets);
      return unpacked;
    },
    ...(day === undefined ? {} : { attestedOn: packed.days[day] ?? '' }),
  };
}

function unpackFacets({ values }: PackedIndex, packed: string): Facets {
  const lists = packed.split('|');
  return mapFacets((name) => {
    const positions = lists[facetNames.indexOf(name)] ?? '';
    return positions === ''
      ? []
      : positions.split(',').map((position) => values[name][Number(position)] ?? '');
  });
}
