import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'A suggestion.' })
export class SuggestionInput {
  @Field(() => ID, { description: 'Its id.' })
  suggestion!: string;
}

@InputType({ description: 'A suggestion that is turned down.' })
export class DeclineSuggestionInput extends SuggestionInput {
  @Field(() => String, { description: 'Why, 1 to 2,000 characters.' })
  reason!: string;
}
