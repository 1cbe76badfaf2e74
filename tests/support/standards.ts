/**
 * The shapes and schemas that the makers of the standards publish. The project keeps no copy of them: they lie beside the
 * checkout, or where STANDARDS_DIR says; where they are not, the tests that need them say so.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ErrorObject } from 'ajv';
import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { mergeTurtle, shaclEngines } from './rdf.ts';

const folder = process.env['STANDARDS_DIR'] ?? join('..', 'shared', 'standards');

/** Whether they are there; why not, in words. */
export const standards = {
  there: existsSync(join(folder, 'dcat-ap')),
  missing: `NOT CHECKED: the official shapes and schemas are not at ${folder}. Set STANDARDS_DIR to the folder that holds them; the project’s own shapes and schemas were used all the same.`,
};

/** Says in the output of the tests that they were not there. */
export function reportMissingStandards(): void {
  if (!standards.there) console.warn(standards.missing);
}

function readStandard(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

/** Sets of official shapes; the German ones are to be loaded together with those of DCAT-AP 3.0.0. */
export const officialShapes: Readonly<Record<string, readonly string[]>> = {
  'DCAT-AP 3.0.1': ['dcat-ap/3.0.1.ttl'],
  'DCAT-AP 3.0.0': ['dcat-ap/3.0.0.ttl'],
  'DCAT-AP.de 3.0': [
    'dcat-ap/3.0.0.ttl',
    'dcat-ap-de/dcat-ap-SHACL-DE.ttl',
    'dcat-ap-de/dcat-ap-de-deprecated.ttl',
    'dcat-ap-de/dcat-ap-spec-german-additions.ttl',
  ],
};

/** Members of the controlled lists, as far as the catalogue uses them. */
const vocabularies = 'dcat-ap/vocabulary-stubs.ttl';

/** Violations and warnings of a catalogue by official shapes, with each engine; without any when it conforms. */
export async function findCatalogueFaults(
  catalogue: string,
  shapes: readonly string[],
): Promise<Record<string, string[]>> {
  const shapesGraph = mergeTurtle(shapes.map(readStandard));
  const faults: Record<string, string[]> = {};
  for (const [engine, find] of Object.entries(shaclEngines)) {
    // As a portal harvests it, alone, and as a validator looks at it, with the controlled lists.
    const alone = await find(mergeTurtle([catalogue]), shapesGraph);
    const withLists = await find(mergeTurtle([catalogue, readStandard(vocabularies)]), shapesGraph);
    faults[engine] = [...new Set([...alone, ...withLists])];
  }
  return faults;
}

/** Faults of data by an official JSON Schema. @param path of the schema, with the place of a part of it after a hash mark */
export function findSchemaFaults(path: string, data: unknown): string[] {
  const [file = '', part] = path.split('#');
  const schema = JSON.parse(readStandard(file)) as { $schema?: string };
  const Validator = schema.$schema?.includes('2019-09') ? Ajv2019 : Ajv;
  const ajv = addFormats.default(new Validator({ strict: false, allErrors: true }));
  // A hint for forms, not for validators.
  ajv.addFormat('textarea', true);
  // The schema of CITATION.cff names the draft in a way of its own.
  const { $schema: _, ...rules } = schema;
  const validate = ajv.compile(part ? { ...rules, $ref: `#${part}` } : rules);
  validate(data);
  return (validate.errors ?? []).map(describeError);
}

function describeError({ instancePath, message = '', params }: ErrorObject): string {
  return `${instancePath} ${message} ${JSON.stringify(params)}`;
}
