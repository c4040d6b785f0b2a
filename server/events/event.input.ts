import { IsOptional, Length } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { DayScalar } from '../http/graphql/scalars.ts';

@InputType({ description: 'Which events a list wants; what is left out restricts nothing.' })
export class EventFilterInput {
  @Field(() => String, { nullable: true, description: 'Slug of a subject that took part.' })
  @IsOptional()
  @Length(1, 200, { message: 'give the slug of a subject.' })
  participant?: string;

  @Field(() => String, { nullable: true, description: 'Slug of an issue that it was about.' })
  @IsOptional()
  @Length(1, 200, { message: 'give the slug of an issue.' })
  issue?: string;

  @Field(() => DayScalar, { nullable: true, description: 'Not over before this day.' })
  from?: string;

  @Field(() => DayScalar, { nullable: true, description: 'Begun before this day.' })
  until?: string;
}
