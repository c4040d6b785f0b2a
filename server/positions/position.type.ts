import { Field, ID, ObjectType } from 'type-graphql';
import type { SubjectRef } from '../../shared/card/subject-facts.ts';
import type { PositionBasis, Stance } from '../../shared/model/vocabulary.ts';
import { ActorType } from '../actors/actor.type.ts';
import { connectionOf } from '../http/graphql/connection.type.ts';
import { DayScalar } from '../http/graphql/scalars.ts';
import { IssueType, PropositionType } from '../issues/issue.type.ts';
import { IntervalType } from '../sources/source.type.ts';
import { StatementType, SubjectType } from '../subjects/subject.type.ts';
import { PositionBasisEnum, StanceEnum } from '../subjects/vocabulary.type.ts';

@ObjectType('Position', {
  simpleResolvers: true,
  implements: StatementType,
  description: 'An actor’s stated or enacted stand.',
})
export class PositionType extends StatementType {
  @Field(() => ActorType, { description: 'Whose stand it is.' })
  actor!: SubjectRef;

  @Field(() => IssueType, { description: 'On which issue.' })
  issue!: SubjectRef;

  @Field(() => PropositionType, {
    nullable: true,
    description: 'Towards which proposition; null for an attributed statement.',
  })
  proposition?: PropositionType;

  @Field(() => StanceEnum, { nullable: true, description: 'The stand; only towards a proposition.' })
  stance?: Stance;

  @Field(() => String, { nullable: true, description: 'With CONDITIONAL: on what.' })
  condition?: string;

  @Field(() => String, { description: 'The stand in the collection’s words, at most 110 graphemes.' })
  statement!: string;

  @Field(() => PositionBasisEnum, { nullable: true, description: 'What it rests on.' })
  basis?: PositionBasis;

  @Field(() => SubjectType, {
    nullable: true,
    description: 'Who said it, where somebody spoke for the actor.',
  })
  speaker?: SubjectRef;

  @Field(() => IntervalType, { description: 'From when to when it stood.' })
  interval!: IntervalType;

  @Field(() => ID, { nullable: true, description: 'Id of the position that this one replaces.' })
  supersedes?: string;

  @Field(() => DayScalar, { nullable: true, description: 'With NO_KNOWN_POSITION: when was looked.' })
  searchedOn?: string;

  @Field(() => [String], { nullable: true, description: 'With NO_KNOWN_POSITION: where was looked.' })
  searchedPlaces?: string[];
}

export const PositionConnection = connectionOf<PositionType>('Position', () => PositionType);

@ObjectType('StanceGroup', {
  simpleResolvers: true,
  description: 'Those who share a stance towards a proposition.',
})
export class StanceGroupType {
  @Field(() => StanceEnum, { description: 'The stance.' })
  stance!: Stance;

  @Field(() => [PositionType], { description: 'Their positions on that day, newest first.' })
  positions!: PositionType[];
}

@ObjectType('PropositionStands', {
  simpleResolvers: true,
  description: 'A proposition with who stands where on a day.',
})
export class PropositionStandsType {
  @Field(() => PropositionType, { description: 'The proposition.' })
  proposition!: PropositionType;

  @Field(() => [StanceGroupType], { description: 'The stances taken, the largest group first.' })
  stances!: StanceGroupType[];
}
