/** Where prose in MDX leads to, and what may lead to it: its links, and the fragments of its headings. */
import Slugger from 'github-slugger';
import type { MdxLinks } from '../check/rules/rule.ts';
import { isLinkAddress, type MdxNode, parseMdx } from './mdx-faults.ts';

/** Nothing where the text does not compile; addresses that no link may have are left out: both are faults of their own. */
export function findMdxLinks(text: string): MdxLinks {
  try {
    const nodes = [...walkNodes(parseMdx(text))];
    return { links: listLinks(nodes), headings: nameHeadings(nodes) };
  } catch {
    return { links: [], headings: [] };
  }
}

function* walkNodes(node: MdxNode): Generator<MdxNode> {
  yield node;
  for (const child of node.children ?? []) yield* walkNodes(child);
}

/** Definitions that pictures alone use are none; pictures are a fault. */
function listLinks(nodes: readonly MdxNode[]): MdxLinks['links'] {
  const used = new Set(
    nodes.filter(({ type }) => type === 'linkReference').map(({ identifier }) => identifier),
  );
  return nodes.flatMap(({ type, identifier, url, position }) => {
    const isLink = type === 'link' || (type === 'definition' && used.has(identifier));
    if (!isLink || url === undefined || !isLinkAddress(url)) return [];
    const { line, column } = position?.start ?? { line: 1, column: 1 };
    return [{ address: url, position: { line, column } }];
  });
}

/** As Astro names them: by the text, and by a number where an earlier one has the same. */
function nameHeadings(nodes: readonly MdxNode[]): string[] {
  const slugger = new Slugger();
  return nodes.filter(({ type }) => type === 'heading').map((heading) => slugger.slug(textOf(heading)));
}

function textOf({ value = '', children = [] }: MdxNode): string {
  return value + children.map(textOf).join('');
}
