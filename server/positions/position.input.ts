import { IsOptional, Length } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { Stance } from '../../shared/model/vocabulary.ts';
import { DayScalar } from '../http/graphql/scalars.ts';
import { StanceEnum } from '../subjects/vocabulary.type.ts';

@InputType({ description: 'Which positions a list wants; what is left out restricts nothing.' })
export class PositionFilterInput {
  @Field(() => String, { nullable: true, description: 'Slug of the issue.' })
  @IsOptional()
  @Length(1, 200, { message: 'give the slug of an issue.' })
  issue?: string;

  @Field(() => ID, { nullable: true, description: 'Id of the proposition.' })
  @IsOptional()
  @Length(1, 200, { message: 'give the id of a proposition.' })
  proposition?: string;

  @Field(() => StanceEnum, { nullable: true, description: 'With this stance only.' })
  stance?: Stance;

  @Field(() => String, { nullable: true, description: 'Slug of the actor.' })
  @IsOptional()
  @Length(1, 200, { message: 'give the slug of an actor.' })
  actor?: string;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'Only what certainly or possibly stood on this day.',
  })
  asOf?: string;
}
