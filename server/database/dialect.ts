/** The two databases that the same migrations and statements run on. */
export type Dialect = 'sqlite' | 'postgres';

/**
 * The few expressions that the two databases spell differently. Everything else in our statements is common to both:
 * parameters are written `$1`, `$2` …, and booleans are read through `boolean`.
 */
export interface DialectSql {
  /** A JSON object of these expressions. Values that are JSON already have to be wrapped in `json`. */
  object(entries: Readonly<Record<string, string>>): string;
  /** Marks an expression that is JSON text as JSON. */
  json(expression: string): string;
  /**
   * A JSON array of these texts: for what there is much of, and cheaper to make and to read than an object. PostgreSQL asks
   * once how a text is written, and not for each.
   */
  texts(expressions: readonly string[]): string;
  /**
   * All rows of a query as a JSON array, empty without rows. `item` is the array's element, `order` an ORDER BY list; without
   * it the order is any. SQLite makes a temporary table for each list that it orders.
   */
  array(item: string, from: string, order?: string): string;
  /** A JSON array of these expressions: for half of what an object of them takes, because their names are not in it. */
  tuple(expressions: readonly string[]): string;
  /**
   * All rows of a query as a JSON array of objects, in any order. PostgreSQL makes an object of a row for half of what it
   * takes to make one of its parts.
   */
  rows(entries: Readonly<Record<string, string>>, from: string): string;
  /** A column's boolean as JSON. */
  boolean(expression: string): string;
  /** Whether the expression is one of the texts in the JSON array that is the parameter. */
  inTexts(expression: string, parameter: string): string;
  /**
   * Joins the one row of a table that the condition names, for each row before it. PostgreSQL takes a list of texts for a
   * hundred rows and would read the whole table; so it is asked row by row.
   */
  joinOne(table: string, alias: string, condition: string): string;
  /** Rows `(ordinal, value)` of the JSON array of texts that is the parameter, ordinals counted from 0. */
  rowsOfTexts(parameter: string): string;
}

const SQLITE: DialectSql = {
  object: (entries) => `json_object(${pairs(entries)})`,
  json: (expression) => `json(${expression})`,
  texts: (expressions) => `json_array(${expressions.join(', ')})`,
  tuple: (expressions) => `json_array(${expressions.join(', ')})`,
  array: (item, from, order) => `json((SELECT json_group_array(${item}${orderedBy(order)}) FROM ${from}))`,
  rows: (entries, from) => `json((SELECT json_group_array(json_object(${pairs(entries)})) FROM ${from}))`,
  boolean: (expression) => `json(CASE WHEN ${expression} THEN 'true' ELSE 'false' END)`,
  inTexts: (expression, parameter) => `${expression} IN (SELECT value FROM json_each(${parameter}))`,
  joinOne: (table, alias, condition) => `JOIN ${table} ${alias} ON ${condition}`,
  rowsOfTexts: (parameter) => `(SELECT key AS ordinal, value FROM json_each(${parameter}))`,
};

const POSTGRES: DialectSql = {
  object: (entries) => `json_build_object(${pairs(entries)})`,
  json: (expression) => `(${expression})::json`,
  texts: (expressions) => `array_to_json(ARRAY[${expressions.join(', ')}])`,
  tuple: (expressions) => `json_build_array(${expressions.join(', ')})`,
  array: (item, from, order) =>
    `coalesce((SELECT json_agg(${item}${orderedBy(order)}) FROM ${from}), '[]'::json)`,
  rows: (entries, from) =>
    `coalesce((SELECT json_agg(made) FROM (SELECT ${columns(entries)} FROM ${from}) made), '[]'::json)`,
  boolean: (expression) => expression,
  inTexts: (expression, parameter) =>
    `${expression} = ANY (SELECT json_array_elements_text(${parameter}::json))`,
  joinOne: (table, alias, condition) =>
    `CROSS JOIN LATERAL (SELECT * FROM ${table} ${alias} WHERE ${condition} LIMIT 1) ${alias}`,
  rowsOfTexts: (parameter) =>
    `(SELECT (o - 1)::integer AS ordinal, value FROM json_array_elements_text(${parameter}::json) WITH ORDINALITY AS t(value, o))`,
};

function orderedBy(order: string | undefined): string {
  return order === undefined ? '' : ` ORDER BY ${order}`;
}

function columns(entries: Readonly<Record<string, string>>): string {
  return Object.entries(entries)
    .map(([name, expression]) => `${expression} AS "${name}"`)
    .join(', ');
}

function pairs(entries: Readonly<Record<string, string>>): string {
  return Object.entries(entries)
    .map(([key, expression]) => `'${key}', ${expression}`)
    .join(', ');
}

/** The spelling of one database. */
export function sqlOf(dialect: Dialect): DialectSql {
  return dialect === 'sqlite' ? SQLITE : POSTGRES;
}
