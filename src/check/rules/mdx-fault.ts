import { pagesFolder } from '../../model/kinds.ts';
import { defineFaults } from '../fault.ts';
import type { Rule } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'mdx-syntax': 'Das ist kein gültiges MDX: {detail}',
    'mdx-code': '{what} ist in Texten nicht erlaubt: Hier steht nur Markdown, kein Programm.',
  },
  help: {
    'mdx-syntax': 'Seiten sind gültiges MDX.',
    'mdx-code': 'Seiten enthalten keinen Programmcode.',
  },
});

/** Pages of prose are Markdown that compiles, without any code of their own. */
export const mdxFault: Rule = {
  ...kinds,
  *check(context) {
    for (const [file, text] of context.texts) {
      if (!file.startsWith(`${pagesFolder}/`) || !file.endsWith('.mdx')) continue;
      for (const fault of context.findMdxFaults(text)) {
        yield fault.kind === 'syntax'
          ? report('mdx-syntax', { file, position: fault.position }, { detail: fault.detail })
          : report('mdx-code', { file, position: fault.position }, { what: fault.detail });
      }
    }
  },
};
