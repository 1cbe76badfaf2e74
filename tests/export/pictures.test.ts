/** Badges and boards: they show what the pages show, in little, and do nothing but that. */
import { readFileSync } from 'node:fs';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { beforeAll, describe, expect, it } from 'vitest';
import { contentTypeOf } from '../../src/export/file-types.ts';
import { buildPictures, buildSnippet, drawPicture, schemes } from '../../src/export/pictures.ts';
import type { PublishedFile } from '../../src/export/published-file.ts';
import { headersOf } from '../../src/release/http-headers.ts';
import { Site } from '../../src/site/site.ts';
import { editionsOf, loadLaterCity } from '../support/later-city.ts';
import { publish } from '../support/publication.ts';
import { loadCity, smallCityFolder } from '../support/small-city.ts';

let files: PublishedFile[];
let later: PublishedFile[];
beforeAll(async () => {
  files = buildPictures(publish(await loadCity(smallCityFolder)));
  later = buildPictures(publish(await loadLaterCity()));
});

const parse = (svg: string) => {
  const faults: string[] = [];
  const document = new DOMParser({ onError: (_, message) => faults.push(message) }).parseFromString(
    svg,
    'image/svg+xml',
  );
  return { faults, root: document.documentElement as Element };
};
const elementsOf = (root: Element) => [root, ...root.getElementsByTagName('*')];

describe('every picture', () => {
  it('is at most 5 kB, and there is one of each kind, record, language and scheme', () => {
    expect(
      files.map(({ path }) => path).filter((path) => !path.startsWith('first/') && !path.startsWith('en/')),
    ).toEqual(
      expect.arrayContaining([
        'board.svg',
        'board-dark.svg',
        'prinzipien/p1-access/badge.svg',
        'prinzipien/p1-access/badge-dark.svg',
        'prinzipien/p1-access/board.svg',
        'felder/f2-simple/board-dark.svg',
      ]),
    );
    // The board of all and two kinds of four records, in two schemes and languages, each beside its page and fixed.
    expect(files).toHaveLength((1 + 2 * 4) * 2 * 2 * 2);
    for (const { path, text } of [...files, ...later])
      expect({ path, small: Buffer.byteLength(text) <= 5_000 }).toEqual({ path, small: true });
  });
  it('is a well-formed SVG of shapes and texts, without script, style, links or anything to load', () => {
    const allowed = ['svg', 'title', 'desc', 'rect', 'circle', 'path', 'text'];
    for (const { path, text } of later) {
      const { faults, root } = parse(text);
      expect({ path, faults }).toEqual({ path, faults: [] });
      expect(root.namespaceURI).toBe('http://www.w3.org/2000/svg');
      for (const element of elementsOf(root)) {
        expect(allowed).toContain(element.tagName);
        const names = [...element.attributes].map(({ name }) => name);
        expect(names.filter((name) => /^(?:style|class|href|xlink|on)/u.test(name))).toEqual([]);
      }
    }
  });
  it('tells screen readers what it is, what it shows and of which edition', () => {
    for (const { path, text } of later) {
      const { root } = parse(text);
      expect(root.getAttribute('role')).toBe('img');
      const named = (root.getAttribute('aria-labelledby') ?? '').split(' ');
      const texts = named.map(
        (id) => elementsOf(root).find((element) => element.getAttribute('id') === id)?.textContent ?? '',
      );
      expect({ path, texts }).toEqual({
        path,
        texts: [expect.stringMatching(/\S{3}/u), expect.stringMatching(/20(?:20|26)/u)],
      });
      expect(root.getAttribute('lang')).toBe(/^en\//u.test(path) ? 'en' : 'de');
    }
  });
  it('may be shown by other sites, as the image that it is', () => {
    for (const { path, mediaType } of files) {
      expect(contentTypeOf(path)).toBe(mediaType);
      expect(headersOf(path)).toMatchObject({ 'Cross-Origin-Resource-Policy': 'cross-origin' });
    }
  });
});

it('shows a mark for each claim, in its status', async () => {
  const site = new Site(await loadCity(smallCityFolder), { language: 'de', base: '/' });
  const [principle] = site.knowledgeBase.principles;
  if (!principle) throw new Error('There is no principle.');
  const { svg, description } = drawPicture(site, 'board', 'principles', principle, 'light');
  const { root } = parse(svg);
  const targets = site.targetsOf(principle.id);
  const texts = [...root.getElementsByTagName('text')].map(({ textContent }) => textContent ?? '').join(' ');
  for (const { title } of targets) expect(texts).toContain(site.text(title));
  const statuses = targets.map(({ id }) => site.coverage.byTarget.get(id)?.status);
  const circles = [...root.getElementsByTagName('circle')];
  expect(circles).toHaveLength(targets.length);
  expect(
    circles.map((circle) => {
      if (circle.getAttribute('stroke-dasharray')) return 'undocumented';
      return circle.getAttribute('fill') === 'none' ? 'partly' : 'documented';
    }),
  ).toEqual(statuses);
  const counts = ['documented', 'partly', 'undocumented'].map(
    (status) => statuses.filter((one) => one === status).length,
  );
  expect(description).toContain(
    `${counts[0]} belegt, ${counts[1]} teilweise, ${counts[2]} ohne belegte Maßnahme. Stand: Ratspapier 2020 (1. Juni 2020).`,
  );
});

it('shows a title with signs of markup as the text that it is', async () => {
  const city = await loadCity(smallCityFolder, {
    'principles/p1-access.yaml': (text) =>
      text.replace(
        /^title:\n.*\n.*\n/mu,
        `title:\n  de: 'Netz & "<b>mehr</b>"'\n  en: 'Net & "<b>more</b>"'\n`,
      ),
  });
  const file = buildPictures(publish(city)).find(({ path }) => path === 'prinzipien/p1-access/board.svg');
  const { faults, root } = parse(file?.text ?? '');
  expect(faults).toEqual([]);
  expect(root.getElementsByTagName('b')).toHaveLength(0);
  expect(root.getElementsByTagName('title')[0]?.textContent).toBe('Prinzip 1: Netz & "<b>mehr</b>"');
  const snippet = buildSnippet(
    new Site(city, { language: 'de', base: '/' }),
    'badge',
    { isFixed: false },
    { view: 'principles', id: 'p1-access' },
  );
  expect(snippet).toContain('alt="Prinzip 1: Netz &amp; &quot;&lt;b&gt;mehr&lt;/b&gt;&quot;. ');
});

describe('editions', () => {
  const textOf = (path: string) => later.find((file) => file.path === path)?.text;

  it('have their own pictures, which stay, and the latest also those that change', () => {
    const path = 'prinzipien/p1-access/board.svg';
    expect(textOf(path)).toBe(textOf(`second/${path}`));
    expect(textOf(`stand-2020/${path}`)).toMatch(/Stand: Ratspapier 2020/u);
    expect(textOf(`stand-2020/${path}`)).not.toBe(textOf(path));
    expect(textOf(`en/as-of-2020/principles/p1-access/badge.svg`)).toContain('>2020<');
  });
  it('are named by the snippet that is fixed, and lead to a page that there is', async () => {
    const city = await loadLaterCity();
    const [first, second] = editionsOf(city);
    const record = { view: 'principles', id: 'p1-access' } as const;
    const snippetOf = (edition: typeof first, isFixed: boolean) =>
      buildSnippet(new Site(city, { language: 'de', base: '/', edition }), 'badge', { isFixed }, record);
    const page = 'https://lindenhafen.example/prinzipien/p1-access/';
    expect(snippetOf(second, false)).toContain(`<a href="${page}">`);
    expect(snippetOf(second, false)).toContain(`src="${page}badge.svg"`);
    expect(snippetOf(second, true)).toContain(`<a href="${page}">`);
    expect(snippetOf(second, true)).toContain('/second/prinzipien/p1-access/badge-dark.svg"');
    expect(snippetOf(first, true)).toContain(
      '<a href="https://lindenhafen.example/stand-2020/prinzipien/p1-access/">',
    );
    for (const [, path = ''] of snippetOf(second, true).matchAll(
      /"https:\/\/lindenhafen\.example\/([^"]*\.svg)"/gu,
    ))
      expect(textOf(path)).toBeDefined();
  });
});

it('stripes the mark of what pages are only told to say, and says how many', async () => {
  const site = new Site(await loadLaterCity(), { language: 'de', base: '/' });
  const stated = [...site.coverage.byTarget.values()].filter(
    ({ status, quoted, target }) => status === 'partly' && !quoted && target.kind === 'claim',
  );
  expect(stated.length).toBeGreaterThan(0);
  const parents = new Set(stated.map(({ target }) => target.parent.id));
  for (const principle of site.knowledgeBase.principles) {
    const { svg, description } = drawPicture(site, 'badge', 'principles', principle, 'light');
    const stripes = [...parse(svg).root.getElementsByTagName('path')].filter((path) =>
      path.getAttribute('stroke'),
    );
    const own = stated.filter(({ target }) => target.parent.id === principle.id).length;
    expect(stripes).toHaveLength(own);
    expect(description.includes(` teilweise (${own} nur nach Angabe), `)).toBe(parents.has(principle.id));
  }
});

/** Relative luminance and contrast by WCAG 2.2. */
function contrastOf(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Name of the token of each colour. */
const tokens = {
  ground: 'ground',
  surface: 'sheet',
  line: 'edge',
  text: 'text',
  muted: 'muted',
  marks: 'fill',
  missing: 'gap',
} as const satisfies Record<keyof (typeof schemes)['light'], string>;

it('takes the colours of both schemes from the tokens', () => {
  const [light = '', dark = ''] = readFileSync('src/styles/_theme.scss', 'utf8').split(
    '@media (prefers-color-scheme: dark)',
  );
  for (const [colours, block] of [
    [schemes.light, light],
    [schemes.dark, dark],
  ] as const)
    for (const [name, token] of Object.entries(tokens)) {
      const value = new RegExp(`--${token}: #([0-9a-f]+);`, 'u').exec(block)?.[1] ?? '';
      const written = value.length === 3 ? value.replace(/./gu, '$&$&') : value;
      expect([name, colours[name as keyof typeof tokens]]).toEqual([name, `#${written}`]);
    }
});

it.each(Object.entries(schemes))(
  'has enough contrast in the %s scheme',
  (_, { ground, surface, line, text, muted, marks, missing }) => {
    for (const on of [ground, surface]) {
      expect(contrastOf(text, on)).toBeGreaterThanOrEqual(7);
      expect(contrastOf(muted, on)).toBeGreaterThanOrEqual(7);
      expect(contrastOf(marks, on)).toBeGreaterThanOrEqual(4.5);
      expect(contrastOf(missing, on)).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrastOf(line, ground)).toBeGreaterThanOrEqual(3);
  },
);
