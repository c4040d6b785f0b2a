import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { ERROR_CODES, type ErrorCode, RequestError } from '../../errors.ts';
import { QUERY_LIMITS } from './query-limits.ts';

/** What Apollo calls its own refusals, in our words. */
const APOLLO_CODES: Readonly<Record<string, ErrorCode>> = {
  GRAPHQL_PARSE_FAILED: 'PARSE_FAILED',
  GRAPHQL_VALIDATION_FAILED: 'VALIDATION_FAILED',
  OPERATION_RESOLUTION_FAILURE: 'VALIDATION_FAILED',
  BAD_USER_INPUT: 'INVALID_INPUT',
  BAD_REQUEST: 'BAD_REQUEST',
};

/** Where a bug is written down. */
export type LogFailure = (error: unknown) => void;

/** Maps every error to one with a stable `extensions.code`; what is no known refusal is logged and shown as INTERNAL. */
export function createFormatError(
  logFailure: LogFailure,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const cause = unwrapResolverError(error);
    if (cause instanceof RequestError) return as(formatted, cause.code, cause.message, cause.details);
    const invalid = fieldProblems(cause);
    if (invalid) return as(formatted, 'INVALID_INPUT', invalid.message, { field: invalid.field });
    if (/Document contains more (that|than) \d+ tokens/.test(formatted.message)) {
      const limit = QUERY_LIMITS.tokens;
      return as(formatted, 'LIMIT_TOKENS', `A document may have at most ${limit} tokens: ask for less.`, {
        limit,
      });
    }
    const code = formatted.extensions?.code;
    if (typeof code === 'string' && code in ERROR_CODES && code !== 'INTERNAL') {
      const limit = formatted.extensions?.limit;
      return as(formatted, code as ErrorCode, formatted.message, typeof limit === 'number' ? { limit } : {});
    }
    const known = typeof code === 'string' ? APOLLO_CODES[code] : undefined;
    if (known) return as(formatted, known, formatted.message, {});
    logFailure(cause);
    return as(formatted, 'INTERNAL', 'Something here failed; it was logged.', {});
  };
}

function as(
  formatted: GraphQLFormattedError,
  code: ErrorCode,
  message: string,
  details: Readonly<Record<string, string | number>>,
): GraphQLFormattedError {
  return {
    message,
    ...(formatted.locations ? { locations: formatted.locations } : {}),
    ...(formatted.path ? { path: formatted.path } : {}),
    extensions: { code, ...details },
  };
}

/** The first problem that class-validator found, where the error is one of its. */
function fieldProblems(error: unknown): { field: string; message: string } | null {
  const problems = (error as { extensions?: { validationErrors?: unknown } } | null)?.extensions
    ?.validationErrors;
  if (!Array.isArray(problems)) return null;
  let problem = problems[0] as ValidationProblem | undefined;
  let field = problem?.property ?? 'argument';
  while (problem?.children?.[0]) {
    problem = problem.children[0];
    field += `.${problem.property}`;
  }
  const message = Object.values(problem?.constraints ?? {})[0] ?? 'This value is not allowed.';
  return { field, message: `${field}: ${message}` };
}

interface ValidationProblem {
  property: string;
  constraints?: Record<string, string>;
  children?: ValidationProblem[];
}
