import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { userError } from '../curation/outcome.ts';
import { viewerOf } from '../http/graphql/authorize.ts';
import { type Connection, connectPage, PageArguments, readPage } from '../http/graphql/connection.type.ts';
import type { ApiContext } from '../http/graphql/context.ts';
import { listAudit } from './audit.store.ts';
import { declareInterests, readInterests } from './interests.store.ts';
import { isAllowed, type Operation, PERMISSIONS } from './permissions.ts';
import type { Viewer } from './viewer.ts';
import {
  AuditEntryConnection,
  AuditEntryType,
  DeclareInterestInput,
  DeclareInterestPayload,
  ViewerType,
} from './viewer.type.ts';

@Resolver(() => ViewerType)
export class AccountsResolver {
  @Authorized()
  @Query(() => ViewerType, {
    nullable: true,
    description: 'The editor whose token came with the request; null without one.',
  })
  me(@Ctx() { viewer }: ApiContext): ViewerType | null {
    return viewer && presentViewer(viewer);
  }

  @FieldResolver(() => [String], {
    description:
      'Slugs of the subjects in which they declared an interest: somebody else publishes on these.',
  })
  interests(@Root() viewer: ViewerType, @Ctx() context: ApiContext): Promise<string[]> {
    return readInterests(context.curation.database, viewer.id);
  }

  @Authorized()
  @Mutation(() => DeclareInterestPayload, {
    description: 'Says in which subjects you have an interest; replaces what you said before.',
  })
  async declareInterest(
    @Arg('input', () => DeclareInterestInput, { description: 'The subjects.' }) input: DeclareInterestInput,
    @Ctx() context: ApiContext,
  ): Promise<DeclareInterestPayload> {
    const viewer = viewerOf(context);
    const facts = await context.facts.loadMany(input.subjects);
    const unknown = input.subjects.filter((_, index) => !facts[index] || facts[index] instanceof Error);
    const errors = unknown.map((slug) =>
      userError('NOT_FOUND', `There is no subject "${slug}" here: give the slug of one that is published.`, {
        field: 'subjects',
      }),
    );
    if (errors.length === 0) await declareInterests(context.curation.database, viewer, input.subjects);
    return { viewer: presentViewer(viewer), errors };
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

function presentViewer(viewer: Viewer): ViewerType {
  const { editorId: id, name, role, scopes, expiresAt } = viewer;
  const operations = (Object.keys(PERMISSIONS) as Operation[]).filter((one) => isAllowed(viewer, one));
  return { id, name, role, scopes, operations, expiresAt };
}
