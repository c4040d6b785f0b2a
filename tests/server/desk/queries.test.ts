import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GraphQLSchema, parse, validate } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../../server/config.ts';
import { buildApiSchema } from '../../../server/http/graphql/build-api-schema.ts';

const folder = join(PROJECT_ROOT, 'server/desk/assets');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(join(folder, file), 'utf8'));

/** Texts of constants by name: a query may be put together from others. */
const texts = new Map(
  sources.flatMap((source) =>
    [...source.matchAll(/const (?<name>[A-Z_]+)(?:: [^=]+)? = [`'](?<text>[^`']+)[`'];/g)].map(
      ({ groups }) => [groups?.name ?? '', groups?.text ?? ''] as const,
    ),
  ),
);

function whole(text: string): string {
  return text.replace(/\$\{(?<name>[A-Z_]+)\}/g, (all, name: string) =>
    texts.has(name) ? whole(texts.get(name) ?? '') : all,
  );
}

const queries = sources.flatMap((source) =>
  [...source.matchAll(/`(?<text>(?:query|mutation) \w+[^`]+)`/g)]
    .map(({ groups }) => whole(groups?.text ?? ''))
    // What is put together from a field's name is among the mutations below.
    .filter((text) => !text.includes('${')),
);
/** Mutations are put together from the field and the type of its input. */
const mutations = sources.flatMap((source) =>
  [...source.matchAll(/(?:mutate|decide)\(\s*desk,\s*'(?<field>\w+)',\s*'(?<type>\w+)'/g)].map(
    ({ groups }) =>
      `mutation Do($input: ${groups?.type}!) { ${groups?.field}(input: $input) { errors { code path message } } }`,
  ),
);

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await buildApiSchema();
});

describe('what the desk asks of the server', () => {
  it('is found in its code', () => {
    expect(queries.length).toBeGreaterThan(20);
    expect(mutations.length).toBeGreaterThan(10);
  });

  it.each([...queries, ...mutations])('is in the schema: %s', (query) => {
    const known = query.includes('fragment') || !/\.\.\.(Line|Queued|PreviewCard)\b/.test(query);
    expect(known, 'a fragment of this query was not found').toBe(true);
    expect(validate(schema, parse(query)).map(({ message }) => message)).toEqual([]);
  });
});
