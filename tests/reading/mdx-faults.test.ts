import { describe, expect, it } from 'vitest';
import { findMdxFaults } from '../../src/reading/mdx-faults.ts';
import { acceptedProse } from '../support/accepted-prose.ts';

describe('prose', () => {
  it.each(acceptedProse)('may be text: %j', (text) => {
    expect(findMdxFaults(text)).toEqual([]);
  });
});

describe('front matter', () => {
  it.each([
    '---\nlayout: "data:text/javascript;base64,Y29uc29sZS5sb2coMSk="\n---\n\nText\n',
    '---\nlayout: ../../src/layouts/Page.astro\n---\n',
    '\n\n---\ntitle: x\n---\n',
    '   \n---\ntitle: x\n---\n',
    '+++\ntitle = "x"\n+++\n',
    '---\n---\nText\n',
    '---\nnever closed\n',
    '\ufeff---\ntitle: x\n---\n',
  ])('is refused before Astro sees it: %j', (text) => {
    expect(findMdxFaults(text)).toMatchObject([
      { kind: 'code', detail: expect.stringContaining('Vorspann') },
    ]);
  });
});

describe('code', () => {
  it.each([
    'import x from "./x.js"\n\nText\n',
    'import {\n',
    'export const x = 1\n\nText\n',
    'export default function Layout() {}\n',
    'Text {1 + 1}\n',
    '{process.exit()}\n',
    '{/* comment */}\n',
    '<script>alert(1)</script>\n',
    '<Component />\n',
    '<a.b.c />\n',
    '<></>\n',
    '<img src="x" />\n',
    '<iframe src="https://example.org"></iframe>\n',
    '<style>{`body{}`}</style>\n',
    '<abbr title={1}>x</abbr>\n',
    '<abbr {...x}>x</abbr>\n',
    '<abbr onclick="x">x</abbr>\n',
    '<br style="x"/>\n',
    '<sup set:html="x">x</sup>\n',
    '<sub client:load>x</sub>\n',
    '![picture](../images/a.png)\n',
    '![picture](data:image/png;base64,AAAA)\n',
    '![picture][ref]\n\n[ref]: ../a.png\n',
    '<SCRIPT>x</SCRIPT>\n',
    '<math><mi>x</mi></math>\n',
    '<svg><path d="M0 0"/></svg>\n',
    '<p>paragraph</p>\n',
  ])('is refused: %j', (text) => {
    const faults = findMdxFaults(text);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.every(({ kind }) => kind === 'code')).toBe(true);
  });
  it.each(['<a', '{', '<a></b>', '<a b={>x</a>'])('that does not compile is named: %j', (text) => {
    expect(findMdxFaults(`${text}\n`)).toMatchObject([{ kind: 'syntax' }]);
  });
  it('is named with its line', () => {
    expect(findMdxFaults('One\n\nTwo {x}\n')).toEqual([
      { kind: 'code', position: { line: 3, column: 5 }, detail: 'Ein Ausdruck in { }' },
    ]);
  });
});

describe('addresses', () => {
  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java&#115;cript:alert(1)',
    '&#x6A;avascript:alert(1)',
    'java%73cript:alert(1)',
    'java\\\nscript:alert(1)',
    '&#1;javascript:alert(1)',
    'java&Tab;script:alert(1)',
    'java&#10;script:alert(1)',
    'javascript&colon;alert(1)',
    'data:text/html,x',
    'DATA:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://example.org',
    'blob:x',
    'about:blank',
    'tel:+49',
    'view-source:https://example.org',
    '//example.org',
    '/\\\\example.org',
    '\\\\\\\\example.org',
    'https:example.org',
    'https:///example.org',
    'http:\\\\\\\\example.org',
    '../../../etc/passwd',
    'a/../../b',
    'x:y',
  ])('that are no plain links are refused: %j', (address) => {
    expect(findMdxFaults(`[link](<${address}>)\n`).length).toBeGreaterThan(0);
  });
  it.each(['javascript:alert(1)', 'data:text/html,x', 'vbscript:x'])(
    'are refused in definitions: %j',
    (address) => {
      expect(findMdxFaults(`[link]\n\n[link]: ${address}\n`).length).toBeGreaterThan(0);
    },
  );
});
