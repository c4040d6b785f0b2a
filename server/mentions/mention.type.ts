import { Field, Int, ObjectType } from 'type-graphql';
import type { MentionKind } from '../../shared/model/vocabulary.ts';
import { PostType } from '../posts/post.type.ts';
import { type SubjectRoot, SubjectType } from '../subjects/subject.type.ts';
import { MentionKindEnum } from '../subjects/vocabulary.type.ts';

@ObjectType('Mention', {
  simpleResolvers: true,
  description: 'A place in a text that names a subject. Mentions do not overlap.',
})
export class MentionType {
  @Field(() => Int, { description: 'Where it begins, in UTF-16 units of the text.' })
  start!: number;

  @Field(() => Int, { description: 'Where it has ended, in UTF-16 units of the text (half-open).' })
  end!: number;

  @Field(() => String, { description: 'The text between the two.' })
  surface!: string;

  @Field(() => SubjectType, {
    nullable: true,
    description: 'What it names; null where the text does not decide between the candidates.',
  })
  subject!: SubjectRoot | null;

  @Field(() => MentionKindEnum, { description: 'What it names; for a post, its holder’s kind.' })
  kind!: MentionKind;

  @Field(() => PostType, {
    nullable: true,
    description: 'The post whose certain holder on the day is the subject.',
  })
  post!: SubjectRoot | null;

  @Field(() => [SubjectType], { description: 'Where undecided: what it may name, best first.' })
  candidates!: SubjectRoot[];

  @Field(() => [String], { description: 'Ids of the rules that decided, in the order in which they spoke.' })
  evidence!: readonly string[];
}
