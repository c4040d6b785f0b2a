import { readFile } from 'node:fs/promises';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { DOCUMENTS } from '../../../extension/graphql/documents.ts';
import { PROJECT_ROOT } from '../../../server/config.ts';
import { COLLECTION_QUERY } from '../../../shared/sync/collection-manifest.ts';
import { generateTypes, TYPES_FILE } from './generate-types.ts';

describe('the documents that the extension sends', () => {
  it.each([COLLECTION_QUERY, ...DOCUMENTS])('fit the schema: %s', async (text) => {
    const schema = buildSchema(await readFile(`${PROJECT_ROOT}/schema.graphql`, 'utf8'));
    expect(validate(schema, parse(text))).toEqual([]);
  });

  it('have the types that the schema gives them: after a change run npm run documents', async () => {
    expect(await generateTypes()).toBe(await readFile(`${PROJECT_ROOT}/${TYPES_FILE}`, 'utf8'));
  });
});
