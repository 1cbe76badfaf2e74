/** Texts that may stand in prose: the check accepts each, and the build has to make a page of it. */
export const acceptedProse: readonly string[] = [
  '## Heading\n\nA *text* with **weight**, `code` and a [link](https://example.org/a?b=c).\n',
  '- a list\n- with [a claim](../prinzipien/p1-access/#p1-internet)\n\n> a quotation\n\n1. a number\n',
  'A [fragment](#top), a [page](/methode/), a [mailbox](mailto:office@example.org), <abbr title="World Wide Web">WWW</abbr>.\n',
  'Two lines<br/>\n\n---\n\nafter a break, H<sub>2</sub>O\n',
  '[by name]\n\n[by name]: https://example.org "title"\n',
  '```js\nimport x from "y"\n```\n',
  'To [the start](../), to [a heading here](#kurz), [above](../methode/#kurz) and [by its number](#kurz-1).\n\n## Kurz\n\nText.\n',
  '## *Fünf* `Codes`: „Wer“ – <abbr title="x">WC</abbr> & 2<sup>3</sup>?\n\n[There](#fünf-codes-wer--wc--23)\n',
  'Not [ours](https://example.org/impresum/#x), but [ours in full](https://lindenhafen.example/en/method/?a=b#in-short).\n',
];
