/** All hostile and careless edits, by class. */
import { characterEdits } from './characters.ts';
import { cityEdits } from './city.ts';
import { fileEdits } from './files.ts';
import type { HostileEdit } from './hostile-edit.ts';
import { proseEdits } from './prose.ts';
import { sourceEdits } from './sources.ts';
import { sparseEdits } from './sparse.ts';
import { dayEdits, numberEdits, referenceEdits } from './values.ts';
import { yamlEdits } from './yaml.ts';

export const hostileEdits: Readonly<Record<string, readonly HostileEdit[]>> = {
  YAML: yamlEdits,
  characters: characterEdits,
  'days and editions': dayEdits,
  references: referenceEdits,
  numbers: numberEdits,
  'the city': cityEdits,
  sources: sourceEdits,
  prose: proseEdits,
  files: fileEdits,
  'much and little': sparseEdits,
};
