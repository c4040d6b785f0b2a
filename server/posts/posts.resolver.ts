import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { SubjectRef } from '../../shared/card/subject-facts.ts';
import { isCurrentAt } from '../../shared/dates/interval.ts';
import { ActorType } from '../actors/actor.type.ts';
import { type Connection, connectPage, PageArguments, readPage } from '../http/graphql/connection.type.ts';
import type { ApiContext } from '../http/graphql/context.ts';
import { DayScalar } from '../http/graphql/scalars.ts';
import { MembershipType } from '../memberships/membership.type.ts';
import { factsOf, findFacts } from '../subjects/find-subject.ts';
import { presentStatements } from '../subjects/present-facts.ts';
import { SubjectSortInput } from '../subjects/sort.input.ts';
import type { SubjectRoot } from '../subjects/subject.type.ts';
import { SubjectArguments } from '../subjects/subject-address.input.ts';
import { PostConnection, PostType } from './post.type.ts';

@Resolver(() => PostType)
export class PostsResolver {
  @Query(() => PostType, { nullable: true, description: 'One post by id or slug; null where there is none.' })
  async post(
    @Args(() => SubjectArguments, { validate: false }) subject: SubjectArguments,
    @Ctx() context: ApiContext,
  ): Promise<SubjectRoot | null> {
    const facts = await findFacts(context, subject);
    return facts?.kind === 'POST' ? facts : null;
  }

  @Query(() => PostConnection, { description: 'The posts, by name.' })
  async posts(
    @Args(() => PageArguments) page: PageArguments,
    @Arg('sort', () => SubjectSortInput, { nullable: true, description: 'In which order.' })
    sort: SubjectSortInput | null,
    @Ctx() context: ApiContext,
  ): Promise<Connection<SubjectRoot>> {
    const found = await context.knowledge.listPosts(sort?.by ?? 'NAME', readPage(page));
    return connectPage(found, (row): SubjectRoot => ({ slug: row.slug, kind: row.kind }));
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'How many people hold it at once; null where unknown.',
  })
  async seats(@Root() post: SubjectRoot, @Ctx() context: ApiContext): Promise<number | null> {
    return (await factsOf(context, post)).seats ?? null;
  }

  @FieldResolver(() => ActorType, { nullable: true, description: 'The organization that it belongs to.' })
  async organization(@Root() post: SubjectRoot, @Ctx() context: ApiContext): Promise<SubjectRef | null> {
    return (await factsOf(context, post)).organization ?? null;
  }

  @FieldResolver(() => [MembershipType], { description: 'Who held it.' })
  async holders(
    @Root() post: SubjectRoot,
    @Arg('asOf', () => DayScalar, {
      nullable: true,
      description: 'Only who certainly or possibly held it on this day.',
    })
    asOf: string | null,
    @Ctx() context: ApiContext,
  ): Promise<MembershipType[]> {
    const facts = await factsOf(context, post);
    const held = facts.memberships.filter((one) => !asOf || isCurrentAt(one.interval, asOf) !== 'NO');
    return presentStatements(facts, held) as MembershipType[];
  }
}
