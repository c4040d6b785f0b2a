import { Field, ID, ObjectType } from 'type-graphql';
import type { CitationRole, EndKind, SourceClass } from '../../shared/model/vocabulary.ts';
import { DayScalar, PartialDateScalar } from '../http/graphql/scalars.ts';
import { CitationRoleEnum, EndKindEnum, SourceClassEnum } from '../subjects/vocabulary.type.ts';

@ObjectType('Source', {
  simpleResolvers: true,
  description: 'Something published that a statement can cite.',
})
export class SourceType {
  @Field(() => ID, { description: 'Stable id of the source within the collection.' })
  id!: string;

  @Field(() => String, { description: 'Its title, in its own language.' })
  title!: string;

  @Field(() => String, { description: 'Who published it.' })
  publisher!: string;

  @Field(() => SourceClassEnum, { description: 'What kind of place it is.' })
  class!: SourceClass;

  @Field(() => String, {
    nullable: true,
    description: 'For state media: the government that owns the publisher.',
  })
  ownedBy?: string;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'When it was published, as far as is known.',
  })
  published?: string;

  @Field(() => String, { nullable: true, description: 'Its language, BCP 47.' })
  language?: string;

  @Field(() => String, { nullable: true, description: 'Its address, where it has one.' })
  url?: string;

  @Field(() => String, {
    nullable: true,
    description: 'What names it without an address, like “Public Law 118-50”.',
  })
  identifier?: string;
}

@ObjectType('Quotation', { simpleResolvers: true, description: 'Words from a source.' })
export class QuotationType {
  @Field(() => String, { description: 'The words, at most 280 graphemes.' })
  text!: string;

  @Field(() => String, { description: 'The language of these words, BCP 47.' })
  language!: string;

  @Field(() => String, { nullable: true, description: 'Who translated them, where they are a translation.' })
  translatedBy?: string;
}

@ObjectType('Citation', {
  simpleResolvers: true,
  description: 'A place in a source on which a statement rests.',
})
export class CitationType {
  @Field(() => SourceType, { description: 'The source.' })
  source!: SourceType;

  @Field(() => String, { description: 'Where in the source: the quoted words, else “opening of the page”.' })
  locator!: string;

  @Field(() => QuotationType, { nullable: true, description: 'The words themselves.' })
  quotation?: QuotationType;

  @Field(() => String, { nullable: true, description: 'Where a copy of the page as cited is kept.' })
  archivedUrl?: string;

  @Field(() => DayScalar, { description: 'The day on which somebody looked at it.' })
  accessed!: string;

  @Field(() => CitationRoleEnum, { description: 'Whether it speaks for the statement or against it.' })
  role!: CitationRole;
}

@ObjectType('Interval', {
  simpleResolvers: true,
  description: 'A stretch of time, half-open: the end day itself is outside.',
})
export class IntervalType {
  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'First day, as far as is known; null where unknown.',
  })
  start!: string | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'First day on which it is no longer so; null where none is known.',
  })
  end!: string | null;

  @Field(() => EndKindEnum, { description: 'How it ends.' })
  endKind!: EndKind;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'With UNKNOWN: the last day on which a source shows it.',
  })
  attestedUntil?: string;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'With UNKNOWN: the first day on which somebody else held it.',
  })
  endBefore?: string;
}
