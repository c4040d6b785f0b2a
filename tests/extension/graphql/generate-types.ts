import { readFile } from 'node:fs/promises';
import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import { buildASTSchema, parse } from 'graphql';
import { DOCUMENTS } from '../../../extension/graphql/documents.ts';
import { PROJECT_ROOT } from '../../../server/config.ts';
import { COLLECTION_QUERY } from '../../../shared/sync/collection-manifest.ts';

/** Where the types lie, from the project's root. */
export const TYPES_FILE = 'extension/graphql/documents.types.ts';

/** The types of the extension's documents, by the committed schema; throws where a document does not fit it. */
export async function generateTypes(): Promise<string> {
  const schema = parse(await readFile(`${PROJECT_ROOT}/schema.graphql`, 'utf8'));
  const body = await codegen({
    schema,
    schemaAst: buildASTSchema(schema),
    documents: [COLLECTION_QUERY, ...DOCUMENTS].map((text) => ({ document: parse(text) })),
    filename: TYPES_FILE,
    config: {
      skipTypename: true,
      scalars: { JSON: 'unknown', Instant: 'string', Day: 'string', PartialDate: 'string' },
    },
    plugins: [{ operations: {} }],
    pluginMap: { operations },
  });
  return `/* Generated from schema.graphql and documents.ts by \`npm run documents\`; not to be edited. */\n${body.trim()}\n`;
}
