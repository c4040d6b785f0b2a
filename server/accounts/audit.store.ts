import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
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
