/** Faults of prose in MDX: where it does not compile, and where it holds code instead of text. */
import { createProcessor } from '@mdx-js/mdx';
import type { MdxFault } from '../check/rules/rule.ts';

interface MdxNode {
  readonly type: string;
  readonly name?: string | null;
  readonly url?: string;
  readonly value?: string;
  readonly position?: { readonly start: { readonly line: number; readonly column: number } };
  readonly children?: readonly MdxNode[];
}

/** What may not stand in prose, and what an author would call it. Prose has no components of its own. */
const code: Readonly<Record<string, (node: MdxNode) => string>> = {
  mdxjsEsm: () => 'import oder export',
  mdxFlowExpression: () => 'Ein Ausdruck in { }',
  mdxTextExpression: () => 'Ein Ausdruck in { }',
  mdxJsxFlowElement: ({ name }) => `<${name ?? ''}>`,
  mdxJsxTextElement: ({ name }) => `<${name ?? ''}>`,
};

const start = { line: 1, column: 1 };

/** Every fault of a text in MDX, in its order; a text that does not compile has one. */
export function findMdxFaults(text: string): MdxFault[] {
  let tree: MdxNode;
  try {
    tree = createProcessor({ format: 'mdx' }).parse(text) as MdxNode;
  } catch (error) {
    const { reason, line, column } = error as { reason?: string; line?: number; column?: number };
    const detail = (reason ?? String(error)).replace(/\s+/gu, ' ');
    return [{ kind: 'syntax', position: { line: line ?? 1, column: column ?? 1 }, detail }];
  }
  return [...findCode(tree)];
}

function* findCode(node: MdxNode): Generator<MdxFault> {
  const position = node.position?.start ?? start;
  const what = code[node.type];
  if (what) yield { kind: 'code', position, detail: what(node) };
  if (node.url !== undefined && !/^(?:https?:|mailto:|[/#.]|[^:]*$)/iu.test(node.url)) {
    yield { kind: 'code', position, detail: `Die Adresse „${node.url}“` };
  }
  for (const child of node.children ?? []) yield* findCode(child);
}
