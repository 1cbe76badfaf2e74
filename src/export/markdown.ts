/**
 * The Markdown twin of a page: its content without navigation, forms and pictures, for assistants and for people who read
 * plain text. It is made from the built page itself, so that it cannot say anything else.
 */
import { toMdast } from 'hast-util-to-mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { htmlToHast } from 'satteri';
import { stringify } from 'yaml';

/** Nodes of the tree, as the library that reads it has them. */
type HtmlTree = Parameters<typeof toMdast>[0];
type HtmlNode = Extract<HtmlTree, { type: 'root' }>['children'][number];
type HtmlElement = Extract<HtmlNode, { type: 'element' }>;

/** What stands at the head of a twin. */
export interface TwinHead {
  readonly address: string;
  readonly language: string;
  /** Name of the edition that the page shows. */
  readonly edition: string;
  /** Day of the edition. */
  readonly on: string;
  /** SPDX identifier of the licence of the project's own texts. */
  readonly licence: string;
}

/** Elements that lead elsewhere, ask for something or are only seen. */
const left = new Set([
  'nav',
  'form',
  'fieldset',
  'input',
  'script',
  'style',
  'svg',
  'button',
  'select',
  'template',
]);

/** A citation for reference managers, which repeats the one above it. */
const isReference = ({ tagName, children }: HtmlElement) =>
  tagName === 'details' &&
  children.some((child) => isElement(child) && child.tagName === 'pre' && textOf(child).startsWith('@misc{'));

const isHeading = ({ tagName }: HtmlElement) => /^h[1-6]$/u.test(tagName);

const isElement = (node: HtmlNode): node is HtmlElement => node.type === 'element';

function findElement(
  nodes: readonly HtmlNode[],
  fits: (element: HtmlElement) => boolean,
): HtmlElement | undefined {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    const found = fits(node) ? node : findElement(node.children, fits);
    if (found) return found;
  }
  return undefined;
}

/** Text of a node, as it stands in the page. */
function textOf(node: HtmlNode): string {
  if (node.type === 'text') return node.value;
  return isElement(node) ? node.children.map(textOf).join('') : '';
}

/** What is in a node, as it belongs into a twin. */
const childrenOf = (node: HtmlNode, address: string): HtmlNode[] =>
  isElement(node) ? node.children.flatMap((child) => prepare(child, address)) : [];

/** The node as it belongs into a twin, with full addresses; none for what is left out. */
function prepare(node: HtmlNode, address: string): HtmlNode[] {
  if (node.type === 'text') return [node];
  if (!isElement(node)) return [];
  const { tagName, properties } = node;
  if (left.has(tagName) || properties['ariaHidden'] === 'true' || isReference(node)) return [];
  const children = childrenOf(node, address);
  // A text that is there to be changed and sent keeps its lines.
  if (tagName === 'textarea') return [element('pre', [element('code', [text(textOf(node))])])];
  // Markdown has no captions: that of a table stands above it.
  if (tagName === 'caption') return [];
  if (tagName === 'table') {
    const captions = node.children.filter((child) => isElement(child) && child.tagName === 'caption');
    const above = captions.flatMap((caption) => childrenOf(caption, address));
    return [
      ...(above.length > 0 ? [element('p', [element('strong', above)])] : []),
      element('table', children),
    ];
  }
  if (tagName === 'dt') return [element('dt', [element('strong', children)])];
  // A summary heads what it opens, by a heading of its own or in bold.
  if (tagName === 'summary')
    return findElement(children, isHeading) ? children : [element('p', [element('strong', children)])];
  const full = (name: string) => {
    const value = properties[name];
    return typeof value === 'string' ? { [name]: fullAddress(value, address) } : {};
  };
  return [
    { ...node, properties: { ...properties, ...full('href'), ...full('src') }, children } as HtmlElement,
  ];
}

/** Longer addresses carry a whole text, which stands on the page already. */
const longestAddress = 300;

/** An address in full; without its query where that is a text. */
function fullAddress(value: string, base: string): string {
  const { href, search } = new URL(value, base);
  return href.length > longestAddress ? href.replace(search, '') : href;
}

const text = (value: string): HtmlNode => ({ type: 'text', value });
const element = (
  tagName: string,
  children: readonly HtmlNode[],
  properties: HtmlElement['properties'] = {},
): HtmlElement => ({ type: 'element', tagName, properties, children: [...children] }) as HtmlElement;

/** The main content of a page: what stands around it need not be parsed. @throws where the page has none */
function parseMain(html: string, address: string): readonly HtmlNode[] {
  const start = html.indexOf('<main');
  const end = html.lastIndexOf('</main>');
  if (start < 0 || end < start) throw new Error(`${address} has no main content.`);
  const { children } = htmlToHast(html.slice(start, end + '</main>'.length), { fragment: true }) as {
    readonly children: readonly HtmlNode[];
  };
  return findElement(children, ({ tagName }) => tagName === 'main')?.children ?? [];
}

/**
 * The twin of a page; its title is the first heading.
 *
 * @param html the whole page
 * @throws where the page has no main content
 */
export function buildTwin(html: string, { address, language, edition, on, licence }: TwinHead): string {
  const main = parseMain(html, address);
  const heading = findElement(main, ({ tagName }) => tagName === 'h1');
  const title = heading ? textOf(heading).replaceAll(/\s+/gu, ' ').trim() : '';
  const content = element(
    'body',
    main.flatMap((child) => prepare(child, address)),
  );
  const body = toMarkdown(toMdast(content) as Parameters<typeof toMarkdown>[0], {
    bullet: '-',
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  });
  const head = stringify({ title, address, language, edition, on, licence }, { lineWidth: 0 });
  return `---\n${head}---\n\n${body}`;
}
