/** Every kind of fault that the checker reports: of files, of records, and of the rules. */
import { generatedFaults } from './check.ts';
import { fileFaults, fileHints } from './content-file.ts';
import type { FaultKinds } from './fault.ts';
import { rules } from './rules/index.ts';
import { recordFaults } from './schema-faults.ts';
import { folderFaults } from './sort-files.ts';

export const faultKinds: readonly FaultKinds[] = [
  fileFaults,
  fileHints,
  folderFaults,
  generatedFaults,
  recordFaults,
  ...rules,
];
