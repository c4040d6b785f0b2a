import { IsOptional, Length } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import type { ActorKind } from '../../shared/model/vocabulary.ts';
import { DayScalar } from '../http/graphql/scalars.ts';
import { ActorKindEnum } from '../subjects/vocabulary.type.ts';

@InputType({ description: 'Which actors a list wants; what is left out restricts nothing.' })
export class ActorFilterInput {
  @Field(() => ActorKindEnum, { nullable: true, description: 'Of this kind only.' })
  kind?: ActorKind;

  @Field(() => String, {
    nullable: true,
    description: 'Slug of a post that they held: on the day given as on, else ever.',
  })
  @IsOptional()
  @Length(1, 200, { message: 'give the slug of a post.' })
  heldPost?: string;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The day of heldPost; without it, who held any post then.',
  })
  on?: string;

  @Field(() => String, { nullable: true, description: 'Slug of a subject that shares an event with them.' })
  @IsOptional()
  @Length(1, 200, { message: 'give the slug of a subject.' })
  mentionedWith?: string;
}
