import { ObjectType } from 'type-graphql';
import { connectionOf } from '../http/graphql/connection.type.ts';
import { SubjectType } from '../subjects/subject.type.ts';

@ObjectType('Actor', {
  simpleResolvers: true,
  implements: SubjectType,
  description: 'Who acts: a person, an organization, a government or a place named for one.',
})
export class ActorType extends SubjectType {}

export const ActorConnection = connectionOf<ActorType>('Actor', () => ActorType);
