import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { COLLECTION_ENTITIES } from '../database/entities.ts';
import { insertRows } from '../database/insert-rows.ts';
import { RedirectEntity, SubjectEntity } from '../subjects/subject.entity.ts';
import type { CollectionRows } from '../transfer/collection-rows.ts';
import { makeCollectionRows } from '../transfer/make-collection-rows.ts';
import type { CollectionRecords } from '../transfer/read-collection.ts';

type Row = Record<string, unknown>;

/**
 * Brings the tables from what some records said to what they say now, row by row: a row that says the same is not
 * touched, and ids stay, so that what other records point at is never taken away under them.
 * Both must name the publishers of the sources in them, whose rows follow from both.
 */
export async function applyRowChanges(
  manager: EntityManager,
  before: CollectionRecords,
  after: CollectionRecords,
): Promise<void> {
  const [was, is] = [makeCollectionRows(before), makeCollectionRows(after)];
  for (const entity of COLLECTION_ENTITIES) await writeRows(manager, entity, was, is);
  for (const entity of [...COLLECTION_ENTITIES].reverse()) {
    // A former slug or id answers for ever, whether or not the record still lists it.
    if (entity !== RedirectEntity) await deleteRows(manager, entity, was, is);
  }
}

async function writeRows(
  manager: EntityManager,
  entity: EntityTarget<ObjectLiteral>,
  was: CollectionRows,
  is: CollectionRows,
): Promise<void> {
  const keys = keysOf(manager, entity);
  const known = byKey(was.of(entity), keys);
  const added: object[] = [];
  for (const row of is.of(entity) as Row[]) {
    const before = known.get(keyOf(row, keys));
    if (before === undefined) added.push(row);
    else if (!saysTheSame(before, row))
      await manager.update(entity, pick(row, keys), withoutKept(entity, row));
  }
  if (entity === RedirectEntity) {
    for (const row of added) await manager.upsert(RedirectEntity, row, ['former']);
    return;
  }
  await insertRows(manager, entity, added);
}

async function deleteRows(
  manager: EntityManager,
  entity: EntityTarget<ObjectLiteral>,
  was: CollectionRows,
  is: CollectionRows,
): Promise<void> {
  const keys = keysOf(manager, entity);
  const kept = byKey(is.of(entity), keys);
  for (const row of was.of(entity) as Row[]) {
    if (!kept.has(keyOf(row, keys))) await manager.delete(entity, pick(row, keys));
  }
}

/** Who reviewed the last version does not follow from the document. */
function withoutKept(entity: EntityTarget<ObjectLiteral>, row: Row): Row {
  const { selfReviewed: _kept, ...rest } = row;
  return entity === SubjectEntity ? rest : row;
}

function keysOf(manager: EntityManager, entity: EntityTarget<ObjectLiteral>): string[] {
  return manager.connection.getMetadata(entity).primaryColumns.map(({ propertyName }) => propertyName);
}

function keyOf(row: Row, keys: readonly string[]): string {
  return JSON.stringify(keys.map((key) => row[key]));
}

function byKey(rows: readonly object[], keys: readonly string[]): Map<string, Row> {
  return new Map((rows as Row[]).map((row) => [keyOf(row, keys), row]));
}

function pick(row: Row, keys: readonly string[]): Row {
  return Object.fromEntries(keys.map((key) => [key, row[key]]));
}

/** Rows of one table are made by one function, so that their keys come in one order. */
function saysTheSame(a: Row, b: Row): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Forgets that a slug or id was somebody's former one where a record has it (again) itself. */
export async function dropOverruledRedirects(manager: EntityManager): Promise<void> {
  await manager.query(
    'DELETE FROM redirect WHERE former IN (SELECT slug FROM subject) OR former IN (SELECT id FROM subject)',
  );
}
