import { Field, ID, ObjectType } from 'type-graphql';
import type { SubjectRef } from '../../shared/card/subject-facts.ts';
import type { PropositionKind } from '../../shared/model/vocabulary.ts';
import { connectionOf } from '../http/graphql/connection.type.ts';
import { StatementType, SubjectType } from '../subjects/subject.type.ts';
import { PropositionKindEnum } from '../subjects/vocabulary.type.ts';

@ObjectType('Issue', {
  simpleResolvers: true,
  implements: SubjectType,
  description: 'A matter that actors take positions on.',
})
export class IssueType extends SubjectType {}

export const IssueConnection = connectionOf<IssueType>('Issue', () => IssueType);

@ObjectType('Proposition', {
  simpleResolvers: true,
  description: 'A sentence of an issue that one can be for or against, or affirm or deny.',
})
export class PropositionType {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => IssueType, { description: 'The issue it belongs to.' })
  issue!: SubjectRef;

  @Field(() => PropositionKindEnum, { description: 'What one can do with it.' })
  kind!: PropositionKind;

  @Field(() => String, { description: 'The sentence, at most 60 graphemes.' })
  text!: string;
}

@ObjectType('Figure', {
  simpleResolvers: true,
  implements: StatementType,
  description: 'A number about an issue.',
})
export class FigureType extends StatementType {
  @Field(() => String, { description: 'What was counted.' })
  measure!: string;

  @Field(() => String, { description: 'For which time, in words or as a date.' })
  period!: string;

  @Field(() => String, { description: 'The number as the source prints it.' })
  value!: string;

  @Field(() => String, { nullable: true, description: 'What the number counts.' })
  unit?: string;

  @Field(() => Boolean, { description: 'Whether the source calls it provisional.' })
  provisional!: boolean;

  @Field(() => ID, { nullable: true, description: 'Id of the figure that this one replaces.' })
  supersedes?: string;
}

@ObjectType('DisputeAccount', {
  simpleResolvers: true,
  description: 'One of the statements that contradict each other.',
})
export class DisputeAccountType {
  @Field(() => String, { description: 'Whose account it is.' })
  party!: string;

  @Field(() => String, { description: 'The account.' })
  text!: string;

  @Field(() => ID, { description: 'Id of the statement.' })
  statement!: string;
}

@ObjectType('Dispute', {
  simpleResolvers: true,
  description: 'Statements that contradict each other, side by side.',
})
export class DisputeType {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => String, { description: 'What they disagree about.' })
  reason!: string;

  @Field(() => [DisputeAccountType], { description: 'The accounts.' })
  accounts!: DisputeAccountType[];
}
