/**
 * Faults of prose in MDX: where it does not compile, and where it holds more than text. Astro runs what prose tells it to
 * (a layout in the front matter, an import, an expression), so only what stands on the lists here may be in it. It is read
 * with the parser that Astro builds with: another would see other things in the same text.
 */
import { mdxToMdast } from 'satteri';
import type { MdxFault } from '../check/rules/rule.ts';
import { findOddText, isBlank } from '../model/characters.ts';

export interface MdxNode {
  readonly type: string;
  readonly name?: string | null;
  readonly url?: string;
  /** What joins a reference to its definition. */
  readonly identifier?: string;
  readonly value?: string;
  /** Rank of a heading. */
  readonly depth?: number;
  /** Only at items of a list: whether the box before it is ticked. */
  readonly checked?: boolean | null;
  readonly attributes?: readonly MdxAttribute[];
  readonly position?: { readonly start: { readonly line: number; readonly column: number } };
  readonly children?: readonly MdxNode[];
}

interface MdxAttribute {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
}

/** Kinds of node that are text. */
const textNodes = new Set([
  'root',
  'paragraph',
  'text',
  'heading',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'definition',
  'list',
  'listItem',
  'blockquote',
  'thematicBreak',
  'break',
  'inlineCode',
  'code',
]);

/** HTML elements that text may need, with the attributes that they may have. Prose has no components of its own. */
const elements: ReadonlyMap<string, readonly string[]> = new Map([
  ['abbr', ['title']],
  ['br', []],
  ['kbd', []],
  ['sub', []],
  ['sup', []],
]);

/** What Astro sets, too, where nothing else is configured: only so both see the same. */
const features = { gfm: true, smartPunctuation: true };

/** Lists in quotations in lists: no page that people read goes deeper, and much deeper the machine cannot follow. */
const deepest = 40;

/** What an author would call a node that is not text. */
const names: Readonly<Record<string, string>> = {
  mdxjsEsm: 'import oder export',
  mdxFlowExpression: 'Ein Ausdruck in { }',
  mdxTextExpression: 'Ein Ausdruck in { }',
  // A picture would need its alternative in every language and a check of its bytes; prose has none.
  image: 'Ein Bild',
  imageReference: 'Ein Bild',
  table: 'Eine Tabelle',
  // Its heading would be English on every page.
  footnoteReference: 'Eine Fußnote',
  footnoteDefinition: 'Eine Fußnote',
  yaml: 'Ein Vorspann',
  toml: 'Ein Vorspann',
};

/** What an element of HTML cannot hold. */
const blocks = new Set(['paragraph', 'heading', 'list', 'blockquote', 'code', 'thematicBreak']);

const start = { line: 1, column: 1 };

/** Every fault of a text in MDX, in its order; a text that does not compile has one. */
export function findMdxFaults(text: string): MdxFault[] {
  // Astro takes this for front matter, whatever blank lines stand before it, and acts on it.
  if (/^\s*(?:---|\+\+\+)/u.test(text)) {
    return [{ kind: 'code', position: start, detail: 'Ein Vorspann (--- oder +++ am Anfang)' }];
  }
  let tree: MdxNode;
  try {
    tree = parseMdx(text);
  } catch (error) {
    return [syntaxFault(error)];
  }
  if (!hasText(tree)) return [{ kind: 'code', position: start, detail: 'Eine Seite ohne Text' }];
  return [...findCode(tree), ...findLeaps(tree)];
}

/** @throws where the text does not compile */
export function parseMdx(text: string): MdxNode {
  return mdxToMdast(text, { features }) as MdxNode;
}

/** The parser's messages begin with line and column. */
function syntaxFault(error: unknown): MdxFault {
  const message = (error instanceof Error ? error.message : String(error))
    .replace(/\s+/gu, ' ')
    .replace(/ \(mdx[\w-]*:[\w-]+\)$/u, '');
  const [, line = 1, column = 1, detail = message] = /^(\d+):(\d+): (.*)$/u.exec(message) ?? [];
  return { kind: 'syntax', position: { line: Number(line), column: Number(column) }, detail };
}

function* findCode(node: MdxNode, depth = 0): Generator<MdxFault> {
  const { line, column } = node.position?.start ?? start;
  const detail = depth > deepest ? 'So tief Verschachteltes' : whatIsCode(node);
  if (detail !== undefined) yield { kind: 'code', position: { line, column }, detail };
  // Of a table, its rows need not be named.
  const goesOn = depth <= deepest && (detail === undefined || !(node.type in names));
  if (goesOn) for (const child of node.children ?? []) yield* findCode(child, depth + 1);
}

/** What an author would call a node that may not stand in prose; undefined for text. */
function whatIsCode(node: MdxNode): string | undefined {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    return isAllowedElement(node) ? undefined : `<${node.name ?? ''}>`;
  }
  if (!textNodes.has(node.type)) return names[node.type] ?? node.type;
  if (typeof node.checked === 'boolean') return 'Ein Kästchen zum Ankreuzen';
  if (named.has(node.type) && !hasText(node)) return emptyNames[node.type];
  if (node.value !== undefined) return describeOdd(node.value);
  if (node.url === undefined) return undefined;
  return isLinkAddress(node.url) ? undefined : `Die Adresse „${node.url}“`;
}

function describeOdd(text: string): string | undefined {
  const odd = findOddText(text);
  if (!odd) return undefined;
  const words = {
    hidden: `Das unsichtbare Zeichen ${odd.text}`,
    lost: `${odd.text}, wo ein Zeichen verloren ging,`,
    pile: 'Ein Stapel von Zeichen auf einem Buchstaben',
    mixed: `„${odd.text}“ mit Buchstaben einer anderen Schrift`,
  };
  return words[odd.is];
}

/** Headings of the first rank, which the page has already, and those that leave out a rank. */
function* findLeaps({ children = [] }: MdxNode): Generator<MdxFault> {
  let rank = 1;
  for (const { type, depth = 0, position } of children) {
    if (type !== 'heading') continue;
    const detail =
      depth === 1 ? 'Eine Überschrift ersten Rangs (#)' : 'Eine Überschrift, die einen Rang überspringt,';
    if (depth === 1 || depth > rank + 1) yield { kind: 'code', position: position?.start ?? start, detail };
    rank = depth;
  }
}

/** Without text nobody could see or hear them. */
const emptyNames: Readonly<Record<string, string>> = {
  heading: 'Eine Überschrift ohne Text',
  link: 'Ein Link ohne Text',
  linkReference: 'Ein Link ohne Text',
};
const named = new Set(Object.keys(emptyNames));

function hasText({ value, children = [] }: MdxNode): boolean {
  return (value !== undefined && !isBlank(value)) || children.some(hasText);
}

function isAllowedElement({ name, attributes = [], children = [] }: MdxNode): boolean {
  const allowed = elements.get(name ?? '');
  return (
    allowed !== undefined &&
    // An element stands within a text; the text may stand alone.
    children.every(({ type }) => !blocks.has(type)) &&
    attributes.every(
      (attribute) =>
        attribute.type === 'mdxJsxAttribute' &&
        allowed.includes(attribute.name ?? '') &&
        typeof attribute.value === 'string',
    )
  );
}

/**
 * A link may lead to another site, to a mailbox, within the page, or to a page of this site. Characters that browsers drop
 * from addresses, and encodings of letters, hide nothing: the address is read as a browser would.
 */
export function isLinkAddress(address: string): boolean {
  const plain = decode(address).replace(/[\p{Cc}\p{Cf}\p{Z}]/gu, '');
  if (/^(?:https?:\/\/[^/\\]|mailto:[^/])/iu.test(plain)) return URL.canParse(plain);
  // Neither another scheme, nor another host without one, nor a way out of the site: a page lies two folders deep at most.
  const inSite = /^(?:#|\/(?![/\\])|\.\/|(?:\.\.\/){1,2}(?!\.)|[\p{L}\p{N}])/u;
  return inSite.test(plain) && !/^[^/?#]*:|\\|[^./]\/\.\.(?:\/|$)/u.test(plain);
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
