import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { SourceClass } from '../../shared/model/vocabulary.ts';
import { registerWords } from '../http/graphql/enum.type.ts';
import { SourceClassEnum } from '../subjects/vocabulary.type.ts';
import { SourceType } from './source.type.ts';
import type { SourceMatch } from './source-index.ts';

const SourceMatchEnum = registerWords<SourceMatch>('SourceMatch', 'Why a source was found.', {
  SAME_ADDRESS: 'It has this address, however it was written; tracking parts do not count.',
  SAME_NUMBER: 'It has this number, like “Public Law 118-50”.',
  SAME_TEXT: 'It carries the same text as the source with this address: the two are one publisher’s words.',
  TITLE: 'The words are in its title, or in title and publisher together.',
  PUBLISHER: 'The words are in its publisher’s name or in its number.',
});

@ObjectType('FoundSource', { simpleResolvers: true, description: 'A source that was found.' })
export class FoundSourceType {
  @Field(() => SourceType, { description: 'The source.' })
  source!: SourceType;

  @Field(() => SourceMatchEnum, { description: 'Why it was found.' })
  match!: SourceMatch;

  @Field(() => Int, { description: 'How many statements cite it.' })
  citedBy!: number;
}

@ObjectType('Publisher', { simpleResolvers: true, description: 'Who publishes sources.' })
export class PublisherType {
  @Field(() => ID, { description: 'Stable id of the publisher within the collection.' })
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => SourceClassEnum, {
    nullable: true,
    description: 'What its sources are, unless one of them says otherwise.',
  })
  class!: SourceClass | null;
}
