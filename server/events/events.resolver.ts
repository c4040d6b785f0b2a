import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { type Connection, connectPage, PageArguments, readPage } from '../http/graphql/connection.type.ts';
import type { ApiContext } from '../http/graphql/context.ts';
import { presentStatements } from '../subjects/present-facts.ts';
import { EventFilterInput } from './event.input.ts';
import { EventConnection, EventType } from './event.type.ts';

@Resolver(() => EventType)
export class EventsResolver {
  @Query(() => EventConnection, { description: 'Events, oldest first.' })
  async events(
    @Args(() => PageArguments) page: PageArguments,
    @Arg('filter', () => EventFilterInput, { nullable: true, description: 'Which of them.' })
    filter: EventFilterInput | null,
    @Ctx() context: ApiContext,
  ): Promise<Connection<EventType>> {
    const found = await context.knowledge.listEvents(filter ?? {}, readPage(page));
    return connectPage(found, ({ facts }) => presentStatements(facts, [facts])[0] as EventType);
  }
}
