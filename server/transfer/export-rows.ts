import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { Database } from '../database/database.ts';
import { COLLECTION_ENTITIES } from '../database/entities.ts';

/** Every row of the database, by table, as they were at one moment. */
export class ExportedRows {
  readonly #rows = new Map<unknown, ObjectLiteral[]>();

  /** Reads every table in one transaction of the writer, so that no import comes between two tables. */
  static async read(database: Database): Promise<ExportedRows> {
    const rows = new ExportedRows();
    await database.write(async (manager: EntityManager) => {
      for (const entity of COLLECTION_ENTITIES) {
        rows.#rows.set(entity, await manager.find(entity as EntityTarget<ObjectLiteral>));
      }
    });
    return rows;
  }

  /** The rows of a table, in no order. */
  of<Row extends object>(entity: new () => Row): Row[] {
    return (this.#rows.get(entity) ?? []) as Row[];
  }

  /** The rows of a table, grouped by a column and ordered within each group by the given key. */
  groupedBy<Row extends object>(
    entity: new () => Row,
    column: keyof Row,
    order: (row: Row) => string | number,
  ): (key: unknown) => Row[] {
    const groups = new Map<unknown, Row[]>();
    for (const row of inOrder(this.of(entity), order)) {
      const group = groups.get(row[column]);
      if (group) group.push(row);
      else groups.set(row[column], [row]);
    }
    return (key) => groups.get(key) ?? [];
  }
}

/** A copy in ascending order of a key, by code units: the same on every machine and in every locale. */
export function inOrder<Item>(items: readonly Item[], key: (item: Item) => string | number): Item[] {
  return items.toSorted((a, b) => {
    const [left, right] = [key(a), key(b)];
    return left < right ? -1 : left > right ? 1 : 0;
  });
}
