/** That the linter holds the walls between the rooms of src: faults planted in a copy of the rooms are found. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const use = (path: string) => `import { x } from '${path}';\nexport const y = x;\n`;

const walls = [
  ['src/model/wall.ts', '../proof/hash.ts'],
  ['src/proof/wall.ts', '../check/check.ts'],
  ['src/derived/wall.ts', '../search/text.ts'],
  ['src/check/rules/wall.ts', '../../site/routes.ts'],
  ['src/authoring/wall.ts', '../tools/check.ts'],
  ['src/reading/wall.ts', '../export/json.ts'],
  ['src/search/wall.ts', '../site/site.ts'],
  ['src/site/wall.ts', '../export/json.ts'],
  ['src/export/wall.ts', '../release/swap.ts'],
  ['src/release/wall.ts', '../tools/release.ts'],
  ['src/client/wall.ts', '../check/check.ts'],
] as const;
const withoutFiles = ['src/model', 'src/proof', 'src/derived', 'src/check', 'src/authoring', 'src/search'];
const withoutClock = ['src/model', 'src/proof', 'src/derived', 'src/check'];

const planted = new Map<string, string>([
  ...walls.map(([file, path]) => [file, use(path)] as const),
  ...withoutFiles.map((room) => [`${room}/reads.ts`, use('node:fs')] as const),
  ...withoutClock.flatMap((room) => [
    [`${room}/new-date.ts`, 'export const now = new Date();\n'] as const,
    [`${room}/date-now.ts`, 'export const now = Date.now();\n'] as const,
  ]),
  ['src/derived/fine.ts', use('../model/day.ts')],
]);

let folder: string;
/** What the linter says, by file. */
const said = new Map<string, string>();
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'rooms-')));
  await cp('biome.json', join(folder, 'biome.json'));
  for (const [file, text] of planted) {
    await mkdir(join(folder, dirname(file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  const biome = resolve('node_modules/.bin/biome');
  const report = await new Promise<string>((done) => {
    execFile(
      biome,
      ['lint', '--max-diagnostics=none', '--reporter=github', '.'],
      { cwd: folder, maxBuffer: 10_000_000 },
      (_, out) => done(out),
    );
  });
  for (const line of report.split('\n')) {
    const path = /file=([^,]+),/u.exec(line)?.[1];
    if (path === undefined) continue;
    const file = relative(folder, path).split(sep).join('/');
    said.set(file, `${said.get(file) ?? ''}${line}\n`);
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the rooms of src', () => {
  it.each(walls)('%s may not import from %s', (file) => {
    expect(said.get(file)).toContain('noRestrictedImports');
  });
  it.each(withoutFiles)('%s reads no file', (room) => {
    expect(said.get(`${room}/reads.ts`)).toContain('noRestrictedImports');
  });
  it.each(withoutClock)('%s reads no clock', (room) => {
    expect(said.get(`${room}/new-date.ts`)).toContain('noRestrictedGlobals');
    expect(said.get(`${room}/date-now.ts`)).toContain('noRestrictedGlobals');
  });
  it('may import what lies below', () => {
    expect(said.get('src/derived/fine.ts') ?? '').not.toContain('noRestrictedImports');
  });
});
