import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const graphqlEntry = fileURLToPath(new URL('./node_modules/graphql/index.js', import.meta.url));

export default defineConfig({
  resolve: {
    // Vitest would load graphql twice (mjs and cjs), and graphql refuses to work with two copies of itself.
    alias: [{ find: /^graphql$/, replacement: graphqlEntry }],
  },
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/long/**', 'node_modules/**'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    restoreMocks: true,
  },
});
