import { z } from 'zod';
import { SUBJECT_KINDS } from '../../shared/model/vocabulary.ts';
import { RequestError } from '../errors.ts';

/** The most queries of one request: each searches all names. */
const MOST_QUERIES = 50;
/** The most subjects whose properties are asked for at once. */
const MOST_EXTENDED = 200;
/** The longest text that is looked for, in UTF-16 units. */
const MOST_TEXT = 200;
/** The most candidates of one query. */
const MOST_CANDIDATES = 25;
const DEFAULT_CANDIDATES = 5;

const valueSchema = z.union([
  z.string(),
  z.number().transform(String),
  z.boolean().transform(String),
  // Another entity, reconciled before.
  z.object({ id: z.string() }).transform(({ id }) => id),
]);

const querySchema = z
  .object({
    query: z.string().max(MOST_TEXT).default(''),
    type: z
      .union([z.string().transform((type) => [type]), z.array(z.string())])
      .default([])
      // A type of another service restricts to nothing that is here.
      .transform((types) => types.map((type) => SUBJECT_KINDS.find((kind) => kind === type) ?? null)),
    limit: z.coerce
      .number()
      .int()
      .min(1)
      .default(DEFAULT_CANDIDATES)
      .transform((limit) => Math.min(limit, MOST_CANDIDATES)),
    properties: z
      .array(
        z.object({
          pid: z.string().max(MOST_TEXT),
          v: z.union([valueSchema.transform((value) => [value]), z.array(valueSchema).max(20)]),
        }),
      )
      .max(20)
      .default([]),
  })
  .refine(({ query, properties }) => query !== '' || properties.length > 0, {
    path: ['query'],
    error: 'is missing: give a text or a property',
  });

/** One row of a table that is to be matched. */
export type ReconcileQuery = z.output<typeof querySchema>;

const batchSchema = z.record(z.string(), querySchema);

const extensionSchema = z.object({
  ids: z.array(z.string().max(MOST_TEXT)).max(MOST_EXTENDED),
  properties: z.array(z.object({ id: z.string().max(MOST_TEXT) })).max(50),
});

/** Subjects whose properties are asked for. */
export type ExtensionRequest = z.output<typeof extensionSchema>;

/**
 * Reads the parameter `queries`.
 * @throws RequestError INVALID_INPUT, or LIMIT_PAGE_SIZE where there are too many
 */
export function readQueries(text: string): Record<string, ReconcileQuery> {
  const queries = readParameter('queries', text, batchSchema);
  if (Object.keys(queries).length <= MOST_QUERIES) return queries;
  throw new RequestError('LIMIT_PAGE_SIZE', `queries has more than ${MOST_QUERIES}: send them in parts.`, {
    field: 'queries',
    limit: MOST_QUERIES,
  });
}

/**
 * Reads the parameter `extend`.
 * @throws RequestError INVALID_INPUT
 */
export function readExtension(text: string): ExtensionRequest {
  return readParameter('extend', text, extensionSchema);
}

function readParameter<Schema extends z.ZodType>(
  field: string,
  text: string,
  schema: Schema,
): z.output<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new RequestError('INVALID_INPUT', `${field} is no JSON: send one JSON object.`, { field });
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = [field, ...(issue?.path ?? [])].map(String).join('.');
  throw new RequestError('INVALID_INPUT', `${path}: ${issue?.message ?? 'is not as expected'}.`, { field });
}
