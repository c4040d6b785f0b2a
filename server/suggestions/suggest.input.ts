import 'reflect-metadata';
import { Field, InputType } from 'type-graphql';
import { SUGGESTION_LIMITS } from './check-suggestion.ts';
import type { SuggestionKind, SuggestionReason } from './suggestion.entity.ts';
import { SuggestionKindEnum, SuggestionReasonEnum } from './suggestion.type.ts';

@InputType('SuggestInput', { description: 'What a reader tells the editors. Nobody is named in it.' })
export class SuggestInput {
  @Field(() => SuggestionKindEnum, { description: 'What it is about; says which other fields are taken.' })
  kind!: SuggestionKind;

  @Field(() => String, {
    nullable: true,
    description:
      'Slug of the subject; needed by WRONG_MATCH and WRONG_OR_OUT_OF_DATE. Of a MISSING_NAME: whose name it is, where the reader knows.',
  })
  subject?: string | null;

  @Field(() => SuggestionReasonEnum, {
    nullable: true,
    description: 'Needed by WRONG_MATCH, and only taken there.',
  })
  reason?: SuggestionReason | null;

  @Field(() => String, {
    nullable: true,
    description: `The words that nobody has curated, at most ${SUGGESTION_LIMITS.name} UTF-16 units; needed by MISSING_NAME, and only taken there.`,
  })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `In the reader’s own words, at most ${SUGGESTION_LIMITS.note} UTF-16 units. Text, never markup.`,
  })
  note?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `An https address of a source, at most ${SUGGESTION_LIMITS.source} UTF-16 units; needed by SUGGEST_SOURCE, not taken by WRONG_MATCH. Nothing is fetched from it.`,
  })
  source?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Address of the page that was read, at most ${SUGGESTION_LIMITS.page} UTF-16 units; only where the reader chose to give it.`,
  })
  page?: string | null;
}
