import { Authorized, Ctx, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../http/graphql/context.ts';
import { isAllowed, type Operation, PERMISSIONS } from './permissions.ts';
import { ViewerType } from './viewer.type.ts';

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
}
