/** Share pictures: one per page that has a board, with its totals, in the design's colours. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { shareColours, sharePath, sharePictures, shareSize } from '../../src/export/share-picture.ts';
import { Site } from '../../src/site/site.ts';
import { loadLaterCity } from '../support/later-city.ts';

let site: Site;
beforeAll(async () => {
  site = new Site(await loadLaterCity(), { language: 'de', base: '/' });
});

it('takes its colours from the tokens of the light scheme', () => {
  const [light = ''] = readFileSync('src/styles/_theme.scss', 'utf8').split('@media');
  for (const [name, colour] of Object.entries(shareColours)) expect(light).toContain(`--${name}: ${colour};`);
});

describe('the pictures', () => {
  it('are one for the start page, each principle and each field', () => {
    const { principles, fields } = site.knowledgeBase;
    expect(sharePictures(site).map(({ path }) => path)).toEqual([
      'share.png',
      ...principles.map(({ id }) => `prinzipien/${id}/share.png`),
      ...fields.map(({ id }) => `felder/${id}/share.png`),
    ]);
  });
  it('stand for every other page by that of the start page', () => {
    expect(sharePath(site)).toBe('share.png');
    expect(sharePath(site, { view: 'measures', id: 'hafen-wlan' })).toBe('share.png');
    expect(sharePath(site, { view: 'principles', id: 'p1-access', brief: true })).toBe('share.png');
    expect(sharePath(site, { view: 'principles', id: 'p1-access' })).toBe('prinzipien/p1-access/share.png');
  });
  it('name what the page names, and draw a mark for each of its claims', () => {
    const [, first] = sharePictures(site);
    const svg = first?.svg() ?? '';
    expect(svg).toContain(`width="${shareSize.width}" height="${shareSize.height}"`);
    const targets = site.targetsOf(site.knowledgeBase.principles[0]?.id ?? '');
    for (const { title } of targets) expect(svg).toContain(`>${site.text(title)}<`);
    // Three totals besides.
    expect(svg.match(/<circle/gu)).toHaveLength(targets.length + 3);
  });
});
