import { ArrayMaxSize } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../http/graphql/connection.type.ts';
import { DayScalar, InstantScalar, JsonScalar } from '../http/graphql/scalars.ts';
import { UserErrorType } from '../http/graphql/user-error.type.ts';
import { ChangeSetInput, RecordKeyInput } from './change-set.input.ts';
import type { JsonObject } from './json.ts';
import { RecordKeyType } from './record-key.type.ts';

@ObjectType('OverdueStatement', { simpleResolvers: true, description: 'A statement that is due for review.' })
export class OverdueStatementType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'The list of the record in which it stands, as memberships.' })
  list!: string;

  @Field(() => DayScalar, { description: 'The day by which somebody should have looked at it again.' })
  due!: string;

  @Field(() => DayScalar, { description: 'When somebody looked at it last.' })
  reviewedAt!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'After how many months one of its kind is due; null where it names its day itself.',
  })
  everyMonths!: number | null;

  @Field(() => JsonScalar, { description: 'The statement as its record has it.' })
  statement!: JsonObject;
}

@ObjectType('Overdue', {
  simpleResolvers: true,
  description: 'A subject of which something is due for review.',
})
export class OverdueType extends RecordKeyType {
  @Field(() => String, { description: 'Its name as shown.' })
  name!: string;

  @Field(() => DayScalar, { description: 'The earliest day that has passed.' })
  due!: string;
}
export const OverdueConnection = connectionOf('Overdue', () => OverdueType);

@InputType({ description: 'What was looked at again, and is still so.' })
export class RenewReviewInput {
  @Field(() => RecordKeyInput, { description: 'The record.' })
  record!: RecordKeyInput;

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Ids of its statements, at most 200; none for the record as a whole, as an event is.',
  })
  @ArrayMaxSize(200)
  statements!: string[];

  @Field(() => DayScalar, {
    nullable: true,
    description: 'When to look next; what follows from the kind of statement where nothing is said.',
  })
  reviewBy?: string | null;
}

@InputType({ description: 'Two subjects that are one.' })
export class MergeSubjectsInput {
  @Field(() => String, { description: 'Slug of the one that goes away: it leads to the other for ever.' })
  from!: string;

  @Field(() => String, { description: 'Slug of the one that stays: where both say something, it is right.' })
  into!: string;
}

@InputType({ description: 'Two subjects that are not the same.' })
export class DeclareNotSameInput {
  @Field(() => String, { description: 'Slug of one.' })
  slug!: string;

  @Field(() => String, { description: 'Slug of the other.' })
  other!: string;

  @Field(() => String, { description: 'Why, 1 to 2,000 characters.' })
  reason!: string;
}

@ObjectType('NotSame', {
  simpleResolvers: true,
  description: 'A judgement that two subjects are not the same.',
})
export class NotSameType {
  @Field(() => String, { description: 'Slug of the other one.' })
  slug!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => String, { description: 'Name of the editor who judged.' })
  decidedBy!: string;

  @Field(() => InstantScalar, { description: 'When.' })
  decidedAt!: string;
}

@ObjectType('NotSamePayload', { simpleResolvers: true, description: 'What became of a judgement.' })
export class NotSamePayload {
  @Field(() => [NotSameType], { description: 'All that is not the same as the first one.' })
  notSame!: NotSameType[];

  @Field(() => [UserErrorType], { description: 'Why nothing was done; empty where it was.' })
  errors!: UserErrorType[];
}

@InputType({ description: 'A statement of a change set that is contentious.' })
export class MarkContentiousInput extends ChangeSetInput {
  @Field(() => RecordKeyInput, { description: 'The record.' })
  record!: RecordKeyInput;

  @Field(() => ID, { description: 'Id of the statement.' })
  statement!: string;
}

@InputType({ description: 'A subject, and why readers see it no more, or again.' })
export class TakeDownInput {
  @Field(() => String, { description: 'Its slug.' })
  slug!: string;

  @Field(() => String, { description: 'Why, 1 to 2,000 characters: it stays with the record.' })
  reason!: string;
}
