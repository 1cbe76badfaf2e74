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

/** As many colours as a byte can name. */
const mostColours = 256;
/** Compression in which the best level saves 5 % and takes five times as long. */
const zlib = { level: 6 } as const;

type Picture = Pick<ReturnType<InstanceType<typeof Resvg>['render']>, 'pixels' | 'width' | 'height'>;

/** Nothing shines through, and few colours are drawn: named by number they weigh half of what they would one by one. */
function encodePng({ pixels, width, height }: Picture): Uint8Array<ArrayBuffer> {
  const numbers = new Map<number, number>();
  const indexed = new Uint8Array(width * height);
  const full = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < indexed.length; pixel += 1) {
    let colour = 0;
    for (let channel = 0; channel < 3; channel += 1) {
      const value = pixels[pixel * 4 + channel] ?? 0;
      full[pixel * 3 + channel] = value;
      colour = colour * 256 + value;
    }
    const number = numbers.get(colour) ?? numbers.size;
    numbers.set(colour, number);
    indexed[pixel] = number;
  }
  const palette = [...numbers.keys()].map((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]);
  const image =
    palette.length > mostColours ? { data: full, channels: 3 } : { data: indexed, channels: 1, palette };
  return new Uint8Array(encode({ width, height, depth: 8, ...image }, { zlib }));
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
