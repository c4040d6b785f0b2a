import 'reflect-metadata';
import { ArgsType, type ClassType, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Page, PageRequest } from '../../database/page.ts';
import { RequestError } from '../../errors.ts';

export const DEFAULT_PAGE_SIZE = 20;
export const MOST_PAGE_SIZE = 100;

@ObjectType('PageInfo', {
  simpleResolvers: true,
  description: 'Where a page lies in its connection (Relay Cursor Connections).',
})
class PageInfoType {
  @Field(() => Boolean, { description: 'Whether something follows this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether something comes before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first edge; null on an empty page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last edge; null on an empty page.' })
  endCursor!: string | null;
}

/** The arguments of every connection. */
@ArgsType()
export class PageArguments {
  @Field(() => Int, {
    nullable: true,
    description: `How many from the start (or after the cursor): ${DEFAULT_PAGE_SIZE} where nothing is said, at most ${MOST_PAGE_SIZE}.`,
  })
  first?: number | null;

  @Field(() => ID, { nullable: true, description: 'Cursor after which the page begins.' })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: `How many from the end (or before the cursor), at most ${MOST_PAGE_SIZE}; not together with first.`,
  })
  last?: number | null;

  @Field(() => ID, { nullable: true, description: 'Cursor before which the page ends.' })
  before?: string | null;
}

/** A page of a connection, as the types made by {@link connectionOf} show it. */
export interface Connection<Item> {
  edges: { cursor: string; node: Item }[];
  nodes: Item[];
  pageInfo: PageInfoType;
  totalCount: number;
}

/** Makes `<name>Connection` and `<name>Edge`. */
export function connectionOf<Item extends object>(
  name: string,
  node: () => ClassType<Item>,
): ClassType<Connection<Item>> {
  @ObjectType(`${name}Edge`, {
    simpleResolvers: true,
    description: `One ${name} of a page, with its cursor.`,
  })
  class Edge {
    @Field(() => ID, { description: 'Opaque place in the order: give it as after or before.' })
    cursor!: string;

    @Field(() => node(), { description: `The ${name} itself.` })
    node!: Item;
  }

  @ObjectType(`${name}Connection`, {
    simpleResolvers: true,
    description: `A page of ${name} records in a stable order.`,
  })
  class ConnectionType {
    @Field(() => [Edge], { description: 'The page, with cursors.' })
    edges!: Edge[];

    @Field(() => [node()], { description: 'The page, without cursors.' })
    nodes!: Item[];

    @Field(() => PageInfoType, { description: 'Where this page lies.' })
    pageInfo!: PageInfoType;

    @Field(() => Int, { description: 'How many there are on all pages together.' })
    totalCount!: number;
  }
  return ConnectionType;
}

/**
 * Checks the arguments of a connection.
 * @throws RequestError LIMIT_PAGE_SIZE, INVALID_INPUT or INVALID_CURSOR
 */
export function readPage(page: PageArguments): PageRequest {
  const { first, last } = page;
  if (first != null && last != null) {
    throw new RequestError('INVALID_INPUT', 'Give first or last, not both.', { field: 'last' });
  }
  const field = last != null ? 'last' : 'first';
  const size = last ?? first ?? DEFAULT_PAGE_SIZE;
  if (size < 1) throw new RequestError('INVALID_INPUT', `${field} has to be 1 or more.`, { field });
  if (size > MOST_PAGE_SIZE) {
    throw new RequestError(
      'LIMIT_PAGE_SIZE',
      `${field} may be at most ${MOST_PAGE_SIZE}: ask for the rest with after: pageInfo.endCursor.`,
      { field, limit: MOST_PAGE_SIZE },
    );
  }
  return {
    size,
    fromEnd: last != null,
    after: page.after == null ? null : readCursor(page.after, 'after'),
    before: page.before == null ? null : readCursor(page.before, 'before'),
  };
}

/** The opaque cursor of a key. */
function writeCursor(key: string): string {
  return Buffer.from(`k:${key}`).toString('base64url');
}

function readCursor(cursor: string, field: string): string {
  const text = Buffer.from(cursor, 'base64url').toString();
  if (text.startsWith('k:') && writeCursor(text.slice(2)) === cursor) return text.slice(2);
  throw new RequestError(
    'INVALID_CURSOR',
    `${field} is no cursor of this server: take one from pageInfo or an edge.`,
    {
      field,
    },
  );
}

/**
 * The page of a whole list that is in memory, in the list's own order.
 * @param keyOf a key that is unique in the list and survives edits
 */
export function pageOf<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  page: PageArguments,
): Connection<Item> {
  const request = readPage(page);
  const start = request.after === null ? 0 : 1 + place(items, keyOf, request.after, 'after');
  const end = request.before === null ? items.length : place(items, keyOf, request.before, 'before');
  const [from, to] = request.fromEnd
    ? [Math.max(start, end - request.size), end]
    : [start, Math.min(end, start + request.size)];
  const nodes = items.slice(from, Math.max(from, to));
  return toConnection(nodes, nodes.map(keyOf), {
    totalCount: items.length,
    hasPreviousPage: from > 0,
    hasNextPage: to < items.length,
  });
}

/** Dresses a page that a store has cut. */
export async function connectPage<Row extends { key: string }, Item>(
  page: Page<Row>,
  present: (row: Row) => Item | Promise<Item>,
): Promise<Connection<Item>> {
  const nodes = await Promise.all(page.rows.map(present));
  return toConnection(
    nodes,
    page.rows.map((row) => row.key),
    page,
  );
}

function toConnection<Item>(
  nodes: Item[],
  keys: readonly string[],
  around: { totalCount: number; hasPreviousPage: boolean; hasNextPage: boolean },
): Connection<Item> {
  const edges = nodes.map((node, index) => ({ cursor: writeCursor(keys[index] ?? ''), node }));
  return {
    edges,
    nodes,
    totalCount: around.totalCount,
    pageInfo: {
      hasNextPage: around.hasNextPage,
      hasPreviousPage: around.hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function place<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  key: string,
  field: string,
): number {
  const index = items.findIndex((item) => keyOf(item) === key);
  if (index >= 0) return index;
  throw new RequestError('INVALID_CURSOR', `${field} is a cursor of something that is not in this list.`, {
    field,
  });
}
