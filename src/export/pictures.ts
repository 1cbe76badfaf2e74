/**
 * Badges and boards: pictures of a principle's or field's marks for other websites, blogs and slides, light and dark. Those
 * beside the pages of the latest edition change with the next one; those in an edition's own folder stay. They are drawn
 * with attributes only: a style would be refused by the site's policy, and nothing in them loads or reports anything.
 */
import { countCoverage, getTargetCoverage } from '../derived/coverage.ts';
import type { Field } from '../model/field.ts';
import type { Target } from '../model/knowledge-base.ts';
import type { Principle } from '../model/principle.ts';
import type { Site } from '../site/site.ts';
import { type DrawnMark, drawMark, markOf } from './drawn-mark.ts';
import type { FilePath } from './file-types.ts';
import { escapeMarkup } from './markup.ts';
import type { Publication, PublishedFile } from './published-file.ts';
import { sitesOf } from './record-pages.ts';

export const pictureKinds = ['badge', 'board'] as const;
export type PictureKind = (typeof pictureKinds)[number];

/** Kinds of record that have pictures. */
export const picturedViews = ['principles', 'fields'] as const;
export type PicturedView = (typeof picturedViews)[number];

/**
 * Colours of both schemes, as the design has them: one hue for what is documented, another for what is missing. Text reaches
 * 7:1 on its grounds, marks 4.5:1, the border 3:1.
 */
export const schemes = {
  light: {
    ground: '#ffffff',
    surface: '#f4f2ec',
    line: '#7d7a70',
    text: '#16191b',
    muted: '#4c5054',
    marks: '#0d5c6d',
    missing: '#8f4700',
  },
  dark: {
    ground: '#101719',
    surface: '#182124',
    line: '#83939a',
    text: '#eef1f0',
    muted: '#b9c3c5',
    marks: '#6fc3d3',
    missing: '#f2b866',
  },
} as const;
export type Scheme = keyof typeof schemes;

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** What it is, for screen readers. */
  readonly title: string;
  /** What it shows, in a sentence. */
  readonly description: string;
  readonly svg: string;
}

const font = 'system-ui, -apple-system, Segoe UI, Roboto, Noto Sans, sans-serif';
const badgeHeight = 28;
const boardWidth = 480;
const lineHeight = 22;

/** Width in pixels that a text may need at a size: a picture cannot measure its letters, so a wide sans serif is assumed. */
const widthOf = (text: string, size: number) => Math.ceil([...text].length * size * 0.6);

/** Lines of a text that fit into a width. */
function wrap(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOf(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

type Colours = (typeof schemes)[Scheme];

/** Size of the marks, in pixels. */
const markSize = { radius: 6, stroke: 2 } as const;

const standingMark = (site: Site, target: string): DrawnMark =>
  markOf(getTargetCoverage(site.coverage, target));

const drawText = (text: string, x: number, y: number, size: number, fill: string, more = '') =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}"${more}>${escapeMarkup(text)}</text>`;

const bold = ' font-weight="600"';

/** The whole picture around its shapes, with title and description for screen readers. */
function frame(
  site: Site,
  { width, height, title, description }: Omit<Picture, 'svg'>,
  shapes: readonly string[],
): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t d" lang="${site.language}" font-family="${font}"><title id="t">${escapeMarkup(title)}</title><desc id="d">${escapeMarkup(description)}</desc>${shapes.join('')}</svg>\n`;
}

/** Counts in a sentence, with the edition. */
function describe(site: Site, targets: readonly Target[], text: string): string {
  const { counts: words } = site.wording;
  const counts = countCoverage(site.coverage, targets);
  const stated = targets.filter(({ id }) => standingMark(site, id) === 'stated').length;
  const numbers = [
    words.documented(counts.documented),
    stated > 0 ? site.wording.embed.stated(words.partly(counts.partly), stated) : words.partly(counts.partly),
    words.undocumented(counts.undocumented),
  ].join(', ');
  const { edition } = site;
  return `${text}: ${numbers}. ${site.text(edition.name)} (${site.date(edition.on)}).`;
}

/** Number and title of a principle or field, as they head its pictures. */
function nameOf(site: Site, view: PicturedView, { number }: Pick<Principle | Field, 'number'>): string {
  const { principles, fields } = site.wording;
  return view === 'principles' ? principles.number(number) : fields.number(site.word('field'), number);
}

/** The picture of a principle or field; of a site and edition. */
export function drawPicture(
  site: Site,
  kind: PictureKind,
  view: PicturedView,
  record: Principle | Field,
  scheme: Scheme,
): Picture {
  const title = `${nameOf(site, view, record)}: ${site.text(record.title)}`;
  const targets = site.targetsOf(record.id);
  const rows = targets.map((target) => ({
    text: site.text(target.title),
    mark: standingMark(site, target.id),
  }));
  const siteTitle = site.text(site.knowledgeBase.city.siteTitle);
  const shown = { title, description: describe(site, targets, siteTitle) };
  return kind === 'badge'
    ? drawBadge(site, nameOf(site, view, record), rows, shown, schemes[scheme])
    : drawBoard(
        site,
        rows.map(({ text, mark }) => ({ text, marks: [mark] })),
        shown,
        schemes[scheme],
      );
}

/** The board of all principles, each with the marks of its claims. */
export function drawOverview(site: Site, scheme: Scheme): Picture {
  const { principles, city } = site.knowledgeBase;
  const targets = principles.flatMap(({ id }) => site.targetsOf(id));
  const title = site.text(city.siteTitle);
  const description = describe(site, targets, site.wording.names.claims);
  const rows = principles.map((principle) => ({
    text: site.text(principle.title),
    marks: site.targetsOf(principle.id).map(({ id }) => standingMark(site, id)),
  }));
  return drawBoard(site, rows, { title, description }, schemes[scheme]);
}

interface Shown {
  readonly title: string;
  readonly description: string;
}

function drawBadge(
  site: Site,
  name: string,
  rows: readonly { readonly mark: DrawnMark }[],
  shown: Shown,
  colours: Colours,
): Picture {
  const size = 13;
  const label = site.editionLabel(site.edition);
  const nameWidth = widthOf(name, size) + 16;
  const marksWidth = rows.length * 18 + 10;
  const width = nameWidth + marksWidth + widthOf(label, size) + 8;
  const middle = badgeHeight / 2;
  const picture = { ...shown, width, height: badgeHeight };
  const svg = frame(site, picture, [
    `<rect width="${width}" height="${badgeHeight}" fill="${colours.surface}"/>`,
    `<rect width="${nameWidth}" height="${badgeHeight}" fill="${colours.text}"/>`,
    drawText(name, 8, middle + 5, size, colours.ground, bold),
    ...rows.map(({ mark }, index) =>
      drawMark(mark, { ...markSize, x: nameWidth + 14 + index * 18, y: middle }, colours),
    ),
    drawText(label, nameWidth + marksWidth, middle + 5, size, colours.text),
  ]);
  return { ...picture, svg };
}

function drawBoard(
  site: Site,
  rows: readonly { readonly text: string; readonly marks: readonly DrawnMark[] }[],
  shown: Shown,
  colours: Colours,
): Picture {
  const margin = 16;
  const shapes: string[] = [];
  let y = margin;
  for (const line of wrap(shown.title, boardWidth - 2 * margin, 18)) {
    y += 24;
    shapes.push(drawText(line, margin, y - 6, 18, colours.text, bold));
  }
  y += 6;
  const widest = Math.max(1, ...rows.map(({ marks }) => marks.length));
  const indent = margin + widest * 18 + 8;
  for (const { text, marks } of rows) {
    for (const [index, mark] of marks.entries())
      shapes.push(drawMark(mark, { ...markSize, x: margin + 7 + index * 18, y: y + 11 }, colours));
    for (const line of wrap(text, boardWidth - indent - margin, 15)) {
      y += lineHeight;
      shapes.push(drawText(line, indent, y - 6, 15, colours.text));
    }
  }
  y += 6;
  for (const line of wrap(shown.description, boardWidth - 2 * margin, 13)) {
    y += 18;
    shapes.push(drawText(line, margin, y - 4, 13, colours.muted));
  }
  const picture = { ...shown, width: boardWidth, height: y + margin };
  const ground = `<rect x="1" y="1" width="${boardWidth - 2}" height="${picture.height - 2}" fill="${colours.ground}" stroke="${colours.line}" stroke-width="2"/>`;
  return { ...picture, svg: frame(site, picture, [ground, ...shapes]) };
}

/** Name of a picture's file. @example pictureFile('badge', 'dark') // 'badge-dark.svg' */
export function pictureFile(kind: PictureKind, scheme: Scheme): `${string}.svg` {
  return `${kind}${scheme === 'light' ? '' : `-${scheme}`}.svg`;
}

/** Path of a record's picture beside its page; in the edition's own folder where it is fixed. */
export function picturePath(
  site: Site,
  picture: { readonly kind: PictureKind; readonly scheme: Scheme; readonly isFixed?: boolean },
  record?: { readonly view: PicturedView; readonly id: string },
): FilePath {
  const route = { language: site.language, ...(record ?? { view: 'start' as const }) };
  const folder = picture.isFixed ? site.fixedPath(route) : site.path(route);
  return `${folder}${pictureFile(picture.kind, picture.scheme)}`;
}

/** Every picture of every edition in every language. */
export function buildPictures(publication: Publication): PublishedFile[] {
  const files = new Map<FilePath, string>();
  for (const site of sitesOf(publication))
    for (const { picture, svg, record } of picturesOf(site))
      for (const isFixed of [false, true]) files.set(picturePath(site, { ...picture, isFixed }, record), svg);
  return [...files].map(([path, text]) => ({ path, mediaType: 'image/svg+xml', format: 'unlisted', text }));
}

function picturesOf(site: Site) {
  return (Object.keys(schemes) as Scheme[]).flatMap((scheme) => [
    {
      picture: { kind: 'board' as const, scheme },
      svg: drawOverview(site, scheme).svg,
      record: undefined,
    },
    ...picturedViews.flatMap((view) =>
      site.knowledgeBase[view].flatMap((record) =>
        pictureKinds.map((kind) => ({
          picture: { kind, scheme },
          svg: drawPicture(site, kind, view, record, scheme).svg,
          record: { view, id: record.id },
        })),
      ),
    ),
  ]);
}

/** HTML that shows a picture on another site, in the scheme of its reader, and leads to its page. */
export function buildSnippet(
  site: Site,
  kind: PictureKind,
  options: { readonly isFixed: boolean },
  record?: { readonly view: PicturedView; readonly id: string },
): string {
  const { siteUrl } = site.knowledgeBase.city;
  const full = (path: string) => new URL(site.file(path), siteUrl).href;
  const address = (scheme: Scheme) => full(picturePath(site, { kind, scheme, ...options }, record));
  const page = full(site.path({ language: site.language, ...(record ?? { view: 'start' as const }) }));
  const { width, height, title, description } = pictureOf(site, kind, record);
  const text = escapeMarkup(`${title}. ${description}`);
  return [
    `<a href="${page}">`,
    `  <picture>`,
    `    <source media="(prefers-color-scheme: dark)" srcset="${address('dark')}">`,
    `    <img src="${address('light')}" alt="${text}" width="${width}" height="${height}">`,
    `  </picture>`,
    `</a>`,
  ].join('\n');
}

/** The light picture of a record, or of all principles. @throws where the edition does not have the record */
export function pictureOf(
  site: Site,
  kind: PictureKind,
  record?: { readonly view: PicturedView; readonly id: string },
): Picture {
  if (!record) return drawOverview(site, 'light');
  const found = site.knowledgeBase[record.view].find(({ id }) => id === record.id);
  if (!found) throw new Error(`There is no ${record.id} in "${site.edition.id}".`);
  return drawPicture(site, kind, record.view, found, 'light');
}
