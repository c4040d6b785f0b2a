import { rename, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/**
 * Bundles our own sources, not the packages, into a folder below `node_modules`, from where the packages are found. The folder gets its
 * name when it is whole, so that two commands at once do not disturb each other.
 * @param {Record<string, string>} input the entries: name of the output without `.js`, and path of the source
 * @param {string} folder
 * @returns {Promise<boolean>} false where the compiler is not installed (a production install)
 */
export async function compile(input, folder) {
  const vite = await import('vite').catch(() => null);
  if (vite === null) return false;
  const unfinished = `${folder}.${process.pid}`;
  await vite.build({
    configFile: false,
    root: fileURLToPath(new URL('.', import.meta.url)),
    logLevel: 'error',
    publicDir: false,
    // Part of the compiler's own output, and no package of ours.
    ssr: { noExternal: [/^@oxc-project\/runtime/] },
    build: {
      ssr: true,
      target: 'node20',
      outDir: unfinished,
      emptyOutDir: false,
      sourcemap: true,
      minify: false,
      rolldownOptions: {
        input,
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true, force: true }));
  return true;
}
