import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.ts';
import { Parameters, readPageOf } from '../database/list-query.ts';
import type { Page, PageRequest } from '../database/page.ts';
import { AuditEntryEntity } from './audit-entry.entity.ts';

/** What was done; the moment is added. */
export interface AuditedAct {
  /** Name of the editor, or `command line`. */
  editor: string;
  operation: string;
  target: string;
  detail?: string;
}

/** Writes an act into the audit log, in the transaction that does it: one is not there without the other. */
export async function writeAudit(manager: EntityManager, act: AuditedAct): Promise<void> {
  const { editor, operation, target, detail = '' } = act;
  const at = new Date().toISOString();
  await manager.insert(AuditEntryEntity, { id: randomUUID(), at, editor, operation, target, detail });
}

/** A page of the audit log, newest first. */
export function listAudit(
  database: Database,
  page: PageRequest,
): Promise<Page<AuditEntryEntity & { key: string }>> {
  return readPageOf<AuditEntryEntity>(
    database,
    {
      columns: `a.id AS id, a.at AS at, a.editor AS editor, a.operation AS operation, a.target AS target,
        a.detail AS detail`,
      from: 'audit_entry a',
      where: [],
      order: 'a.at',
      unique: 'a.id',
      descending: true,
      parameters: new Parameters(),
    },
    page,
  );
}
