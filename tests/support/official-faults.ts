/** Everything that the official shapes and schemas find wrong with the published files of a city. */
import { parse as parseYaml } from 'yaml';
import type { Published } from './publication.ts';
import { readSssom, toMappingSet } from './sssom.ts';
import { findCatalogueFaults, findSchemaFaults, officialShapes } from './standards.ts';

/** By standard and engine or schema; every list is empty when all is well. */
export async function findOfficialFaults({ text }: Published): Promise<Record<string, string[]>> {
  const faults: Record<string, string[]> = {};
  for (const [name, shapes] of Object.entries(officialShapes))
    for (const [engine, found] of Object.entries(await findCatalogueFaults(text('catalog.ttl'), shapes)))
      faults[`${name}, ${engine}`] = found;
  const descriptor = JSON.parse(text('datapackage.json')) as { resources: { schema: unknown }[] };
  faults['Data Package 2.0'] = findSchemaFaults('data-package/datapackage.json', descriptor);
  faults['Table Schema 2.0'] = descriptor.resources.flatMap(({ schema }) =>
    findSchemaFaults('data-package/tableschema.json', schema),
  );
  faults['SSSOM 1.1'] = findSssomFaults(text('links.sssom.tsv'));
  return faults;
}

/** Neither the whole set nor any mapping of it may have what the schema does not know. */
function findSssomFaults(tsv: string): string[] {
  const set = toMappingSet(readSssom(tsv));
  return findSchemaFaults('sssom/sssom_schema.schema.json#/$defs/MappingSet', set);
}

export function findCitationFaults(cff: string): string[] {
  return findSchemaFaults('cff/schema.json', parseYaml(cff));
}
