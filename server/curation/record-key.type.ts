import { Field, ObjectType } from 'type-graphql';
import { registerWords } from '../http/graphql/enum.type.ts';
import type { RecordKind } from './record.ts';

export const RecordKindEnum = registerWords<RecordKind>(
  'RecordKind',
  'What an editor writes as one document.',
  {
    ACTOR: 'A person, an organization, a government or a place, with offices and positions.',
    ISSUE: 'An issue with its propositions, figures and disputes.',
    POST: 'An office.',
    EVENT: 'Something that happened.',
    SOURCE: 'A source that citations name.',
    PUBLISHER: 'Who publishes sources.',
  },
);

@ObjectType('RecordKey', { simpleResolvers: true, description: 'Which record.' })
export class RecordKeyType {
  @Field(() => RecordKindEnum, { description: 'What it is.' })
  kind!: RecordKind;

  @Field(() => String, { description: 'Its readable name (the id of a source or publisher).' })
  slug!: string;
}
