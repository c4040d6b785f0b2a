import { Field, ObjectType } from 'type-graphql';
import type { SubjectRef } from '../../shared/card/subject-facts.ts';
import { connectionOf } from '../http/graphql/connection.type.ts';
import { PartialDateScalar } from '../http/graphql/scalars.ts';
import { IssueType } from '../issues/issue.type.ts';
import { StatementType, SubjectType } from '../subjects/subject.type.ts';

@ObjectType('EventParticipant', { simpleResolvers: true, description: 'A subject’s part in an event.' })
export class EventParticipantType {
  @Field(() => SubjectType, { description: 'Who took part.' })
  subject!: SubjectRef;

  @Field(() => String, { nullable: true, description: 'As what.' })
  role?: string;
}

@ObjectType('Event', {
  simpleResolvers: true,
  implements: StatementType,
  description: 'Something that happened.',
})
export class EventType extends StatementType {
  @Field(() => String, { description: 'Readable name.' })
  slug!: string;

  @Field(() => String, { description: 'What happened, at most 90 graphemes.' })
  title!: string;

  @Field(() => PartialDateScalar, { description: 'When it happened or began, as far as is known.' })
  start!: string;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'First day after it; null for a single day, month or year.',
  })
  end!: string | null;

  @Field(() => String, { nullable: true, description: 'Where.' })
  place?: string;

  @Field(() => [EventParticipantType], { description: 'Who took part.' })
  participants!: EventParticipantType[];

  @Field(() => [IssueType], { description: 'What it was about.' })
  issues!: SubjectRef[];
}

export const EventConnection = connectionOf<EventType>('Event', () => EventType);
