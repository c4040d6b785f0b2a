import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'A suggestion.' })
export class SuggestionInput {
  @Field(() => ID, { description: 'Its id.' })
  suggestion!: string;
}

@InputType({ description: 'A suggestion that becomes a draft.' })
export class AcceptSuggestionInput extends SuggestionInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Slug of the subject that it is about, where the suggestion does not say; not taken where it does. The draft begins with it.',
  })
  subject?: string | null;
}

@InputType({ description: 'A suggestion that is turned down.' })
export class DeclineSuggestionInput extends SuggestionInput {
  @Field(() => String, { description: 'Why, 1 to 2,000 characters.' })
  reason!: string;
}
