import { Field, ObjectType } from 'type-graphql';
import type { SubjectRef } from '../../shared/card/subject-facts.ts';
import { ActorType } from '../actors/actor.type.ts';
import { PostType } from '../posts/post.type.ts';
import { IntervalType } from '../sources/source.type.ts';
import { StatementType } from '../subjects/subject.type.ts';

@ObjectType('Membership', {
  simpleResolvers: true,
  implements: StatementType,
  description: 'That somebody held a post or belonged to an organization.',
})
export class MembershipType extends StatementType {
  @Field(() => ActorType, { description: 'Who held it.' })
  holder!: SubjectRef;

  @Field(() => PostType, { nullable: true, description: 'The office; null for plain membership.' })
  post?: SubjectRef;

  @Field(() => ActorType, { nullable: true, description: 'The organization.' })
  organization?: SubjectRef;

  @Field(() => ActorType, { nullable: true, description: 'The party or group for which it is held.' })
  onBehalfOf?: SubjectRef;

  @Field(() => String, { nullable: true, description: 'What is shown in place of the post’s name.' })
  label?: string;

  @Field(() => IntervalType, { description: 'From when to when.' })
  interval!: IntervalType;

  @Field(() => String, { nullable: true, description: 'Why it began.' })
  startReason?: string;

  @Field(() => String, { nullable: true, description: 'Why it ended.' })
  endReason?: string;

  @Field(() => Boolean, { description: 'Whether it was held for the time being only.' })
  acting!: boolean;
}
