/** Share pictures as PNG: every build draws the same bytes from the same content. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { APIRoute, GetStaticPaths } from 'astro';
import { encode } from 'fast-png';
import subsetFont from 'subset-font';
import { sharePictures } from '../export/share-picture.ts';
import { loadKnowledgeBase } from './knowledge-base.ts';
import { loadSite } from './load-site.ts';

const { resolve } = createRequire(import.meta.url);

/** What draws: the program, and the typeface in its two weights as the program reads it. */
const loadTools = async () => {
  await initWasm(await readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')));
  const font = await readFile(
    resolve('@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2'),
  );
  const instance = (weight: number) =>
    subsetFont(font, '', {
      targetFormat: 'sfnt',
      keepAllGlyphs: true,
      variationAxes: { wght: weight },
    });
  return Promise.all([instance(400), instance(700)]);
};
/** In development as well only once: the program refuses to be started twice. */
let tools: ReturnType<typeof loadTools> | undefined;

/** Nothing shines through: without transparency the picture weighs two thirds. */
function encodePng({ pixels, width, height }: ReturnType<InstanceType<typeof Resvg>['render']>) {
  const channels = 3;
  const data = new Uint8Array(width * height * channels);
  for (let pixel = 0; pixel < width * height; pixel += 1)
    for (let channel = 0; channel < channels; channel += 1)
      data[pixel * channels + channel] = pixels[pixel * 4 + channel] ?? 0;
  return new Uint8Array(encode({ width, height, data, channels, depth: 8 }, { zlib: { level: 9 } }));
}

export const getStaticPaths: GetStaticPaths = async () => {
  const { city, editions } = await loadKnowledgeBase();
  const sites = await Promise.all(
    city.languages.flatMap((language) => editions.map(({ id }) => loadSite(language, id))),
  );
  return sites.flatMap((site) =>
    sharePictures(site).map(({ path, svg }) => ({
      params: { file: path.replace(/\.png$/u, '') },
      props: { svg },
    })),
  );
};

export const GET: APIRoute = async ({ props }) => {
  const { svg } = props as { svg: () => string };
  tools ??= loadTools();
  const fontBuffers = (await tools).map((font) => new Uint8Array(font));
  const picture = new Resvg(svg(), { font: { fontBuffers, defaultFontFamily: 'Source Sans 3' } }).render();
  return new Response(encodePng(picture), { headers: { 'content-type': 'image/png' } });
};
