import { Arg, Args, Ctx, Int, Query, Resolver } from 'type-graphql';
import { RequestError } from '../errors.ts';
import { type Connection, connectPage, PageArguments, readPage } from '../http/graphql/connection.type.ts';
import type { ApiContext } from '../http/graphql/context.ts';
import { ChangeConnection, type ChangeType } from './change.type.ts';
import { listChanges } from './changes.store.ts';

@Resolver()
export class ChangesResolver {
  @Query(() => ChangeConnection, {
    description:
      'What was published after a version of the collection, oldest first: who keeps a copy asks for what is new and reads those records again.',
  })
  async changes(
    @Arg('since', () => Int, {
      description: 'The last version of the collection that is known, 0 for everything.',
    })
    since: number,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { curation }: ApiContext,
  ): Promise<Connection<ChangeType>> {
    if (since < 0) throw new RequestError('INVALID_INPUT', 'since has to be 0 or more.', { field: 'since' });
    return connectPage(await listChanges(curation.database, since, readPage(page)), (change) => change);
  }
}
