import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const graphqlEntry = fileURLToPath(new URL('../../node_modules/graphql/index.mjs', import.meta.url));

/** Builds the playground into `dist/`: one page and its own assets, nothing from elsewhere. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/playground/',
  logLevel: 'warn',
  // GraphiQL's parts and its worker have to share one copy of graphql.
  resolve: { alias: [{ find: /^graphql$/, replacement: graphqlEntry }], dedupe: ['react', 'react-dom'] },
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: false,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 8_000,
  },
});
