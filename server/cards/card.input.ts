import 'reflect-metadata';
import { ArgsType, Field } from 'type-graphql';
import { DayScalar } from '../http/graphql/scalars.ts';

/** What a card is asked for, whatever record it is made of. */
@ArgsType()
export class CardArguments {
  @Field(() => DayScalar, {
    nullable: true,
    description: 'The day to speak of; today where nothing is said.',
  })
  asOf?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Slugs of the issues that matter, in order; all where nothing is said.',
  })
  issues?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'BCP 47, with or without a script or region; English where there is none in it.',
  })
  language?: string | null;
}
