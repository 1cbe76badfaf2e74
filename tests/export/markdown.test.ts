/** The Markdown twins: they say what the page says, and a parser that did not write them reads it back. */
import { markdownToMdast } from 'satteri';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildTwin, type TwinHead } from '../../src/export/markdown.ts';
import { twinHeads } from '../../src/export/twin-heads.ts';
import type { KnowledgeBase } from '../../src/model/knowledge-base.ts';
import { loadLaterCity } from '../support/later-city.ts';
import { publishFiles } from '../support/publication.ts';
import { loadCity, smallCityFolder } from '../support/small-city.ts';

const head: TwinHead = {
  address: 'https://lindenhafen.example/prinzipien/p1/',
  language: 'de',
  edition: 'Stand: "heute"',
  on: '2026-10-01',
  licence: 'CC-BY-4.0',
};
const page = (main: string) =>
  `<!doctype html><html><head><title>x</title></head><body><nav><a href="/">Start</a></nav><main id="content">${main}</main><footer>Fuß</footer></body></html>`;

function read(twin: string): { head: unknown; body: string } {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)---\n\n([\s\S]*)$/u.exec(twin) ?? [];
  return { head: parse(front), body };
}
const bodyOf = (main: string) => read(buildTwin(page(main), head)).body;

describe('a twin', () => {
  it('says at its head what it is, of which edition and under which licence', () => {
    expect(read(buildTwin(page('<h1>Netz\n für <em>alle</em></h1>'), head))).toEqual({
      head: { title: 'Netz für alle', ...head },
      body: '# Netz für *alle*\n',
    });
  });
  it('keeps what was struck, which plain Markdown does not know', () => {
    expect(bodyOf('<p><del>alt</del> neu</p>')).toBe('~~alt~~ neu\n');
  });
  it('keeps headings, quotations, lists and tables, with full addresses', () => {
    expect(
      bodyOf(
        '<h2>Zitate</h2><blockquote lang="de"><p>Wörtlich so.</p></blockquote><ul><li><a href="/massnahmen/wlan/">WLAN</a></li><li><a href="#p1-help">Hilfe</a></li></ul><table><caption>Was was ist</caption><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
      ),
    ).toBe(
      [
        '## Zitate',
        '> Wörtlich so.',
        '- [WLAN](https://lindenhafen.example/massnahmen/wlan/)\n- [Hilfe](https://lindenhafen.example/prinzipien/p1/#p1-help)',
        '**Was was ist**',
        '| A | B |\n| - | - |\n| 1 | 2 |\n',
      ].join('\n\n'),
    );
  });
  it('names facts, opens what is folded, and keeps the lines of a text to be sent', () => {
    expect(
      bodyOf(
        '<dl><div><dt>Art</dt><dd>Dienst</dd></div></dl><details><summary>Mehr</summary><p>Text.</p></details><details><summary><h3>Prinzip 1</h3></summary></details><label>Anfrage<textarea>Erste Zeile\n\n1. Frage</textarea></label>',
      ),
    ).toBe(
      '- **Art**\n\n  Dienst\n\n**Mehr**\n\nText.\n\n### Prinzip 1\n\nAnfrage\n\n```\nErste Zeile\n\n1. Frage\n```\n',
    );
  });
  it('leaves out what leads elsewhere, what is only seen, and the entry for reference managers', () => {
    expect(
      bodyOf(
        '<nav>Brotkrumen</nav><p><svg><title>Bild</title></svg><span aria-hidden="true">2019</span>Bleibt<span class="hidden">, auch das</span></p><form><input></form><fieldset><legend>Zeigen</legend><label>alle</label></fieldset><button>Drücken</button><script>1</script><details><summary>BibTeX</summary><pre>@misc{x}</pre></details>',
      ),
    ).toBe('Bleibt, auch das\n');
  });
  it('shows signs of Markdown and HTML in a text as the text that they are', () => {
    const text = 'Bürger*innen_und <b>[nicht](x)</b> # 1';
    const body = bodyOf(`<p>${text.replaceAll('<', '&lt;')}</p>`);
    expect(textIn(markdownToMdast(body) as Node)).toBe(text);
  });
  it('leaves a text out of an address that carries one', () => {
    const address = `https://fragen.example/neu?b=${'Text+'.repeat(80)}`;
    expect(bodyOf(`<p><a href="${address}">Fragen</a></p>`)).toBe('[Fragen](https://fragen.example/neu)\n');
    expect(bodyOf('<p><a href="https://fragen.example/neu?b=Text">Fragen</a></p>')).toContain('?b=Text');
  });
  it('is refused of a page without content', () => {
    expect(() => buildTwin('<p>x</p>', head)).toThrow('has no main content');
  });
});

interface Node {
  readonly value?: string;
  readonly children?: readonly Node[];
}
const textIn = ({ value, children }: Node): string => value ?? (children ?? []).map(textIn).join('');

describe('the head', () => {
  let city: KnowledgeBase;
  beforeAll(async () => {
    city = await loadLaterCity();
  });
  it.each([
    ['', 'de', '2026-10-01'],
    ['prinzipien/p1-access/', 'de', '2026-10-01'],
    ['stand-2020/', 'de', '2020-06-01'],
    ['stand-2020/prinzipien/p1-access/', 'de', '2020-06-01'],
    ['en/principles/p1-access/', 'en', '2026-10-01'],
    ['en/as-of-2020/principles/p1-access/', 'en', '2020-06-01'],
  ])('of "%s" names language and edition', (path, language, on) => {
    expect(twinHeads(city.city, '/unter/')(path)).toMatchObject({
      address: `https://lindenhafen.example/unter/${path}`,
      language,
      on,
    });
  });
});

describe('llms.txt', () => {
  it('has the form of its convention, and names twins of pages that there are', async () => {
    const { text, files } = await publishFiles(await loadCity(smallCityFolder));
    const lines = text('llms.txt').split('\n');
    expect(lines[0]).toBe('# Digitale Rechte in Lindenhafen');
    expect(lines[2]).toMatch(/^> \S/u);
    const headings = lines.filter((line) => line.startsWith('#')).map((line) => line.replace(/^#+ /u, ''));
    expect(headings).toEqual([
      'Digitale Rechte in Lindenhafen',
      'Prinzipien',
      'Bericht',
      'Handlungsbedarf',
      'Felder',
      'Optional',
    ]);
    const items = lines.filter((line) => line.startsWith('- '));
    expect(items.length).toBeGreaterThan(12);
    const pages = new Set(
      [...(files.find(({ path }) => path === 'sitemap.xml')?.text ?? '').matchAll(/<loc>([^<]*)</gu)].map(
        ([, address]) => address,
      ),
    );
    for (const item of items) {
      const [, address = ''] = /^- \[[^\]]+\]\((\S+)index\.md\)(?:: \S.*)?$/u.exec(item) ?? [];
      expect({ item, known: pages.has(address) }).toEqual({ item, known: true });
    }
  });
});
