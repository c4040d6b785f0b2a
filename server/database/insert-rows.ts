import type { EntityManager, EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';

/** Rows for each INSERT: well under the 32,766 parameters that SQLite takes. */
const ROWS_PER_INSERT = 400;

/** Inserts many rows with few statements. */
export async function insertRows(
  manager: EntityManager,
  entity: EntityTarget<ObjectLiteral>,
  rows: readonly object[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_PER_INSERT) {
    await manager
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values(rows.slice(start, start + ROWS_PER_INSERT) as QueryDeepPartialEntity<ObjectLiteral>[])
      .updateEntity(false)
      .execute();
  }
}
