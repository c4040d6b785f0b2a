import { Field, Int, ObjectType } from 'type-graphql';
import { InstantScalar } from '../http/graphql/scalars.ts';

@ObjectType('ImmutableFile', {
  simpleResolvers: true,
  description: 'A file that never changes, named by its content.',
})
export class ImmutableFileType {
  @Field(() => String, { description: 'Its path on this server.' })
  url!: string;

  @Field(() => String, { description: 'SHA-256 of its content, lower-case hex.' })
  sha256!: string;

  @Field(() => Int, { description: 'Its length in bytes.' })
  bytes!: number;
}

@ObjectType('CardBucket', {
  simpleResolvers: true,
  description: 'The cards of the subjects that share a hash, as one file.',
})
export class CardBucketType extends ImmutableFileType {
  @Field(() => Int, { description: 'Which bucket: FNV-1a of the slug, modulo the count.' })
  index!: number;
}

@ObjectType('Attribution', { simpleResolvers: true, description: 'Whose material the collection uses.' })
export class AttributionType {
  @Field(() => String, { description: 'Whose.' })
  name!: string;

  @Field(() => String, { description: 'Under which license.' })
  license!: string;

  @Field(() => String, { nullable: true, description: 'Where it is to be found.' })
  url?: string | undefined;
}

@ObjectType('Collection', { simpleResolvers: true, description: 'All that this server publishes.' })
export class CollectionType {
  @Field(() => Int, { description: 'Grows with every publication.' })
  version!: number;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'Who publishes it.' })
  publisher!: string;

  @Field(() => String, { description: 'Who pays for it.' })
  funding!: string;

  @Field(() => String, { description: 'How it is made.' })
  method!: string;

  @Field(() => String, { description: 'SPDX identifier of its license.' })
  license!: string;

  @Field(() => String, { description: 'Where corrections go.' })
  corrections!: string;

  @Field(() => [AttributionType], { description: 'Whose material it uses.' })
  attributions!: AttributionType[];

  @Field(() => InstantScalar, { description: 'When this version was published.' })
  publishedAt!: string;

  @Field(() => ImmutableFileType, { description: 'The compiled names.' })
  lexicon!: ImmutableFileType;

  @Field(() => Int, { description: 'Number of card buckets, a power of two.' })
  bucketCount!: number;

  @Field(() => [CardBucketType], { description: 'The buckets that hold something.' })
  buckets!: CardBucketType[];
}
