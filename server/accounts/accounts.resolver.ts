import { Args, Authorized, Ctx, Query, Resolver } from 'type-graphql';
import { type Connection, connectPage, PageArguments, readPage } from '../http/graphql/connection.type.ts';
import type { ApiContext } from '../http/graphql/context.ts';
import { listAudit } from './audit.store.ts';
import { isAllowed, type Operation, PERMISSIONS } from './permissions.ts';
import { AuditEntryConnection, AuditEntryType, ViewerType } from './viewer.type.ts';

@Resolver()
export class AccountsResolver {
  @Authorized()
  @Query(() => ViewerType, {
    nullable: true,
    description: 'The editor whose token came with the request; null without one.',
  })
  me(@Ctx() { viewer }: ApiContext): ViewerType | null {
    if (viewer === null) return null;
    const { editorId: id, name, role, scopes, expiresAt } = viewer;
    const operations = (Object.keys(PERMISSIONS) as Operation[]).filter((one) => isAllowed(viewer, one));
    return { id, name, role, scopes, operations, expiresAt };
  }

  @Authorized()
  @Query(() => AuditEntryConnection, { description: 'The audit log, newest first.' })
  async auditLog(
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: ApiContext,
  ): Promise<Connection<AuditEntryType>> {
    return connectPage(await listAudit(context.curation.database, readPage(page)), (entry) => entry);
  }
}
