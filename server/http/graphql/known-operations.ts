import { GraphQLError, type ValidationRule } from 'graphql';

/** Refuses operations that the schema has no root for; graphql itself finds out only when it executes them. */
export const knownOperations: ValidationRule = (context) => ({
  OperationDefinition(node) {
    if (context.getSchema().getRootType(node.operation)) return;
    context.reportError(
      new GraphQLError(
        `This server has no ${node.operation} operations: ask a query, again when collection.version has grown.`,
        { nodes: node },
      ),
    );
  },
});
