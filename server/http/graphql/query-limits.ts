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
  type ValueNode,
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

/** What a list that cannot be paged counts as, where nothing says how long it can be. */
const PLAIN_LIST_SIZE = 5;

/** UTF-16 units of a text for one mention: news has about one in a hundred. */
const UNITS_PER_MENTION = 100;

/**
 * Refuses operations over the limits before anything is executed. The cost is that of the variables really sent, for
 * documents that Apollo has cached as well.
 */
export function limitQueries(): ApolloServerPlugin {
  const measured = new WeakMap<DocumentNode, DocumentMeasures>();
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request }) {
          let measures = measured.get(document);
          if (!measures) {
            measures = new DocumentMeasures(schema, document);
            measured.set(document, measures);
          }
          refuseOver('LIMIT_ALIASES', 'aliases', measures.aliases, QUERY_LIMITS.aliases);
          const depth = operation ? measures.depthOf(operation) : 0;
          refuseOver('LIMIT_DEPTH', 'levels of fields', depth, QUERY_LIMITS.depth);
          const cost = measures.costOf(request.variables, request.operationName);
          refuseOver('LIMIT_COST', 'fields in the answer', cost, QUERY_LIMITS.cost);
        },
      };
    },
  };
}

/** Costs that are kept of one document, by the variables that decide them; clients ask with few page sizes. */
const MOST_KEPT_COSTS = 50;

/** What a document was measured to ask for. Apollo keeps documents, and measuring takes longer than a small answer. */
class DocumentMeasures {
  readonly aliases: number;
  readonly #depths = new Map<OperationDefinitionNode, number>();
  readonly #costs = new Map<string, number>();
  /** Names of the variables that a cost can depend on. */
  readonly #deciding: readonly string[];

  constructor(
    readonly schema: GraphQLSchema,
    readonly document: DocumentNode,
  ) {
    this.aliases = countAliases(document);
    this.#deciding = decidingVariables(document);
  }

  depthOf(operation: OperationDefinitionNode): number {
    const known = this.#depths.get(operation);
    if (known !== undefined) return known;
    const depth = depthOf(this.document, operation);
    this.#depths.set(operation, depth);
    return depth;
  }

  costOf(variables: Record<string, unknown> | undefined, operationName: string | undefined): number {
    const values = this.#deciding.map((name) => variables?.[name]);
    const key = JSON.stringify([operationName, values, values.map((value) => value === undefined)]);
    const known = this.#costs.get(key);
    if (known !== undefined) return known;
    const cost = costOf(this.schema, this.document, variables, operationName);
    if (cost !== null && values.every(isPlain) && this.#costs.size < MOST_KEPT_COSTS)
      this.#costs.set(key, cost);
    return cost ?? 0;
  }
}

/** Numbers and yes or no are what a page size or a condition can be; a kept key must not be long. */
function isPlain(value: unknown): boolean {
  return value == null || typeof value === 'number' || typeof value === 'boolean';
}

/** The variables that stand for a page size (`first: $n`), a condition (`@include(if: $yes)`), or what a list is as long as. */
function decidingVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Argument({ name, value }) {
      if (['first', 'last', 'if', 'ids', 'slugs'].includes(name.value)) addVariables(value, names);
    },
    Field({ name, arguments: given = [] }) {
      if (name.value === 'annotate') for (const { value } of given) addVariables(value, names);
    },
  });
  return [...names];
}

/** The variables in a value, also those in a list (`ids: [$one, $other]`). */
function addVariables(value: ValueNode, names: Set<string>): void {
  visit(value, {
    Variable({ name }) {
      names.add(name.value);
    },
  });
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
  const size = type.name === 'Query' ? askedSize(args) : PLAIN_LIST_SIZE;
  return 1 + childComplexity * (list ? size : 1);
};

/** How long a list that is no connection can be by what is asked: so many, one for each id or slug, or what a text may mention. */
function askedSize({ first, ids, slugs, text }: { [key: string]: unknown }): number {
  if (typeof first === 'number') return Math.max(1, first);
  const named = ids ?? slugs;
  if (Array.isArray(named)) return Math.max(1, named.length);
  if (typeof text === 'string') return Math.max(PLAIN_LIST_SIZE, Math.ceil(text.length / UNITS_PER_MENTION));
  return PLAIN_LIST_SIZE;
}

/** Null where the variables cannot be read: the execution says so, with their names. */
function costOf(
  schema: GraphQLSchema,
  query: DocumentNode,
  variables: Record<string, unknown> | undefined,
  operationName: string | undefined,
): number | null {
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
    // A fragment bomb.
    return error.message.includes('maximum allowed number of nodes') ? Number.POSITIVE_INFINITY : null;
  }
}
