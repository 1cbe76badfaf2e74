import { expect, it } from 'vitest';
import { buildEditorSchema } from '../../src/authoring/editor-schema.ts';
import { checkContent } from '../../src/check/check.ts';
import { folders, singletons } from '../../src/model/kinds.ts';
import { readFolder, smallCityFolder, testDay } from '../support/small-city.ts';

const { ids, records } = checkContent(await readFolder(smallCityFolder), { today: testDay });

it.each([...folders, ...singletons])('makes a schema of %s that explains its fields', (kind) => {
  const schema = buildEditorSchema(kind, ids, ['de', 'en']) as {
    $schema: string;
    additionalProperties: boolean;
  };
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    additionalProperties: false,
  });
  expect(JSON.stringify(schema)).toContain('"description"');
});

it('lists the ids that exist, and the languages', () => {
  expect(records.length).toBeGreaterThan(30);
  const text = JSON.stringify(buildEditorSchema('measures', ids, ['de', 'en']));
  for (const id of ['p1-internet', 'hafenamt', 'ratspapier-2020', 'first']) expect(text).toContain(`"${id}"`);
  expect(text).toContain('"properties":{"de":{"type":"string","minLength":1},"en":');
});

it('maps every kind of file for VS Code', async () => {
  const { readFile } = await import('node:fs/promises');
  const settings = JSON.parse(await readFile('.vscode/settings.json', 'utf8'));
  const mapped = Object.keys(settings['yaml.schemas']).map((path) => path.replace(/^.*\/|\.json$/gu, ''));
  expect(mapped.sort()).toEqual([...folders, ...singletons].sort());
});
