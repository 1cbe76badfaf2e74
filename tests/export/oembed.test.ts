/** oEmbed, held against its specification (https://oembed.com, 2.3). */
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildOembedFiles } from '../../src/export/oembed.ts';
import { buildPictures } from '../../src/export/pictures.ts';
import type { PublishedFile } from '../../src/export/published-file.ts';
import { pagedFolders } from '../../src/model/kinds.ts';
import type { KnowledgeBase } from '../../src/model/knowledge-base.ts';
import { loadLaterCity } from '../support/later-city.ts';
import { publish } from '../support/publication.ts';
import { loadCity, smallCityFolder } from '../support/small-city.ts';

/** A response of the type `rich`: what the specification requires and allows. Thumbnails come as three or not at all. */
const thumbnail = {
  thumbnail_url: z.url(),
  thumbnail_width: z.int().positive(),
  thumbnail_height: z.int().positive(),
};
const rich = {
  version: z.literal('1.0'),
  type: z.literal('rich'),
  title: z.string().min(1),
  author_name: z.string().min(1),
  provider_name: z.string().min(1),
  provider_url: z.url(),
  cache_age: z.int().positive(),
  html: z.string().min(1),
  width: z.int().positive(),
  height: z.int().positive(),
};
const responseSchema = z.union([z.strictObject(rich), z.strictObject({ ...rich, ...thumbnail })]);

let city: KnowledgeBase;
let files: PublishedFile[];
let later: PublishedFile[];
beforeAll(async () => {
  city = await loadCity(smallCityFolder);
  files = buildOembedFiles(publish(city));
  later = buildOembedFiles(publish(await loadLaterCity()));
});
const read = (path: string) => {
  const file = [...files].find((one) => one.path === path);
  return responseSchema.parse(JSON.parse(file?.text ?? ''));
};

it('is there for every record in every language', () => {
  const records = pagedFolders.reduce((sum, kind) => sum + city[kind].length, 0);
  expect(records).toBeGreaterThan(20);
  expect(files).toHaveLength(2 * records);
});

it('fits its specification', () => {
  for (const { path, text, mediaType } of [...files, ...later]) {
    expect({ path, fits: responseSchema.safeParse(JSON.parse(text)).success }).toEqual({ path, fits: true });
    expect(mediaType).toBe('application/json');
  }
});

describe('what it shows', () => {
  it('is title, summary, and a link that names site and edition', () => {
    expect(read('massnahmen/hafen-wlan/oembed.json').html).toBe(
      '<blockquote cite="https://lindenhafen.example/massnahmen/hafen-wlan/" lang="de"><p><strong>Hafen-WLAN</strong></p><p>Freies Netz in der ganzen Stadt.</p><p><a href="https://lindenhafen.example/massnahmen/hafen-wlan/">Digitale Rechte in Lindenhafen, Stand: Ratspapier 2020 (1. Juni 2020)</a></p></blockquote>',
    );
  });
  it('runs and loads nothing', () => {
    for (const { text } of later) {
      const { html } = responseSchema.parse(JSON.parse(text));
      expect(html).not.toMatch(/<(?:script|iframe|img|object|link|style)|\son\w+=|javascript:/iu);
    }
  });
  it('has the board of a principle as its picture, which is published', () => {
    const pictures = new Set(
      buildPictures(publish(city)).map(({ path }) => `https://lindenhafen.example/${path}`),
    );
    const { thumbnail_url: address } = read('en/principles/p1-access/oembed.json') as {
      thumbnail_url?: string;
    };
    expect(address).toBe('https://lindenhafen.example/en/principles/p1-access/board.svg');
    expect(pictures).toContain(address);
    expect(read('massnahmen/hafen-wlan/oembed.json')).not.toHaveProperty('thumbnail_url');
  });
  it('is of the edition of its page', () => {
    const path = 'stand-2020/massnahmen/hafen-wlan/oembed.json';
    const { html } = responseSchema.parse(JSON.parse(later.find((file) => file.path === path)?.text ?? ''));
    expect(html).toContain('/stand-2020/massnahmen/hafen-wlan/');
    expect(html).toContain('Stand: Ratspapier 2020');
  });
});
