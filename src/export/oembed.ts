/**
 * oEmbed: what another website shows when someone enters the address of a record's page there, as a file beside the page
 * that the page names (https://oembed.com, version 1.0, found by discovery). Plain HTML: nothing in it runs or reports anything.
 */
import { getText, type Localized } from '../model/localized.ts';
import { findRecordLink } from '../site/link-to.ts';
import type { RecordView } from '../site/routes.ts';
import type { Site } from '../site/site.ts';
import type { FilePath } from './file-types.ts';
import { escapeMarkup } from './markup.ts';
import { type PicturedView, picturedViews, pictureOf, picturePath } from './pictures.ts';
import { formatJson, type Publication, type PublishedFile } from './published-file.ts';
import { recordPages } from './record-pages.ts';

/** Media type by which a page names its description; the file itself is JSON, as the specification asks. */
export const oembedType = 'application/json+oembed';

/** Room that a description may take; sites scale it. */
const size = { width: 480, height: 200 } as const;

/** A day: the data change with an edition, and mistakes are mended between. */
const cacheSeconds = 86_400;

type Summarised = { readonly [Name in 'summary' | 'missing' | 'gloss' | 'description']?: Localized };

/** Path of a record's description beside its page. */
export function oembedPath(site: Pick<Site, 'path' | 'language'>, view: RecordView, id: string): FilePath {
  return `${site.path({ language: site.language, view, id })}oembed.json`;
}

export function buildOembedFiles(publication: Publication): PublishedFile[] {
  return recordPages(publication).map(({ site, view, record }) => ({
    path: oembedPath(site, view, record.id),
    mediaType: 'application/json',
    format: 'unlisted',
    text: formatJson(describe(site, view, record)),
  }));
}

function describe(site: Site, view: RecordView, record: { readonly id: string } & Summarised) {
  const { city } = site.knowledgeBase;
  const address = site.record(view, record.id);
  const title = findRecordLink(site, view, record.id)?.title ?? record.id;
  const picture = isPictured(view) ? { view, id: record.id } : undefined;
  const board = picture && pictureOf(site, 'board', picture);
  const boardAddress = picture && site.file(picturePath(site, { kind: 'board', scheme: 'light' }, picture));
  return {
    version: '1.0',
    type: 'rich',
    title,
    author_name: site.text(city.report.editors),
    provider_name: site.text(city.siteTitle),
    provider_url: site.list('start'),
    cache_age: cacheSeconds,
    ...(board
      ? { thumbnail_url: boardAddress, thumbnail_width: board.width, thumbnail_height: board.height }
      : {}),
    ...size,
    html: buildHtml(site, address, title, record),
  };
}

function buildHtml(site: Site, address: string, title: string, record: Summarised): string {
  const { city } = site.knowledgeBase;
  const summary = record.summary ?? record.missing ?? record.gloss ?? record.description;
  const { edition } = site;
  const source = `${site.text(city.siteTitle)}, ${site.text(edition.name)} (${site.date(edition.on)})`;
  return [
    `<blockquote cite="${escapeMarkup(address)}" lang="${site.language}">`,
    `<p><strong>${escapeMarkup(title)}</strong></p>`,
    summary ? `<p>${escapeMarkup(getText(summary, site.language))}</p>` : '',
    `<p><a href="${escapeMarkup(address)}">${escapeMarkup(source)}</a></p>`,
    '</blockquote>',
  ].join('');
}

const isPictured = (view: RecordView): view is PicturedView =>
  picturedViews.some((pictured) => pictured === view);
