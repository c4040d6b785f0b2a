import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const graphqlEntry = fileURLToPath(new URL('./node_modules/graphql/index.js', import.meta.url));

// Where `.ci/run` wants the counts: one file per run of vitest.
const reportFile = process.env.TEST_REPORTS && join(process.env.TEST_REPORTS, `${process.pid}.json`);

const BROWSER_TESTS = 'tests/browser/**/*.test.ts';
const LONG_TESTS = 'tests/long/**/*.test.ts';
const SERVER_TESTS = ['api', 'changes', 'http', 'pages', 'reconcile'].map(
  (folder) => `tests/server/${folder}/**/*.test.ts`,
);

export default defineConfig({
  resolve: {
    // Vitest would load graphql twice (mjs and cjs), and graphql refuses to work with two copies of itself.
    alias: [{ find: /^graphql$/, replacement: graphqlEntry }],
  },
  test: {
    restoreMocks: true,
    reporters: reportFile ? ['default', ['json', { outputFile: reportFile }]] : ['default'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: [BROWSER_TESTS, LONG_TESTS],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          // What is asked of a server by HTTP, once more: `unit` asks it on SQLite.
          name: 'postgres',
          include: SERVER_TESTS,
          globalSetup: ['tests/server/database/postgres-for-servers.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [BROWSER_TESTS],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          // A browser on a loaded machine answers late; what is awaited is a condition, not a time.
          expect: { poll: { timeout: 20_000 } },
          // A browser may hang on a loaded machine; the report names what was tried again.
          retry: process.env.CI ? 2 : 0,
          globalSetup: ['tests/browser/build-everything.ts'],
          // A file mostly waits for its browser, so two share the processor well; nothing here is asserted of time.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: { name: 'long', include: [LONG_TESTS], testTimeout: 1_800_000, hookTimeout: 180_000 },
      },
    ],
  },
});
