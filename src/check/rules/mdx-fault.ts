import { pagesFolder } from '../../model/kinds.ts';
import type { Rule } from './rule.ts';

/** Pages of prose are Markdown that compiles, without any code of their own. */
export const mdxFault: Rule = {
  name: 'mdx-fault',
  severity: 'error',
  *check(context) {
    for (const [file, text] of context.texts) {
      if (!file.startsWith(`${pagesFolder}/`) || !file.endsWith('.mdx')) continue;
      for (const fault of context.findMdxFaults(text)) {
        yield fault.kind === 'syntax'
          ? { file, position: fault.position, message: 'mdx-syntax', values: { detail: fault.detail } }
          : { file, position: fault.position, message: 'mdx-code', values: { what: fault.detail } };
      }
    }
  },
};
