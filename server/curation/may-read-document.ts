import { ROLES } from '../accounts/permissions.ts';
import type { ApiContext } from '../http/graphql/context.ts';
import type { RecordKey } from './record.ts';

/** Whether the asker may read the documents of a record, past ones too: what was taken down is for editors only. */
export async function mayReadDocument(context: ApiContext, key: RecordKey): Promise<boolean> {
  const { viewer } = context;
  if (viewer !== null && ROLES.indexOf(viewer.role) >= ROLES.indexOf('EDITOR')) return true;
  const current = await context.records.load({ kind: key.kind, slug: key.slug });
  return current?.document?.hidden !== true;
}
