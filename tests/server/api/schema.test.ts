import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  buildSchema,
  findBreakingChanges,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../../server/config.ts';
import { buildApiSchema, printApiSchema } from '../../../server/http/graphql/build-api-schema.ts';

let schema: GraphQLSchema;
let committed: string;
beforeAll(async () => {
  schema = await buildApiSchema();
  committed = await readFile(join(PROJECT_ROOT, 'schema.graphql'), 'utf8');
});

describe('the schema', () => {
  it('breaks no client of the committed one', () => {
    expect(findBreakingChanges(buildSchema(committed), schema).map(({ description }) => description)).toEqual(
      [],
    );
  });

  it('is the committed one: after a change run npm run --silent cli -- schema --write', () => {
    expect(printApiSchema(schema)).toBe(committed);
  });

  it('describes every type, field, argument and enum value', () => {
    const silent: string[] = [];
    const note = (place: string, description: string | null | undefined) => {
      if (!description) silent.push(place);
    };
    for (const type of Object.values(schema.getTypeMap())) {
      if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
      if (!['Query', 'Mutation'].includes(type.name)) note(type.name, type.description);
      if (isEnumType(type))
        for (const value of type.getValues()) note(`${type.name}.${value.name}`, value.description);
      if (isObjectType(type) || isInterfaceType(type)) {
        for (const field of Object.values(type.getFields())) {
          note(`${type.name}.${field.name}`, field.description);
          for (const argument of field.args)
            note(`${type.name}.${field.name}(${argument.name})`, argument.description);
        }
      }
      if (isInputObjectType(type)) {
        for (const field of Object.values(type.getFields()))
          note(`${type.name}.${field.name}`, field.description);
      }
    }
    expect(silent).toEqual([]);
  });
});
