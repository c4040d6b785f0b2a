import 'reflect-metadata';
import { Field, ID, ObjectType } from 'type-graphql';
import { registerWords } from '../http/graphql/enum.type.ts';
import { InstantScalar } from '../http/graphql/scalars.ts';
import { UserErrorType } from '../http/graphql/user-error.type.ts';
import type { SuggestionKind, SuggestionReason } from './suggestion.entity.ts';

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
