import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { coverageStatuses } from '../../src/model/coverage-status.ts';
import { findings } from '../../src/model/gap.ts';
import { basisSchema, extentSchema } from '../../src/model/measure.ts';
import { editionStates } from '../../src/model/state.ts';

it.each([
  ['state', editionStates],
  ['coverage', coverageStatuses],
  ['finding', findings],
  ['extent', extentSchema.options],
  ['basis', basisSchema.options],
])('the shapes of the graph know every %s that the model knows', async (property, values) => {
  const shapes = await readFile('src/export/shapes.ttl', 'utf8');
  const [, list = ''] =
    new RegExp(`sh:path v:${property} ;[^\\]]*?sh:in \\(([^)]*)\\)`, 'u').exec(shapes) ?? [];
  const known = [...list.matchAll(/"([^"]+)"/gu)].map(([, value]) => value);
  expect([...known].sort()).toEqual([...values].sort());
});
