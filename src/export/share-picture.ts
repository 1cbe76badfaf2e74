/**
 * Share pictures: what a link to the start page, a principle or a field shows in messages and on other sites. The board of
 * that page with its totals, 1200 × 630, as SVG; `src/astro/share-pictures.ts` makes PNG of it.
 */
import { countCoverage } from '../derived/coverage.ts';
import { coverageStatuses } from '../model/coverage-status.ts';
import type { Field } from '../model/field.ts';
import type { Target } from '../model/knowledge-base.ts';
import type { Principle } from '../model/principle.ts';
import type { Route } from '../site/routes.ts';
import type { Site } from '../site/site.ts';
import { type Standing, sortStandings, standingOf } from '../site/standing.ts';
import { type DrawnMark, drawMark, markOf } from './drawn-mark.ts';
import { escapeMarkup } from './markup.ts';

export const shareSize = { width: 1200, height: 630 } as const;

/** The design's light scheme; a test holds these against the tokens. */
export const shareColours = {
  ground: '#fff',
  text: '#16191b',
  muted: '#4c5054',
  band: '#0b3540',
  'on-band': '#fff',
  fill: '#0d5c6d',
  'on-fill': '#fff',
  tint: '#d9ebee',
  'gap-line': '#b5651d',
} as const;

const margin = 60;
/** Where the edition stands. */
const foot = shareSize.height - 28;

type Views = 'start' | 'principles' | 'fields';

/** Whether a page has a picture of its own; that of the start page stands for all others. */
export function hasOwnPicture({ view, id, brief }: Pick<Route, 'view' | 'id' | 'brief'>): boolean {
  return view === 'start' || ((view === 'principles' || view === 'fields') && id !== undefined && !brief);
}

/** Path of the picture that stands for a page: its own, or that of the start page in its language and edition. */
export function sharePath(site: Site, route?: Pick<Route, 'view' | 'id' | 'brief'>): string {
  const { language } = site;
  const path =
    route && hasOwnPicture(route) && route.id !== undefined
      ? site.path({ language, view: route.view as 'principles' | 'fields', id: route.id })
      : site.path({ language, view: 'start' });
  return `${path}share.png`;
}

/** Every picture of a site, by its path. */
export function sharePictures(site: Site): { readonly path: string; readonly svg: () => string }[] {
  const { principles, fields } = site.knowledgeBase;
  const of = (view: Views, id?: string) => sharePath(site, { view, id } as Pick<Route, 'view' | 'id'>);
  return [
    { path: of('start'), svg: () => drawWhole(site) },
    ...principles.map((one) => ({
      path: of('principles', one.id),
      svg: () => drawPart(site, 'principles', one),
    })),
    ...fields.map((one) => ({ path: of('fields', one.id), svg: () => drawPart(site, 'fields', one) })),
  ];
}

/** All claims, a column per principle. */
function drawWhole(site: Site): string {
  const { principles } = site.knowledgeBase;
  const columns = principles.map(({ id }) => standingsOf(site, site.targetsOf(id)));
  const title = wrap(site.wording.start.title, 46, 2);
  const top = 130 + title.length * 54;
  const gap = 16;
  const width = (shareSize.width - 2 * margin + gap) / Math.max(columns.length, 1) - gap;
  const most = Math.max(1, ...columns.map(({ length }) => length));
  const height = Math.min(40, (foot - 44 - (top + 104)) / most - 6);
  return frame(site, [
    ...title.map((line, index) => text(line, margin, 152 + index * 54, 48, 'text', 700)),
    drawTotals(
      site,
      principles.flatMap(({ id }) => site.targetsOf(id)),
      top,
    ),
    ...columns.flatMap((column, index) => {
      const x = margin + index * (width + gap);
      return [
        `<path d="M${x} ${top + 90}h${width}" stroke="${shareColours.text}" stroke-width="4"/>`,
        ...column.map((standing, row) => tile(standing, x, top + 104 + row * (height + 6), width, height)),
      ];
    }),
  ]);
}

/** The claims of one principle, or commitments of one field, by name. */
function drawPart(site: Site, view: 'principles' | 'fields', parent: Principle | Field): string {
  const targets = site.targetsOf(parent.id);
  const standings = standingsOf(site, targets);
  const name =
    view === 'principles'
      ? site.wording.principles.number(parent.number)
      : site.wording.fields.number(site.words.field, parent.number);
  const title = wrap(site.text(parent.title), 44, 2);
  const top = 172 + title.length * 56;
  // None is left out, since the missing ones come last.
  const step = Math.min(36, (foot - 44 - (top + 82)) / Math.max(standings.length, 1));
  return frame(site, [
    text(name, margin, 142, 28, 'muted', 400),
    ...title.map((line, index) => text(line, margin, 196 + index * 56, 50, 'text', 700)),
    drawTotals(site, targets, top),
    ...standings.flatMap((standing, row) => {
      const y = top + 82 + (row + 1) * step;
      const [line = ''] = wrap(site.text(standing.target.title), 70, 1);
      return [
        mark(markOf(standing.now), margin + 14, y - step / 4, step / 2.8),
        text(line, margin + 44, y, Math.round(step * 0.78), 'text', 400),
      ];
    }),
  ]);
}

const standingsOf = (site: Site, targets: readonly Target[]) =>
  sortStandings(targets.map((target) => standingOf(site, target)));

function frame(site: Site, shapes: readonly string[]): string {
  const { width, height } = shareSize;
  const edition = `${site.text(site.edition.name)}, ${site.date(site.edition.on)}`;
  const body = [
    `<rect width="${width}" height="${height}" fill="${shareColours.ground}"/>`,
    `<rect width="${width}" height="92" fill="${shareColours.band}"/>`,
    text(site.text(site.knowledgeBase.city.siteTitle), margin, 59, 36, 'on-band', 700),
    ...shapes,
    text(edition, margin, foot, 24, 'muted', 400),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Source Sans 3">${body.join('')}</svg>`;
}

/** The three totals in a row; with an edition before, its figure and an arrow first. What they count stands below. */
function drawTotals(site: Site, targets: readonly Target[], y: number): string {
  const now = countCoverage(site.coverage, targets);
  const then = site.before && countCoverage(site.before.coverage, targets);
  const step = (shareSize.width - 2 * margin) / coverageStatuses.length;
  return coverageStatuses
    .map((status, index) => {
      const x = margin + index * step;
      const before = then ? String(then[status]) : '';
      const arrow = before === '' ? 0 : x + 56 + before.length * 19;
      return [
        mark(status, x + 18, y + 18, 18),
        before === '' ? '' : text(before, x + 50, y + 30, 34, 'muted', 400),
        arrow === 0
          ? ''
          : `<path d="M${arrow} ${y + 16}h20v-6l14 10-14 10v-6h-20z" fill="${shareColours.muted}"/>`,
        text(String(now[status]), arrow === 0 ? x + 50 : arrow + 46, y + 32, 40, 'text', 700),
        text(site.wording.board.total[status](now[status]), x, y + 66, 26, 'text', 400),
      ].join('');
    })
    .join('');
}

function tile(standing: Standing, x: number, y: number, width: number, height: number): string {
  const { status } = standing.now;
  const box = `x="${x + 2}" y="${y}" width="${width - 4}" height="${height}" rx="4"`;
  const surface =
    status === 'undocumented'
      ? `<rect ${box} fill="none" stroke="${shareColours['gap-line']}" stroke-width="3" stroke-dasharray="9 7"/>`
      : `<rect ${box} fill="${status === 'documented' ? shareColours.fill : shareColours.tint}"/>`;
  const colour = status === 'documented' ? shareColours['on-fill'] : shareColours.fill;
  return surface + mark(markOf(standing.now), x + 28, y + height / 2, height / 3.4, colour);
}

/** The mark of a status, or of how a claim stands. */
function mark(
  drawn: DrawnMark,
  x: number,
  y: number,
  radius: number,
  marks: string = shareColours.fill,
): string {
  return drawMark(drawn, { x, y, radius, stroke: 3 }, { marks, missing: shareColours['gap-line'] });
}

function text(
  content: string,
  x: number,
  y: number,
  size: number,
  colour: keyof typeof shareColours,
  weight: number,
): string {
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${shareColours[colour]}">${escapeMarkup(content)}</text>`;
}

/** Lines of at most so many characters; what does not fit into the lines ends with an ellipsis. */
function wrap(content: string, characters: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of content.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= characters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const shown = lines.slice(0, most);
  if (lines.length > most) shown[most - 1] = `${shown[most - 1]} …`;
  return shown;
}
