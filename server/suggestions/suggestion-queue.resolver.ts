import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { parseJson } from '../cards/subject-facts.store.ts';
import { answerChangeSet } from '../curation/answer-change-set.ts';
import { ChangeSetPayload } from '../curation/change-set.type.ts';
import type { Outcome } from '../curation/outcome.ts';
import { viewerOf } from '../http/graphql/authorize.ts';
import { type Connection, connectPage, PageArguments, readPage } from '../http/graphql/connection.type.ts';
import type { ApiContext } from '../http/graphql/context.ts';
import { AcceptSuggestionInput, DeclineSuggestionInput, SuggestionInput } from './decide-suggestion.input.ts';
import type { SuggestedPage, SuggestionEntity, SuggestionState } from './suggestion.entity.ts';
import {
  QueuedSuggestionConnection,
  QueuedSuggestionType,
  SuggestedPageType,
  SuggestionPayloadType,
  SuggestionStateEnum,
} from './suggestion.type.ts';
import {
  acceptSuggestion,
  declineSuggestion,
  listSuggestions,
  readSuggestion,
  reopenSuggestion,
} from './suggestion-queue.store.ts';

@Resolver(() => QueuedSuggestionType)
export class SuggestionQueueResolver {
  @FieldResolver(() => [SuggestedPageType], {
    description: 'The pages from which the same words came in, where they were given: at most 20.',
  })
  pages(@Root() { pages }: SuggestionEntity): SuggestedPage[] {
    return parseJson<SuggestedPage[]>(pages);
  }

  @Authorized()
  @Query(() => QueuedSuggestionConnection, { description: 'What readers suggested, the newest first.' })
  async suggestions(
    @Arg('states', () => [SuggestionStateEnum], {
      defaultValue: ['OPEN'],
      description: 'Which ones: those that wait, where nothing is said.',
    })
    states: SuggestionState[],
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: ApiContext,
  ): Promise<Connection<QueuedSuggestionType>> {
    const found = await listSuggestions(context.curation.database, states, readPage(page));
    return connectPage(found, (suggestion) => suggestion);
  }

  @Authorized()
  @Mutation(() => ChangeSetPayload, {
    description:
      'Makes a draft of a suggestion, which names it as its origin. It begins with the subject that it is about, and has the name that a reader misses.',
  })
  async acceptSuggestion(
    @Arg('input', () => AcceptSuggestionInput, { description: 'The suggestion.' })
    input: AcceptSuggestionInput,
    @Ctx() context: ApiContext,
  ): Promise<ChangeSetPayload> {
    const { database } = context.curation;
    const { suggestion, subject = null } = input;
    const outcome = await acceptSuggestion(database, viewerOf(context), suggestion, subject);
    return answerChangeSet(context, null, outcome);
  }

  @Authorized()
  @Mutation(() => SuggestionPayloadType, { description: 'Turns a suggestion down, with the reason.' })
  async declineSuggestion(
    @Arg('input', () => DeclineSuggestionInput, { description: 'The suggestion, and why.' })
    input: DeclineSuggestionInput,
    @Ctx() context: ApiContext,
  ): Promise<SuggestionPayloadType> {
    const { database } = context.curation;
    const { suggestion, reason } = input;
    return answer(
      context,
      suggestion,
      await declineSuggestion(database, viewerOf(context), suggestion, reason),
    );
  }

  @Authorized()
  @Mutation(() => SuggestionPayloadType, {
    description: 'Puts a suggestion back into the queue; a draft that came of it stays.',
  })
  async reopenSuggestion(
    @Arg('input', () => SuggestionInput, { description: 'The suggestion.' }) input: SuggestionInput,
    @Ctx() context: ApiContext,
  ): Promise<SuggestionPayloadType> {
    const { database } = context.curation;
    const { suggestion } = input;
    return answer(context, suggestion, await reopenSuggestion(database, viewerOf(context), suggestion));
  }
}

async function answer(
  context: ApiContext,
  id: string,
  outcome: Outcome<unknown>,
): Promise<SuggestionPayloadType> {
  return { suggestion: await readSuggestion(context.curation.database, id), errors: outcome.errors };
}
