import { defineConfig } from 'vitest/config';

/** What mutation testing runs: the unit tests of the rooms whose faults it plants. */
export default defineConfig({
  test: {
    include: ['tests/{model,proof,derived,check,search}/**/*.test.ts'],
    // Each run is one mutant in one worker: the files may share what they import.
    isolate: false,
    testTimeout: 30_000,
  },
});
