/**
 * Results of the checks of this site, as the tests leave them: what the proof page and the accessibility statement say
 * comes from here and is never typed in.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { z } from 'zod';
import { daySchema } from '../model/day.ts';
import { contentFolder } from '../reading/content-folder.ts';

/** Folder into which the tests write. */
export function checksFolder(): string {
  return process.env['CHECKS_FOLDER'] ?? 'build/checks';
}

/** What is checked, in the order of the page, with the number of the coalition's principle that the site keeps by it. */
export const checkPrinciples = {
  axe: 1,
  'axe-variants': 1,
  keyboard: 1,
  html: 1,
  vnu: 1,
  pdf: 1,
  weight: 1,
  'no-third-party': 2,
  policy: 2,
  injection: 2,
  server: 2,
  quotations: 3,
  links: 3,
  data: 3,
  determinism: 3,
  languages: 4,
  swap: 5,
  subpath: 5,
} as const;
export type CheckId = keyof typeof checkPrinciples;
export const checkIds = Object.keys(checkPrinciples) as CheckId[];

const checkResultSchema = z.strictObject({
  id: z.enum(checkIds),
  /** Name and version of the tool that judged. */
  tool: z.string().min(1),
  /** Number of things that were looked at, and what they are called in the wording. */
  count: z.int().positive(),
  unit: z.enum(['pages', 'files', 'requests', 'quotations', 'links', 'texts']),
  findings: z.int().nonnegative(),
  on: daySchema,
  /** Hash of everything that the site is made from, when the check ran. */
  inputs: z.string(),
});
export type SiteCheckResult = z.infer<typeof checkResultSchema>;

/** Everything that the built site depends on. */
const inputs = ['src', 'public', 'astro.config.mjs', 'postcss.config.mjs', 'package-lock.json'];

/**
 * Hash of the code and content that a site is built from, so that results are not published for another site.
 *
 * @param content the city's content folder
 */
export async function digestInputs(content = contentFolder()): Promise<string> {
  const hash = createHash('sha256');
  for (const input of [content, ...inputs]) {
    for (const path of await listFiles(input)) {
      hash.update(relative('.', path).split(sep).join('/'));
      hash.update(await readFile(path));
    }
  }
  return hash.digest('hex');
}

async function listFiles(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) return [path];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/**
 * Results of the checks of exactly this code and content, in the order of the page.
 *
 * @throws when a result is not one that the tests write
 */
export async function readChecks(): Promise<SiteCheckResult[]> {
  const names = await readdir(checksFolder()).catch(() => []);
  const digest = await digestInputs();
  const results = await Promise.all(
    names.map(async (name) =>
      checkResultSchema.parse(JSON.parse(await readFile(join(checksFolder(), name), 'utf8'))),
    ),
  );
  return results
    .filter((result) => result.inputs === digest)
    .sort((a, b) => checkIds.indexOf(a.id) - checkIds.indexOf(b.id));
}
