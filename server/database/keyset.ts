import type { Database, Parameter } from './database.ts';
import type { Page, PageRequest } from './page.ts';

/** A list as SQL: what to read, in which order, and what a place in it is. */
export interface KeysetQuery {
  /** Columns with their aliases. */
  select: string;
  /** FROM and JOINs. */
  from: string;
  /** Conditions, joined by AND; parameters are written `$1`, `$2` …. */
  where: readonly string[];
  parameters: readonly Parameter[];
  /** Expressions that are never null and together unique; the list is ordered by them, all in one direction. */
  keys: readonly string[];
  descending?: boolean;
}

/**
 * One page of a list by keyset, in two statements: the rows, and the count of the whole filtered list.
 * A row's `key` is the JSON of its key values, and stays a place in the list when rows come or go.
 */
export async function readKeysetPage<Row extends object>(
  database: Database,
  query: KeysetQuery,
  page: PageRequest,
): Promise<Page<Row & { key: string }>> {
  const isReversed = (query.descending ?? false) !== page.fromEnd;
  const parameters = [...query.parameters];
  const conditions = [...query.where];
  const beyond = (key: string, isAfter: boolean) => {
    const values = JSON.parse(key) as Parameter[];
    const places = values.map((value) => `$${parameters.push(value)}`);
    const operator = isAfter !== (query.descending ?? false) ? '>' : '<';
    conditions.push(`(${query.keys.join(', ')}) ${operator} (${places.join(', ')})`);
  };
  if (page.after !== null) beyond(page.after, true);
  if (page.before !== null) beyond(page.before, false);
  const direction = isReversed ? 'DESC' : 'ASC';
  const keys = query.keys.map((key, index) => `${key} AS key_${index}`).join(', ');
  const order = query.keys.map((key) => `${key} ${direction}`).join(', ');
  const [rows, count] = await Promise.all([
    database.read<Record<string, unknown>>(
      `SELECT ${query.select}, ${keys} FROM ${query.from} ${whereOf(conditions)} ORDER BY ${order} LIMIT ${page.size + 1}`,
      parameters,
    ),
    database.readOne<{ total: number | string }>(
      `SELECT count(*) AS total FROM ${query.from} ${whereOf(query.where)}`,
      query.parameters,
    ),
  ]);
  const hasMore = rows.length > page.size;
  const kept = rows.slice(0, page.size).map((row) => keyed<Row>(row, query.keys.length));
  if (page.fromEnd) kept.reverse();
  return {
    rows: kept,
    // PostgreSQL counts in bigint, which arrives as text.
    totalCount: Number(count?.total ?? 0),
    hasPreviousPage: page.fromEnd ? hasMore : page.after !== null,
    hasNextPage: page.fromEnd ? page.before !== null : hasMore,
  };
}

function whereOf(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
}

function keyed<Row extends object>(row: Record<string, unknown>, count: number): Row & { key: string } {
  const values: unknown[] = [];
  const rest = { ...row };
  for (let i = 0; i < count; i++) {
    values.push(rest[`key_${i}`]);
    delete rest[`key_${i}`];
  }
  return { ...rest, key: JSON.stringify(values) } as unknown as Row & { key: string };
}
