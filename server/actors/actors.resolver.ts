import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { standingOn } from '../../shared/card/card-positions.ts';
import { isCurrentAt } from '../../shared/dates/interval.ts';
import { EventConnection, type EventType } from '../events/event.type.ts';
import {
  type Connection,
  connectPage,
  PageArguments,
  pageOf,
  readPage,
} from '../http/graphql/connection.type.ts';
import type { ApiContext } from '../http/graphql/context.ts';
import { DayScalar, PartialDateScalar } from '../http/graphql/scalars.ts';
import { MembershipType } from '../memberships/membership.type.ts';
import { PositionConnection, type PositionType } from '../positions/position.type.ts';
import { factsOf, findFacts } from '../subjects/find-subject.ts';
import { presentStatements } from '../subjects/present-facts.ts';
import { SubjectSortInput } from '../subjects/sort.input.ts';
import type { SubjectRoot } from '../subjects/subject.type.ts';
import { SubjectArguments } from '../subjects/subject-address.input.ts';
import { ActorFilterInput } from './actor.input.ts';
import { ActorConnection, ActorType } from './actor.type.ts';

@Resolver(() => ActorType)
export class ActorsResolver {
  @Query(() => ActorType, {
    nullable: true,
    description: 'One actor by id or slug; null where there is none.',
  })
  async actor(
    @Args(() => SubjectArguments, { validate: false }) subject: SubjectArguments,
    @Ctx() context: ApiContext,
  ): Promise<SubjectRoot | null> {
    const facts = await findFacts(context, subject);
    return facts && facts.kind !== 'ISSUE' && facts.kind !== 'POST' ? facts : null;
  }

  @Query(() => ActorConnection, { description: 'The actors, by name.' })
  async actors(
    @Args(() => PageArguments) page: PageArguments,
    @Arg('filter', () => ActorFilterInput, { nullable: true, description: 'Which of them.' })
    filter: ActorFilterInput | null,
    @Arg('sort', () => SubjectSortInput, { nullable: true, description: 'In which order.' })
    sort: SubjectSortInput | null,
    @Ctx() context: ApiContext,
  ): Promise<Connection<SubjectRoot>> {
    const found = await context.knowledge.listActors(filter ?? {}, sort?.by ?? 'NAME', readPage(page));
    return connectPage(found, (row): SubjectRoot => ({ slug: row.slug, kind: row.kind }));
  }

  @FieldResolver(() => PartialDateScalar, { nullable: true, description: 'Born or founded.' })
  async lifeStart(@Root() actor: SubjectRoot, @Ctx() context: ApiContext): Promise<string | null> {
    return (await factsOf(context, actor)).lifeStart ?? null;
  }

  @FieldResolver(() => PartialDateScalar, { nullable: true, description: 'Died or dissolved.' })
  async lifeEnd(@Root() actor: SubjectRoot, @Ctx() context: ApiContext): Promise<string | null> {
    return (await factsOf(context, actor)).lifeEnd ?? null;
  }

  @FieldResolver(() => [MembershipType], {
    description: 'The offices that it held; of an organization, who held its offices.',
  })
  async memberships(
    @Root() actor: SubjectRoot,
    @Arg('asOf', () => DayScalar, {
      nullable: true,
      description: 'Only what was certainly or possibly so on this day.',
    })
    asOf: string | null,
    @Ctx() context: ApiContext,
  ): Promise<MembershipType[]> {
    const facts = await factsOf(context, actor);
    const held = facts.memberships.filter((one) => !asOf || isCurrentAt(one.interval, asOf) !== 'NO');
    return presentStatements(facts, held) as MembershipType[];
  }

  @FieldResolver(() => PositionConnection, { description: 'Its positions, newest first.' })
  async positions(
    @Root() actor: SubjectRoot,
    @Args(() => PageArguments) page: PageArguments,
    @Arg('asOf', () => DayScalar, {
      nullable: true,
      description: 'Only what certainly or possibly stood on this day.',
    })
    asOf: string | null,
    @Ctx() context: ApiContext,
  ): Promise<Connection<PositionType>> {
    const facts = await factsOf(context, actor);
    // As on the card: what another stand has certainly replaced by then stood no more.
    const stood = asOf ? standingOn(facts.positions, asOf).map((one) => one.facts) : facts.positions;
    const held = stood.toSorted(
      (a, b) => (b.interval.start ?? '').localeCompare(a.interval.start ?? '') || a.id.localeCompare(b.id),
    );
    return pageOf(presentStatements(facts, held) as PositionType[], (one) => one.id, page);
  }

  @FieldResolver(() => EventConnection, { description: 'The events that it took part in, oldest first.' })
  async events(
    @Root() actor: SubjectRoot,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: ApiContext,
  ): Promise<Connection<EventType>> {
    const facts = await factsOf(context, actor);
    return pageOf(presentStatements(facts, facts.events) as EventType[], (one) => one.id, page);
  }
}
