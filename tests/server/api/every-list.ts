import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { isOperation } from '../../../server/accounts/permissions.ts';

/** Where a list of records begins: its selection with `$n` for how many. */
const BEGINNINGS: Readonly<Record<string, { of: string; open: string; close: string }>> = {
  changes: { of: 'Change', open: 'changes(since: 0, first: $n) { nodes {', close: '} }' },
  search: { of: 'SearchResult', open: 'search(text: "china us", first: $n) {', close: '}' },
};

/** More would cost more than a request may. */
const LEVELS_BELOW = 1;

export interface ListQuery {
  /** `actors.positions`, for the name of a test. */
  name: string;
  /** Takes `$n: Int!`. */
  query: string;
}

/**
 * A query for each field of each record that the public lists of the schema give, with what stands below it: whoever adds a
 * field has it asked here.
 */
export function everyListQuery(schema: GraphQLSchema): ListQuery[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((root) => {
    if (isOperation(root.name)) return [];
    const connection = getNamedType(root.type);
    const pages = connection.name.endsWith('Connection') && !root.args.some(isRequiredArgument);
    const nodeName = pages ? connection.name.replace(/Connection$/, '') : BEGINNINGS[root.name]?.of;
    const node = nodeName === undefined ? undefined : schema.getType(nodeName);
    if (node === undefined) return [];
    const { open, close } = BEGINNINGS[root.name] ?? {
      open: `${root.name}(first: $n) { nodes {`,
      close: '} }',
    };
    return fieldsOf(schema, node).map(({ path, selection }) => ({
      name: `${root.name}.${path}`,
      query: `query ($n: Int!) { ${open} ${selection} ${close} }`,
    }));
  });
}

/** The fields of a record that are more than a value, each with what is below it. */
function fieldsOf(schema: GraphQLSchema, node: GraphQLNamedType): { path: string; selection: string }[] {
  if (isInterfaceType(node)) {
    return schema.getPossibleTypes(node).flatMap((type) =>
      fieldsOf(schema, type).map(({ path, selection }) => ({
        path: `${type.name}.${path}`,
        selection: `... on ${type.name} { ${selection} }`,
      })),
    );
  }
  if (!isObjectType(node)) return [];
  return Object.values(node.getFields()).flatMap((field) => {
    if (isLeafType(getNamedType(field.type)) && !isList(field)) return [];
    return [{ path: field.name, selection: select(schema, field, LEVELS_BELOW) }];
  });
}

function select(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>, levels: number): string {
  const call = `${field.name}${few(field.args)}`;
  const type = getNamedType(field.type);
  if (isLeafType(type)) return call;
  return `${call} { ${below(schema, type, levels)} }`;
}

/** All values of a type, and what they lead to for so many levels more. */
function below(schema: GraphQLSchema, type: GraphQLNamedType, levels: number): string {
  const parts = ['__typename'];
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      const isLeaf = isLeafType(getNamedType(field.type));
      if (field.args.some(isRequiredArgument)) continue;
      // A page and its places say nothing new of what they hold, and are no level of their own.
      const isPage = field.name === 'nodes';
      if (isLeaf || levels > 0) parts.push(select(schema, field, isPage ? levels : levels - 1));
    }
  }
  return parts.join(' ');
}

function isList({ type }: GraphQLField<unknown, unknown>): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

/** A page of two, where there are pages: the length of the outer list is what is asked about. */
function few(args: readonly GraphQLArgument[]): string {
  return args.some(({ name }) => name === 'first') ? '(first: 2)' : '';
}
