import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
// Its ES modules load a second copy of graphql, which refuses to work with the first.
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity/cjs';
import { ERROR_CODES, type ErrorCode } from '../../errors.ts';
import { DEFAULT_PAGE_SIZE } from './connection.type.ts';

/** What one request may ask for; each limit has its own error code and says its number. */
export const QUERY_LIMITS = {
  /** Levels of fields. Introspection queries of the usual tools need 15. */
  depth: 16,
  /** Fields and fragments of the document that carry an alias. */
  aliases: 40,
  /** Lexical tokens of the document, held by the parser. */
  tokens: 2_000,
  /** Fields that the answer may have at most, by the list sizes really asked for. */
  cost: 30_000,
} as const;

/** What a list that cannot be paged counts as. */
const PLAIN_LIST_SIZE = 5;

/**
 * Refuses operations over the limits before anything is executed. The cost is computed from the variables really sent,
 * for documents that Apollo has cached as well.
 */
export function limitQueries(): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request }) {
          refuseOver('LIMIT_ALIASES', 'aliases', countAliases(document), QUERY_LIMITS.aliases);
          refuseOver(
            'LIMIT_DEPTH',
            'levels of fields',
            operation ? depthOf(document, operation) : 0,
            QUERY_LIMITS.depth,
          );
          const cost = costOf(schema, document, request.variables, request.operationName);
          refuseOver('LIMIT_COST', 'fields in the answer', cost, QUERY_LIMITS.cost);
        },
      };
    },
  };
}

function refuseOver(code: ErrorCode, what: string, asked: number, limit: number): void {
  if (asked <= limit) return;
  const said = Number.isFinite(asked) ? `asks for ${asked}` : 'asks for more';
  throw new GraphQLError(
    `A request may ask for at most ${limit} ${what}, and this one ${said}: ask for less.`,
    {
      extensions: { code, limit, http: { status: ERROR_CODES[code] } },
    },
  );
}

function countAliases(document: DocumentNode): number {
  let count = 0;
  visit(document, {
    Field(node) {
      if (node.alias) count++;
    },
  });
  return count;
}

/** Levels of fields, fragments spread. Validation has already refused fragments that spread themselves. */
function depthOf(document: DocumentNode, operation: OperationDefinitionNode): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const known = new Map<string, number>();
  const levels = (selections: SelectionSetNode): number => {
    let deepest = 0;
    for (const selection of selections.selections) {
      if (selection.kind === Kind.FIELD) {
        deepest = Math.max(deepest, 1 + (selection.selectionSet ? levels(selection.selectionSet) : 0));
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        deepest = Math.max(deepest, levels(selection.selectionSet));
      } else {
        deepest = Math.max(deepest, fragmentLevels(selection.name.value));
      }
    }
    return deepest;
  };
  const fragmentLevels = (name: string): number => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const fragment = fragments.get(name);
    const depth = fragment ? levels(fragment.selectionSet) : 0;
    known.set(name, depth);
    return depth;
  };
  return levels(operation.selectionSet);
}

/** Connections multiply by the page asked for; their `nodes` and `edges` do not multiply again. */
const estimateFieldCost: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  const named = getNamedType(field.type).name;
  if (named.endsWith('Connection')) {
    const first: unknown = args.first ?? args.last;
    return 1 + (typeof first === 'number' && first > 0 ? first : DEFAULT_PAGE_SIZE) * childComplexity;
  }
  if (type.name.endsWith('Connection')) return 1 + childComplexity;
  const list = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
  return 1 + childComplexity * (list ? PLAIN_LIST_SIZE : 1);
};

function costOf(
  schema: GraphQLSchema,
  query: DocumentNode,
  variables: Record<string, unknown> | undefined,
  operationName: string | undefined,
): number {
  try {
    return getComplexity({
      schema,
      query,
      estimators: [estimateFieldCost],
      ...(variables ? { variables } : {}),
      ...(operationName ? { operationName } : {}),
    });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    // A fragment bomb is refused here; variables that cannot be coerced are reported by the execution with their names.
    if (error.message.includes('maximum allowed number of nodes')) return Number.POSITIVE_INFINITY;
    return 0;
  }
}
