import type { Operation } from '../accounts/permissions.ts';
import type { Viewer } from '../accounts/viewer.ts';
import { CollectionEntity } from '../database/collection.entity.ts';
import type { Database } from '../database/database.ts';
import type { UserError } from '../errors.ts';
import { ChangeSetEntity } from './change-set.entity.ts';
import { audit, insertDraft } from './edit-change-set.ts';
import type { JsonObject } from './json.ts';
import { type RecordChange, readNeighborhood } from './neighborhood.ts';
import { done, type Outcome, refused } from './outcome.ts';
import { MOST_TRIES, type PublishedChangeSet, writePublication } from './publish-change-set.ts';
import { keyText, type RecordKey } from './record.ts';
import { type RecordVersion, readCurrentVersions } from './record-versions.store.ts';

/** An act that changes a record without changing what it says to be so: a takedown, its end, a renewed review. */
export interface ImmediateAct {
  operation: Operation;
  title: string;
  note: string | null;
  /** The record as it is to be, or why it stays as it is. */
  change(current: RecordVersion): JsonObject | UserError;
  /** More reasons why not, looked up for the change. */
  check?(change: RecordChange): Promise<UserError[]>;
}

/** Publishes such an act in a change set of its own, which history and audit log keep like all others. */
export async function publishAtOnce(
  database: Database,
  viewer: Viewer,
  key: RecordKey,
  act: ImmediateAct,
  unknown: UserError,
): Promise<Outcome<PublishedChangeSet>> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const collection = await database.readOne<{ version: number }>('SELECT version FROM collection');
    const current = (await readCurrentVersions(database, [key])).get(keyText(key));
    if (!current?.document) return refused(unknown);
    const after = act.change(current);
    if (isUserError(after)) return refused(after);
    const change = { key, before: current.document, after };
    const errors = (await act.check?.(change)) ?? [];
    if (errors.length > 0) return refused(...errors);
    const neighborhood = await readNeighborhood(database, [change]);
    const published = await database.write(async (manager) => {
      const [now] = await manager.find(CollectionEntity);
      if (now?.version !== collection?.version) return null;
      const id = await insertDraft(manager, viewer, {
        title: act.title,
        note: act.note,
        records: [{ ...key, baseVersion: current.version, document: after }],
      });
      const changeSet = await manager.findOneByOrFail(ChangeSetEntity, { id });
      const publication = { changes: [change], neighborhood, collectionVersion: now?.version ?? 0 };
      const written = await writePublication(manager, viewer, changeSet, publication, null);
      await audit(manager, viewer, act.operation, id, act.note ?? '');
      return written;
    });
    if (published !== null) return done(published);
  }
  throw new Error(`${act.title} met ${MOST_TRIES} other publications in a row.`);
}

function isUserError(value: JsonObject | UserError): value is UserError {
  return Array.isArray(value.path) && typeof value.code === 'string' && typeof value.message === 'string';
}
