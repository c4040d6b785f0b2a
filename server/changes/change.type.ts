import { Field, ID, Int, ObjectType } from 'type-graphql';
import { RecordKeyType } from '../curation/record-key.type.ts';
import { connectionOf } from '../http/graphql/connection.type.ts';
import { InstantScalar } from '../http/graphql/scalars.ts';

@ObjectType('Change', { simpleResolvers: true, description: 'A record that a publication changed.' })
export class ChangeType extends RecordKeyType {
  @Field(() => Int, {
    description: 'The collection’s version that brought it: the greatest one seen is the next `since`.',
  })
  collectionVersion!: number;

  @Field(() => Int, { description: 'The record’s own version, counted from 1.' })
  version!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The subject’s name; null for other records, and for what is gone.',
  })
  name!: string | null;

  @Field(() => Boolean, { description: 'Whether the record is gone since: merged or withdrawn.' })
  isRemoved!: boolean;

  @Field(() => InstantScalar, { description: 'When it was published.' })
  publishedAt!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Who published it; null where it came with the collection’s files.',
  })
  publishedBy!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Number of the change set; null where it came with the collection’s files.',
  })
  changeSetId!: number | null;

  @Field(() => String, { nullable: true, description: 'What the change set was about.' })
  changeSetTitle!: string | null;

  @Field(() => String, { nullable: true, description: 'Of a correction: what the card says of it.' })
  correctionNote!: string | null;
}

export const ChangeConnection = connectionOf('Change', () => ChangeType);
