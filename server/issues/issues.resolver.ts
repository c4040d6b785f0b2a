import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { SubjectRef } from '../../shared/card/subject-facts.ts';
import { EventConnection, type EventType } from '../events/event.type.ts';
import {
  type Connection,
  connectPage,
  PageArguments,
  pageOf,
  readPage,
} from '../http/graphql/connection.type.ts';
import type { ApiContext } from '../http/graphql/context.ts';
import { factsOf, findFacts } from '../subjects/find-subject.ts';
import { presentStatements } from '../subjects/present-facts.ts';
import { SubjectSortInput } from '../subjects/sort.input.ts';
import type { SubjectRoot } from '../subjects/subject.type.ts';
import { SubjectArguments } from '../subjects/subject-address.input.ts';
import { DisputeType, FigureType, IssueConnection, IssueType, PropositionType } from './issue.type.ts';

@Resolver(() => IssueType)
export class IssuesResolver {
  @Query(() => IssueType, {
    nullable: true,
    description: 'One issue by id or slug; null where there is none.',
  })
  async issue(
    @Args(() => SubjectArguments, { validate: false }) subject: SubjectArguments,
    @Ctx() context: ApiContext,
  ): Promise<SubjectRoot | null> {
    const facts = await findFacts(context, subject);
    return facts?.kind === 'ISSUE' ? facts : null;
  }

  @Query(() => IssueConnection, { description: 'The issues, by name.' })
  async issues(
    @Args(() => PageArguments) page: PageArguments,
    @Arg('sort', () => SubjectSortInput, { nullable: true, description: 'In which order.' })
    sort: SubjectSortInput | null,
    @Ctx() context: ApiContext,
  ): Promise<Connection<SubjectRoot>> {
    const found = await context.knowledge.listIssues(sort?.by ?? 'NAME', readPage(page));
    return connectPage(found, (row): SubjectRoot => ({ slug: row.slug, kind: row.kind }));
  }

  @FieldResolver(() => [IssueType], { description: 'What it is a part of.' })
  async broader(@Root() issue: SubjectRoot, @Ctx() context: ApiContext): Promise<SubjectRef[]> {
    return (await factsOf(context, issue)).broader;
  }

  @FieldResolver(() => [IssueType], { description: 'What else it has to do with.' })
  async related(@Root() issue: SubjectRoot, @Ctx() context: ApiContext): Promise<SubjectRef[]> {
    return (await factsOf(context, issue)).related;
  }

  @FieldResolver(() => [PropositionType], {
    description: 'What one can be for or against, or affirm or deny.',
  })
  async propositions(@Root() issue: SubjectRoot, @Ctx() context: ApiContext): Promise<PropositionType[]> {
    return (await factsOf(context, issue)).propositions;
  }

  @FieldResolver(() => [FigureType], { description: 'Numbers about it.' })
  async figures(@Root() issue: SubjectRoot, @Ctx() context: ApiContext): Promise<FigureType[]> {
    const facts = await factsOf(context, issue);
    return presentStatements(facts, facts.figures) as FigureType[];
  }

  @FieldResolver(() => [DisputeType], { description: 'Statements that contradict each other.' })
  async disputes(@Root() issue: SubjectRoot, @Ctx() context: ApiContext): Promise<DisputeType[]> {
    return (await factsOf(context, issue)).disputes;
  }

  @FieldResolver(() => EventConnection, { description: 'The events that were about it, oldest first.' })
  async events(
    @Root() issue: SubjectRoot,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: ApiContext,
  ): Promise<Connection<EventType>> {
    const facts = await factsOf(context, issue);
    return pageOf(presentStatements(facts, facts.events) as EventType[], (one) => one.id, page);
  }
}
