import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { viewerOf } from '../http/graphql/authorize.ts';
import { type Connection, connectPage, PageArguments, readPage } from '../http/graphql/connection.type.ts';
import type { ApiContext } from '../http/graphql/context.ts';
import { answerChangeSet, readNumber } from './answer-change-set.ts';
import { ChangeSetPayload, PublishChangeSetPayload } from './change-set.type.ts';
import { markContentious } from './mark-contentious.ts';
import { mergeSubjects } from './merge-subjects.ts';
import { declareNotSame, readNotSame, takeBackNotSame } from './not-same.store.ts';
import type { Outcome } from './outcome.ts';
import { listOverdue, overdueStatements, readNextReview } from './overdue.store.ts';
import type { PublishedChangeSet } from './publish-change-set.ts';
import { renewReview } from './renew-review.ts';
import { restore, takeDown } from './take-down.ts';
import {
  DeclareNotSameInput,
  MarkContentiousInput,
  MergeSubjectsInput,
  NotSamePayload,
  NotSameType,
  OverdueConnection,
  OverdueStatementType,
  OverdueType,
  RenewReviewInput,
  TakeDownInput,
} from './upkeep.type.ts';

/** What keeps a collection right after it was published: reviews, merges, takedowns. */
@Resolver(() => OverdueType)
export class UpkeepResolver {
  @Authorized()
  @Query(() => OverdueConnection, {
    description: 'Subjects of which something is due for review, the longest overdue first.',
  })
  async overdue(
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: ApiContext,
  ): Promise<Connection<OverdueType>> {
    const found = await listOverdue(context.curation.database, today(), readPage(page));
    return connectPage(found, (subject) => subject);
  }

  @Authorized()
  @Query(() => OverdueType, {
    nullable: true,
    description: 'The subject whose review is due next, today or later; null where none is.',
  })
  nextReview(@Ctx() context: ApiContext): Promise<OverdueType | null> {
    return readNextReview(context.curation.database, today());
  }

  @FieldResolver(() => [OverdueStatementType], { description: 'The statements that are due.' })
  async statements(
    @Root() subject: OverdueType,
    @Ctx() context: ApiContext,
  ): Promise<OverdueStatementType[]> {
    const document = (await context.records.load(subject))?.document;
    return document ? overdueStatements(subject, document, today()) : [];
  }

  @Authorized()
  @Mutation(() => PublishChangeSetPayload, {
    description:
      'Says that statements were held against their sources again and are still so. Published at once.',
  })
  async renewReview(
    @Arg('input', () => RenewReviewInput, { description: 'What was looked at.' }) input: RenewReviewInput,
    @Ctx() context: ApiContext,
  ): Promise<PublishChangeSetPayload> {
    const { record, statements, reviewBy = null } = input;
    const renewal = { record: { kind: record.kind, slug: record.slug }, statements, reviewBy };
    const outcome = await renewReview(context.curation.database, viewerOf(context), renewal, today());
    return answerPublished(context, outcome);
  }

  @Authorized()
  @Mutation(() => ChangeSetPayload, {
    description: 'Begins a change set that makes two subjects one; its revert undoes the merge.',
  })
  async mergeSubjects(
    @Arg('input', () => MergeSubjectsInput, { description: 'The subjects.' }) input: MergeSubjectsInput,
    @Ctx() context: ApiContext,
  ): Promise<ChangeSetPayload> {
    const { database } = context.curation;
    return answerChangeSet(context, null, await mergeSubjects(database, viewerOf(context), input));
  }

  @Authorized()
  @Query(() => [NotSameType], { description: 'The subjects that were judged not to be this one.' })
  notSame(
    @Arg('slug', () => String, { description: 'Readable name of the subject.' }) slug: string,
    @Ctx() context: ApiContext,
  ): Promise<NotSameType[]> {
    return readNotSame(context.curation.database, slug);
  }

  @Authorized()
  @Mutation(() => NotSamePayload, {
    description:
      'Stores for good that two subjects are not the same, so that a wrong merge does not come back.',
  })
  async declareNotSame(
    @Arg('input', () => DeclareNotSameInput, { description: 'The subjects.' }) input: DeclareNotSameInput,
    @Ctx() context: ApiContext,
  ): Promise<NotSamePayload> {
    const { slug, other, reason } = input;
    const judgement = { slugs: [slug, other] as const, reason };
    const outcome = await declareNotSame(context.curation.database, viewerOf(context), judgement);
    return { notSame: outcome.value ?? [], errors: outcome.errors };
  }

  @Authorized()
  @Mutation(() => NotSamePayload, {
    description:
      'Takes back a judgement that two subjects are not the same, with the reason; the audit log keeps both. One that came of an imported record is judged anew there too (judgeMatch), or the next import brings it back.',
  })
  async takeBackNotSame(
    @Arg('input', () => DeclareNotSameInput, { description: 'The subjects, and why.' })
    input: DeclareNotSameInput,
    @Ctx() context: ApiContext,
  ): Promise<NotSamePayload> {
    const { slug, other, reason } = input;
    const judgement = { slugs: [slug, other] as const, reason };
    const outcome = await takeBackNotSame(context.curation.database, viewerOf(context), judgement);
    return { notSame: outcome.value ?? [], errors: outcome.errors };
  }

  @Authorized()
  @Mutation(() => ChangeSetPayload, {
    description:
      'Marks a statement of a change set as contentious: about a living person it then needs two independent publishers. Ends an approval, and makes nobody a writer.',
  })
  async markContentious(
    @Arg('input', () => MarkContentiousInput, { description: 'The statement.' }) input: MarkContentiousInput,
    @Ctx() context: ApiContext,
  ): Promise<ChangeSetPayload> {
    const id = readNumber(input.changeSet, 'changeSet');
    const { database } = context.curation;
    const outcome = await markContentious(database, viewerOf(context), id, input.record, input.statement);
    return answerChangeSet(context, id, outcome);
  }

  @Authorized()
  @Mutation(() => PublishChangeSetPayload, {
    description: 'Keeps the content of a subject from readers at once; the record stays, with the reason.',
  })
  async takeDown(
    @Arg('input', () => TakeDownInput, { description: 'The subject, and why.' }) input: TakeDownInput,
    @Ctx() context: ApiContext,
  ): Promise<PublishChangeSetPayload> {
    const { database } = context.curation;
    return answerPublished(context, await takeDown(database, viewerOf(context), input.slug, input.reason));
  }

  @Authorized()
  @Mutation(() => PublishChangeSetPayload, { description: 'Shows a subject again that was taken down.' })
  async restore(
    @Arg('input', () => TakeDownInput, { description: 'The subject, and why.' }) input: TakeDownInput,
    @Ctx() context: ApiContext,
  ): Promise<PublishChangeSetPayload> {
    const { database } = context.curation;
    return answerPublished(context, await restore(database, viewerOf(context), input.slug, input.reason));
  }
}

async function answerPublished(
  context: ApiContext,
  outcome: Outcome<PublishedChangeSet>,
): Promise<PublishChangeSetPayload> {
  if (outcome.value) context.curation.published();
  const id = outcome.value?.changeSet ?? null;
  return { ...(await answerChangeSet(context, id, outcome)), version: outcome.value?.version ?? null };
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
