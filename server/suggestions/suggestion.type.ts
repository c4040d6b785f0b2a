import 'reflect-metadata';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../http/graphql/connection.type.ts';
import { registerWords } from '../http/graphql/enum.type.ts';
import { InstantScalar } from '../http/graphql/scalars.ts';
import { UserErrorType } from '../http/graphql/user-error.type.ts';
import type { SuggestionKind, SuggestionReason, SuggestionState } from './suggestion.entity.ts';

export const SuggestionKindEnum = registerWords<SuggestionKind>(
  'SuggestionKind',
  'What a reader can tell the editors.',
  {
    WRONG_MATCH: 'A mention was matched with a subject that it does not mean.',
    MISSING_NAME: 'A name that nobody has curated.',
    WRONG_OR_OUT_OF_DATE: 'What is said of a subject is wrong, or no longer so.',
    SUGGEST_SOURCE: 'A source that should be looked at.',
  },
);

export const SuggestionReasonEnum = registerWords<SuggestionReason>(
  'SuggestionReason',
  'Why a mention was matched wrongly.',
  {
    OTHER_SUBJECT: 'Somebody or something else is meant.',
    NOT_A_NAME: 'The words are no name there.',
  },
);

@ObjectType('Suggestion', { simpleResolvers: true, description: 'A suggestion that was taken.' })
export class SuggestionType {
  @Field(() => ID, { description: 'Opaque; names it for good.' })
  id!: string;

  @Field(() => SuggestionKindEnum, { description: 'What it is about.' })
  kind!: SuggestionKind;

  @Field(() => InstantScalar, { description: 'When it, or one of the very same words, first came in.' })
  receivedAt!: string;
}

@ObjectType('SuggestPayload', {
  simpleResolvers: true,
  description: 'What became of a suggestion: it was taken, or the errors say why not.',
})
export class SuggestPayloadType {
  @Field(() => SuggestionType, { nullable: true, description: 'Null where there are errors.' })
  suggestion!: SuggestionType | null;

  @Field(() => [UserErrorType], { description: 'Everything that is wrong; empty where it was taken.' })
  errors!: UserErrorType[];
}

export const SuggestionStateEnum = registerWords<SuggestionState>(
  'SuggestionState',
  'What became of a suggestion.',
  {
    OPEN: 'It waits in the queue.',
    ACCEPTED: 'A draft came of it.',
    DECLINED: 'An editor turned it down, with a reason.',
  },
);

@ObjectType('SuggestedPage', {
  simpleResolvers: true,
  description: 'A page from which readers sent the very same words.',
})
export class SuggestedPageType {
  @Field(() => String, { description: 'Its address, as text.' })
  page!: string;

  @Field(() => Int, { description: 'How often they came from there.' })
  times!: number;
}

@ObjectType('QueuedSuggestion', {
  simpleResolvers: true,
  description: 'A suggestion as editors see it. Everything that the reader typed is text, never markup.',
})
export class QueuedSuggestionType extends SuggestionType {
  @Field(() => SuggestionStateEnum, { description: 'What became of it.' })
  state!: SuggestionState;

  @Field(() => Int, { description: 'How often the very same words came in, from whatever page.' })
  times!: number;

  @Field(() => String, { nullable: true, description: 'Slug of the subject that it is about.' })
  subject!: string | null;

  @Field(() => SuggestionReasonEnum, { nullable: true, description: 'Why a mention was matched wrongly.' })
  reason!: SuggestionReason | null;

  @Field(() => String, { nullable: true, description: 'The words that nobody has curated.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'In the reader’s own words.' })
  note!: string | null;

  @Field(() => String, { nullable: true, description: 'Address of a source; nothing is fetched from it.' })
  source!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Address of the page that was read, where it was given: the first one.',
  })
  page!: string | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When the very same words came in last; null while they came in once.',
  })
  lastReceivedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the editor who decided.' })
  decidedBy!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was decided.' })
  decidedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was declined.' })
  decisionReason!: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of the draft that came of it.' })
  changeSetId!: number | null;
}
export const QueuedSuggestionConnection = connectionOf('QueuedSuggestion', () => QueuedSuggestionType);

@ObjectType('SuggestionPayload', { simpleResolvers: true, description: 'What became of a decision.' })
export class SuggestionPayloadType {
  @Field(() => QueuedSuggestionType, { nullable: true, description: 'The suggestion as it stands now.' })
  suggestion!: QueuedSuggestionType | null;

  @Field(() => [UserErrorType], { description: 'Why nothing was done; empty where it was.' })
  errors!: UserErrorType[];
}
