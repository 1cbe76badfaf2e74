import { describe, expect, it } from 'vitest';
import { SiteMap } from '../../src/check/site-map.ts';

const pages = [
  { path: '', fragments: () => ['news'] },
  { path: 'method/', fragments: () => [], prose: 'method' },
  { path: 'areas/', fragments: () => [] },
  { path: 'areas/harbour/', fragments: () => ['quay', 'crane'] },
  { path: 'de/methode/', fragments: () => [] },
];
const headings = (prose: string) => (prose === 'method' ? ['sources'] : []);
const mapAt = (root: string) => new SiteMap(pages, new URL(root), headings);

describe('a site in a folder of its host', () => {
  const map = mapAt('https://town.example/rights/');

  it.each([
    ['from the page', '../harbour/', 'areas/harbour/'],
    ['from the page up to the start', '../..', 'areas/harbour/'],
    ['from the root of the host', '/rights/method/', ''],
    ['in full', 'https://town.example/rights/areas/harbour/#quay', ''],
    ['to a place on the page', '#crane', 'areas/harbour/'],
    ['to a heading', '/rights/method/#sources', ''],
    ['to an encoded place', '/rights/method/#s%6Furces', ''],
    ['to the top', '#TOP', 'method/'],
    ['with a query', '/rights/method/?a=b#', ''],
    ['to another host', 'https://other.example/rights/nowhere/', ''],
    ['to something else on the host', 'https://town.example/forms/', ''],
    ['to a mailbox', 'mailto:office@town.example', ''],
  ])('has a link %s', (_, address, from) => {
    expect(map.findDeadLink(address, from)).toBeUndefined();
  });

  it.each([
    ['/rights/areas/harbor/', '', 'no-page', '/rights/areas/harbour/'],
    ['../metod/', 'areas/', 'no-page', '../method/'],
    ['../../metod/', 'areas/harbour/', 'no-page', '../../method/'],
    ['https://town.example/rights/metod/', '', 'no-page', 'https://town.example/rights/method/'],
    ['/rights/areas/harbour/crane/', '', 'no-page', '/rights/areas/harbour/'],
    ['/rights/areas/harbour', '', 'no-page', '/rights/areas/harbour/'],
    // The folder of a language without its start page.
    ['/rights/de/nothing-like-it/', '', 'no-page', undefined],
    ['/rights/xyz/', '', 'no-page', undefined],
    ['/method/', '', 'outside', '/rights/method/'],
    ['../../../method/', 'areas/harbour/', 'outside', '../../method/'],
    ['#cranes', 'areas/harbour/', 'no-place', '#crane'],
    ['../areas/harbour/#quai', 'method/', 'no-place', '../areas/harbour/#quay'],
    ['/rights/method/#quay', '', 'no-place', undefined],
    ['/rights/#new', '', 'no-place', '/rights/#news'],
    ['#%zz', 'method/', 'no-place', undefined],
  ])('has no %s on „%s“', (address, from, leadsTo, nearest) => {
    expect(map.findDeadLink(address, from)).toEqual({ leadsTo, nearest });
  });
});

it('is the whole host where the site has no folder', () => {
  const map = mapAt('http://town.example:8080/');
  expect(map.findDeadLink('/method/')).toBeUndefined();
  expect(map.findDeadLink('../..', 'method/')).toBeUndefined();
  expect(map.findDeadLink('http://town.example:8080/forms/')).toEqual({
    leadsTo: 'no-page',
    nearest: undefined,
  });
  expect(map.findDeadLink('http://town.example/forms/')).toBeUndefined();
});
