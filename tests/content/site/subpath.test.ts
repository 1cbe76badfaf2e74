/** All pages of the real city below a folder of another site. */
import { expect, it } from 'vitest';
import { buildSite } from '../../support/build-sites.ts';
import { findDeadLinks, readSite } from '../../support/built-site.ts';
import { recordWhenHeld } from '../../support/checks.ts';

const base = '/digital/rights/';
const folder = 'build/subpath';
let links = 0;

it(`has no link below ${base} that leads out of it or nowhere`, async () => {
  await buildSite(folder, { SITE_BASE: base });
  const { dead, checked } = findDeadLinks(await readSite(folder), base);
  expect(dead).toEqual([]);
  expect(checked).toBeGreaterThan(5000);
  links = checked;
});
recordWhenHeld(() => ({ id: 'subpath', tool: 'vitest', count: links, unit: 'links' }));
