import { writeFile } from 'node:fs/promises';
import { PROJECT_ROOT } from '../../../server/config.ts';
import { generateTypes, TYPES_FILE } from './generate-types.ts';

await writeFile(`${PROJECT_ROOT}/${TYPES_FILE}`, await generateTypes());
console.log(`Wrote ${TYPES_FILE}.`);
