import { expect, it } from 'vitest';
import { findMdxLinks } from '../../src/reading/mdx-links.ts';

it('lists every link with its place, and names headings as Astro does', () => {
  const text =
    '## Über *uns*: `wer`?\n\nEin [Link](../a/) und [noch](https://example.org) einer.\n\n## Über uns: wer?\n\n- [c][d]\n\n[d]: /b/#c\n';
  expect(findMdxLinks(text)).toEqual({
    links: [
      { address: '../a/', position: { line: 3, column: 5 } },
      { address: 'https://example.org', position: { line: 3, column: 23 } },
      { address: '/b/#c', position: { line: 9, column: 1 } },
    ],
    headings: ['über-uns-wer', 'über-uns-wer-1'],
  });
});

it.each([
  '![x](a.png)',
  '![x][y]\n\n[y]: ./x.png',
  '[x](javascript:alert(1))',
  '[y]: ../nowhere/\n\nText',
  '<a',
])('leaves to others what is no link, or a fault of its own: %j', (text) => {
  expect(findMdxLinks(`${text}\n`).links).toEqual([]);
});
