import { ObjectType } from 'type-graphql';
import { connectionOf } from '../http/graphql/connection.type.ts';
import { SubjectType } from '../subjects/subject.type.ts';

@ObjectType('Post', {
  simpleResolvers: true,
  implements: SubjectType,
  description: 'An office that somebody holds for a time.',
})
export class PostType extends SubjectType {}

export const PostConnection = connectionOf<PostType>('Post', () => PostType);
