/** Texts that may stand in prose: the check accepts each, and the build has to make a page of it. */
export const acceptedProse: readonly string[] = [
  '## Heading\n\nA *text* with **weight**, `code` and a [link](https://example.org/a?b=c).\n',
  '- a list\n- with [a page](../prinzipien/p1/#claim)\n\n> a quotation\n\n1. a number\n',
  'A [fragment](#top), a [page](/method/), a [mailbox](mailto:office@example.org), <abbr title="World Wide Web">WWW</abbr>.\n',
  'Two lines<br/>\n\n---\n\nafter a break, H<sub>2</sub>O\n',
  '[by name]\n\n[by name]: https://example.org "title"\n',
  '```js\nimport x from "y"\n```\n',
];
