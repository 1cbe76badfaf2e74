/** Questions are the citizen's door: in the navigation of every page, first on the start page, each answer with its day. */
import { beforeAll, describe, expect, it } from 'vitest';
import { sites } from '../support/build-sites.ts';
import { type BuiltPage, pagesOf, readSite } from '../support/built-site.ts';

let pages: BuiltPage[];
beforeAll(async () => {
  pages = pagesOf(await readSite(sites.small));
});
const htmlOf = (address: string) => pages.find((page) => page.address === address)?.html ?? '';

describe.each([
  { language: 'German', start: '/', questions: '/fragen/' },
  { language: 'English', start: '/en/', questions: '/en/questions/' },
])('questions in $language', ({ start, questions }) => {
  it('stand first in the main navigation of every page', () => {
    const read = pages.filter(({ address }) => address.startsWith('/en/') === (start === '/en/'));
    expect(read.length).toBeGreaterThan(50);
    for (const { address, html } of read) {
      const [, menu = ''] = html.split('<nav class="main-menu"');
      expect({ address, first: /href="([^"]+)"/u.exec(menu)?.[1] }).toEqual({ address, first: questions });
    }
  });
  it('are behind the first door of the start page', () => {
    const [, doors = ''] = htmlOf(start).split('<ul class="doors plain-list">');
    expect(/href="([^"]+)"/u.exec(doors)?.[1]).toBe(questions);
  });
});

describe('an answer', () => {
  const sectionOf = (address: string, id: string) =>
    htmlOf(address).split(`<section id="${id}" class="claim">`)[1]?.split('</section>')[0] ?? '';

  it('says as of which day it holds, and so does each measure that it rests on', () => {
    const answer = sectionOf('/fragen/', 'internet');
    expect(answer).toContain('Stand der Antwort: 1. Mai 2020. Was seither gilt, ist hier nicht belegt.');
    expect(answer).toContain('(in Betrieb, 1. Mai 2020)');
    expect(sectionOf('/en/questions/', 'lesen')).toContain('Answer as of 15 May 2020.');
  });
  it('without a measure says the day of the edition', () => {
    expect(sectionOf('/fragen/', 'schalter')).toContain('Stand der Antwort: 1. Juni 2020.');
  });
});
