/** The edition of the two papers, as its pages show it beside the one of 2026: the coverage that they showed before. */
import { beforeAll, expect, it } from 'vitest';
import stored from '../../fixtures/coverage/paper-2019.json' with { type: 'json' };
import { sites } from '../../support/build-sites.ts';
import { type BuiltPage, pagesOf, readSite } from '../../support/built-site.ts';

let pages: BuiltPage[];
beforeAll(async () => {
  pages = pagesOf(await readSite(sites.real));
});

it('shows for every claim and commitment of 2019 the coverage that was stored before there was another edition', () => {
  const shown = Object.fromEntries(
    pages
      .filter(({ address }) => /^\/stand-2019\/(?:prinzipien|themenfelder)\/[^/]+\/$/u.test(address))
      .flatMap(({ html }) =>
        [...html.matchAll(/<section class="claim" id="([^"]+)"[\s\S]*?<span class="status ([a-z]+)">/gu)].map(
          ([, id = '', status]) => [id, status],
        ),
      ),
  );
  expect(Object.keys(stored)).toHaveLength(50);
  expect(shown).toEqual(stored);
});

it('says on every page that has editions in which of them it stands', () => {
  const switches = pages.flatMap(({ address, html }) => {
    const [, inside] = /<nav class="editions"[^>]*>([\s\S]*?)<\/nav>/u.exec(html) ?? [];
    return inside === undefined ? [] : [{ address, current: inside.split('aria-current="true"').length - 1 }];
  });
  expect(switches.length).toBeGreaterThan(600);
  expect(switches.filter(({ current }) => current !== 1)).toEqual([]);
});
