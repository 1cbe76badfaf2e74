/** What hits look like: an answer, a sure result, one that may fit. Texts come later than the index; until then hits are shorter. */
import type { Addressed, ListedDocument } from '../search/document.ts';
import type { HitText } from '../search/hit-text.ts';
import { markPassage, type Piece, type Result } from '../search/results.ts';
import type { Wording } from '../site/wording/wording.ts';

type Words = Wording['search'];
export type Hit = Result<Addressed<ListedDocument>>;

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...content: readonly (string | Node)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...content);
  return made;
}

const pieces = (marked: readonly Piece[]): Node[] =>
  marked.map(({ text, marked: isMarked }) =>
    isMarked ? element('mark', '', text) : document.createTextNode(text),
  );

/** A shape of the sprite of every page, such as `mark-partly`. */
function sign(name: string): SVGSVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  const [kind = '', shape = ''] = name.split('-');
  svg.setAttribute('class', `${kind} ${shape}`);
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(namespace, 'use');
  use.setAttribute('href', `#${name}`);
  svg.append(use);
  return svg;
}

/** @param isSure what may fit is shown in short */
export function renderHit(
  { document: found, field, others }: Hit,
  texts: HitText | undefined,
  query: string,
  words: Words,
  isSure: boolean,
): HTMLLIElement {
  const [summary = '', , , note = '', shape = ''] = texts ?? [];
  const link = element('a', '', ...pieces(markPassage(found.title, query)));
  link.href = found.address;
  const kind = element(
    'span',
    'hit-kind',
    ...(shape === '' ? [] : [sign(shape)]),
    words.documentKind[found.kind],
  );
  const item = element('li', '', link, kind);
  if (isSure && summary !== '') item.append(element('p', '', ...pieces(markPassage(summary, query))));
  const why = whyFound(field, texts, query, words);
  const also = others.flatMap((other, index) => {
    const to = element(
      'a',
      '',
      words.documentKind[other.kind],
      element('span', 'hidden', `: ${other.title}`),
    );
    to.href = other.address;
    return index === 0 ? [`${words.others} `, to] : [', ', to];
  });
  const parts = [note === '' ? [] : [note], why, also].filter((part) => part.length > 0);
  if (parts.length > 0) {
    item.append(
      element('p', 'muted', ...parts.flatMap((part, index) => (index === 0 ? part : [' · ', ...part]))),
    );
  }
  return item;
}

/** Where the query was found: among the names of the record, or among words that we added. */
function whyFound(
  field: Hit['field'],
  texts: HitText | undefined,
  query: string,
  words: Words,
): (string | Node)[] {
  if (field === undefined) return [];
  if (field !== 'synonyms') return [words.why[field]];
  if (!texts) return [];
  const [, searchWords, names] = texts;
  const named = markPassage(names, query, 80);
  return named.some(({ marked }) => marked)
    ? [`${words.why.names}: `, ...pieces(named)]
    : [`${words.why.synonyms}: `, ...pieces(markPassage(searchWords, query, 80))];
}

/** The answer stands by itself: its whole text, its day, and where it is proved. */
export function renderAnswer({ document: found }: Hit, texts: HitText | undefined, words: Words): Node[] {
  const [text = '', , , note = ''] = texts ?? [];
  const more: Readonly<Partial<Record<string, string>>> = words.answerMore;
  const title = element('a', '', found.title);
  title.href = found.address;
  const link = element('a', '', more[found.kind] ?? '', element('span', 'hidden', `: ${found.title}`));
  link.href = found.address;
  return [
    element('p', 'muted', words.documentKind[found.kind]),
    element('h3', '', title),
    ...(text === '' ? [] : [element('p', '', text)]),
    ...(note === '' ? [] : [element('p', 'muted', note)]),
    element('p', '', link),
  ];
}
