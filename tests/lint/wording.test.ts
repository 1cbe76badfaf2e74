/** That no text of the wording is left over: each is named in the code, or chosen from its table by a value. */
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { beforeAll, expect, it } from 'vitest';
import de from '../../src/site/wording/de.ts';

let files: string[] = [];
beforeAll(async () => {
  const paths = globSync('src/**/*.{ts,astro}').filter((file) => !file.includes('/wording/'));
  files = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
});

/** Names under which a file knows a group of the wording: `const words = site.wording.gaps`, `{ gaps: words } = wording`. */
function aliasesOf(code: string, group: string): string[] {
  const named = [
    ...code.matchAll(
      new RegExp(`(\\w+) = [\\w.()]*(?:wording|getWording\\([\\w.]+\\))\\.${group}\\b(?!\\.)`, 'gu'),
    ),
    ...code.matchAll(new RegExp(`type (\\w+) = Wording\\['${group}'\\]`, 'gu')),
  ].map(([, name = '']) => name);
  const destructured = [
    ...code.matchAll(/\{([^{}]*)\} =\s*(?:await )?[\w.]*(?:wording|getWording\([\w.]+\))/gu),
  ]
    .flatMap(([, names = '']) => names.split(','))
    .map((name) => name.trim().split(/:\s*/u))
    .filter(([name]) => name === group)
    .map(([name = '', alias = name]) => alias);
  const called = [...code.matchAll(new RegExp(`getWording\\([\\w.]+\\)\\.${group}\\b`, 'gu'))].map(
    ([found]) => found,
  );
  return [...named, ...destructured, ...called, `wording.${group}`];
}

const escaped = (text: string) => text.replace(/[/^$*+?.()|[\]{}]/gu, '\\$&');

/** Whether a file reads `group.key`, or picks from the group by a value. */
function reads(code: string, group: string, key: string): boolean {
  return aliasesOf(code, group)
    .flatMap((alias) => (/^[A-Z]/u.test(alias) ? ['words'] : [alias]))
    .some((alias) => {
      const name = escaped(alias);
      const direct = new RegExp(`${name}(?:\\.${escaped(key)}\\b|\\[)`, 'u');
      const apart = new RegExp(`\\{[^{}]*\\b${escaped(key)}\\b[^{}]*\\} = [\\w.()]*${name}\\b`, 'u');
      return direct.test(code) || apart.test(code);
    });
}

function findUnread(wording: object): string[] {
  return Object.entries(wording).flatMap(([group, texts]) =>
    typeof texts !== 'object'
      ? []
      : Object.keys(texts)
          .filter((key) => !files.some((code) => reads(code, group, key)))
          .map((key) => `${group}.${key}`),
  );
}

it('has no text that the code does not read', () => {
  const keys = Object.values(de).flatMap((group) => Object.keys(group));
  expect(keys.length).toBeGreaterThan(300);
  expect(findUnread(de)).toEqual([]);
});

it('would find one, and one that only another group has', () => {
  expect(findUnread({ gaps: { readByNobody: '', title: '' } })).toEqual(['gaps.readByNobody', 'gaps.title']);
});
