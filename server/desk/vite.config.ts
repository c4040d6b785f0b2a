import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** Builds the desk into `dist/`: one page and its own assets, nothing from elsewhere. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/desk/',
  logLevel: 'warn',
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: false,
    modulePreload: { polyfill: false },
    // A data: address would need an exception in the page's policy.
    assetsInlineLimit: 0,
  },
});
