import asc from 'assemblyscript/asc';
import { PROJECT_ROOT } from '../../../server/config.ts';

const SOURCE = 'shared/assembly/source/index.ts';
export const MODULE_FILE = 'shared/assembly/module.ts';
/** 184 pages of memory are what its arrays, sieves and dictionary take; it allocates nothing. */
const OPTIONS =
  '-O3 --runtime stub --enable simd --initialMemory 184 --maximumMemory 184 --use abort= --outFile assembly.wasm';

/** The text of `MODULE_FILE`, compiled from its AssemblyScript; throws with the compiler's words where that has an error. */
export async function compileAssembly(): Promise<string> {
  let binary: Uint8Array = new Uint8Array();
  const { error, stderr } = await asc.main([SOURCE, '--baseDir', PROJECT_ROOT, ...OPTIONS.split(' ')], {
    writeFile: (_name, contents) => {
      if (contents instanceof Uint8Array) binary = contents;
    },
  });
  if (error !== null) throw new Error(`${SOURCE}: ${error.message}\n${stderr}`);
  const lines =
    Buffer.from(binary)
      .toString('base64')
      .match(/.{1,100}/gu) ?? [];
  return `/** source/index.ts as WebAssembly, in base64; \`npm run assembly\` writes it. */
export const ASSEMBLY_MODULE =
${lines.map((line) => `  '${line}'`).join(' +\n')};
`;
}
