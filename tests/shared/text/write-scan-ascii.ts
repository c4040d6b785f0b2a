import { writeFile } from 'node:fs/promises';
import { PROJECT_ROOT } from '../../../server/config.ts';
import { compileScanAscii, MODULE_FILE } from './compile-scan-ascii.ts';

await writeFile(`${PROJECT_ROOT}/${MODULE_FILE}`, await compileScanAscii());
console.log(`Wrote ${MODULE_FILE}.`);
