import { writeFile } from 'node:fs/promises';
import { PROJECT_ROOT } from '../../../server/config.ts';
import { compileAssembly, MODULE_FILE } from './compile-assembly.ts';

await writeFile(`${PROJECT_ROOT}/${MODULE_FILE}`, await compileAssembly());
console.log(`Wrote ${MODULE_FILE}.`);
