import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const PARTIAL_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** A date as far as it is known: `2023`, `2023-10` or `2023-10-12`. */
export const PartialDateScalar = new GraphQLScalarType<string, string>({
  name: 'PartialDate',
  description: 'A date as far as it is known: a year, a month or a day (2023, 2023-10, 2023-10-12).',
  serialize: String,
  parseValue: (value) => checked(value, PARTIAL_DATE, 'a date like 2023, 2023-10 or 2023-10-12'),
  parseLiteral: (node) =>
    checked(
      node.kind === Kind.STRING ? node.value : null,
      PARTIAL_DATE,
      'a date like 2023, 2023-10 or 2023-10-12',
    ),
});

/** A value as it is. Written into a query, it has to be a variable. */
export const JsonScalar = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  description: 'Any JSON value: the document of a record, or a field of it. Give it as a variable.',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node) => {
    if (node.kind === Kind.NULL) return null;
    throw invalid('Give JSON as a variable, not in the text of the query.');
  },
});

/** A day, `2023-10-12`. */
export const DayScalar = new GraphQLScalarType<string, string>({
  name: 'Day',
  description: 'A day of the Gregorian calendar as YYYY-MM-DD.',
  serialize: String,
  parseValue: parseDay,
  parseLiteral: (node) => parseDay(node.kind === Kind.STRING ? node.value : null),
});

/** An instant, ISO 8601 in UTC. */
export const InstantScalar = new GraphQLScalarType<string, string>({
  name: 'Instant',
  description: 'A moment as ISO 8601 in UTC, like 2023-10-12T08:00:00.000Z.',
  serialize: String,
  parseValue: (value) =>
    checked(value, /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/, 'an ISO 8601 instant'),
});

function parseDay(value: unknown): string {
  const day = checked(value, /^\d{4}-\d\d-\d\d$/, 'a day as YYYY-MM-DD');
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) {
    throw invalid(`${day} is no day of the calendar: give a day as YYYY-MM-DD.`);
  }
  return day;
}

function checked(value: unknown, pattern: RegExp, wanted: string): string {
  if (typeof value === 'string' && pattern.test(value)) return value;
  throw invalid(`Give ${wanted}.`);
}

function invalid(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'INVALID_INPUT' } });
}
