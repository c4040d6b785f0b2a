import type { Database, Parameter } from './database.ts';
import type { Page, PageRequest } from './page.ts';

/** Collects the parameters of a statement: `add` answers the placeholder. */
export class Parameters {
  readonly values: Parameter[] = [];

  add(value: Parameter): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** A list, as its store describes it. */
export interface ListQuery {
  /** Columns, each as `expression AS name`; the table's own order column need not be among them. */
  columns: string;
  /** What comes after FROM, joins included. */
  from: string;
  /** Conditions that all have to hold. */
  where: readonly string[];
  /** The expression that orders the list; text. */
  order: string;
  /** Decides among equals; unique. Text. */
  unique: string;
  descending?: boolean;
  parameters: Parameters;
}

/** Separates the two parts of a key; no name, slug or date has it. */
const SEPARATOR = '\u001f';

/**
 * A page of a list by its keys, so that a page stays right while rows come and go, and costs the same at any depth. Two
 * statements: the page, and the count of all.
 */
export async function readPageOf<Row extends object>(
  database: Database,
  query: ListQuery,
  page: PageRequest,
): Promise<Page<Row & { key: string }>> {
  const counted = `SELECT CAST(count(*) AS integer) AS total FROM ${query.from}${whereOf(query.where)}`;
  const total = await database.readOne<{ total: number }>(counted, query.parameters.values);
  // The direction in which the rows are read: forwards, or from the end.
  const backwards = page.fromEnd !== (query.descending ?? false);
  const parameters = new Parameters();
  parameters.values.push(...query.parameters.values);
  const bounds = [
    ...boundOf(query, page.after, query.descending ? '<' : '>', parameters),
    ...boundOf(query, page.before, query.descending ? '>' : '<', parameters),
  ];
  const direction = backwards ? 'DESC' : 'ASC';
  const rows = await database.read<Row & { list_order: string; list_unique: string }>(
    `SELECT ${query.columns}, ${query.order} AS list_order, ${query.unique} AS list_unique
     FROM ${query.from}${whereOf([...query.where, ...bounds])}
     ORDER BY ${query.order} ${direction}, ${query.unique} ${direction}
     LIMIT ${parameters.add(page.size + 1)}`,
    parameters.values,
  );
  const hasMore = rows.length > page.size;
  const kept = rows.slice(0, page.size);
  if (page.fromEnd) kept.reverse();
  return {
    rows: kept.map(({ list_order, list_unique, ...row }) => ({
      ...(row as unknown as Row),
      key: `${list_order}${SEPARATOR}${list_unique}`,
    })),
    totalCount: total?.total ?? 0,
    hasPreviousPage: page.fromEnd ? hasMore : page.after !== null,
    hasNextPage: page.fromEnd ? page.before !== null : hasMore,
  };
}

function boundOf(
  query: ListQuery,
  key: string | null,
  comparison: '<' | '>',
  parameters: Parameters,
): string[] {
  if (key === null) return [];
  const [order = '', unique = ''] = key.split(SEPARATOR);
  const values = `(${parameters.add(order)}, ${parameters.add(unique)})`;
  return [`(${query.order}, ${query.unique}) ${comparison} ${values}`];
}

function whereOf(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
}
