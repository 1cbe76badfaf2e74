import { describe, expect, it } from 'vitest';
import { readSiteBase } from '../../src/reading/site-base.ts';

describe('the base of the site', () => {
  it.each([
    ['/', '/'],
    ['/folder', '/folder/'],
    ['/folder/', '/folder/'],
    ['/a/b-c/d_1/v1.2/', '/a/b-c/d_1/v1.2/'],
  ])('%s is the path %s', (given, path) => {
    expect(readSiteBase(given)).toBe(path);
  });
  it('is the root where none is set', () => {
    const before = process.env['SITE_BASE'];
    delete process.env['SITE_BASE'];
    expect(readSiteBase()).toBe('/');
    if (before !== undefined) process.env['SITE_BASE'] = before;
  });
  it.each([
    '',
    ' ',
    'folder',
    './folder',
    '../folder',
    '/../folder',
    '/a/../b',
    '/./a',
    '//host/a',
    '/a//b',
    'https://example.org/a',
    'javascript:alert(1)',
    '/a?b',
    '/a#b',
    '/a b',
    '/a%2fb',
    '/ä',
    '/"><script>',
    '/a\\b',
    '/a\n',
    '/a.',
    '/.hidden',
  ])('%j is refused', (given) => {
    expect(() => readSiteBase(given)).toThrow('ist kein Pfad');
  });
});
