import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // All cores of a small machine: by default one is left idle.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'fast',
          // Pure functions leave nothing behind; to load them anew for each file would take as long as the tests.
          isolate: false,
          include: [
            'tests/{model,proof,derived,check,authoring,reading,search,export,lint,styles,content}/**/*.test.ts',
          ],
          // They need the built sites, or a server; or they ask thousands of queries.
          exclude: ['tests/content/{site,release}/**', 'tests/content/search.test.ts'],
          // Some read large files, and two run at once.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          // Hundreds of corruptions, thousands of queries, every command attacked: minutes, not at every change.
          name: 'heavy',
          isolate: false,
          include: ['tests/{heavy,tools}/**/*.test.ts', 'tests/content/search.test.ts'],
          // The tools are started as people start them, and two files run at once.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts', 'tests/content/site/**/*.test.ts'],
          globalSetup: 'tests/support/build-sites.ts',
          // Two files share two cores with the browsers that they open, and take turns at building; no third beside them.
          sequence: { groupOrder: 1 },
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          // Slower, and needs a server and Java: before a release, not at every change.
          name: 'release',
          include: ['tests/release/**/*.test.ts', 'tests/content/release/**/*.test.ts'],
          globalSetup: 'tests/support/build-sites.ts',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
