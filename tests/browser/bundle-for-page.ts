import { build } from 'vite';

/** One classic script from an entry and all that it imports, readable and with nothing of this machine in it. */
export async function bundleForPage(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'bundleOfTest' } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  } as Parameters<typeof build>[0]);
  const outputs = Array.isArray(built) ? built : [built];
  for (const output of outputs) {
    if (!('output' in output)) continue;
    for (const chunk of output.output) if (chunk.type === 'chunk') return chunk.code;
  }
  throw new Error(`${entry} did not bundle.`);
}
