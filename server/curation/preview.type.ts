import { ArrayMaxSize, MaxLength } from 'class-validator';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { LENGTHS, type NameMatching, type SubjectKind } from '../../shared/model/vocabulary.ts';
import { NameMatchingEnum, SubjectKindEnum } from '../subjects/vocabulary.type.ts';
import { MOST_PASTED_UNITS } from './name-concordance.ts';

@InputType({ description: 'A name that is tried out.' })
export class NameConcordanceInput {
  @Field(() => String, { description: 'Slug of the subject; one that is not published yet will do.' })
  @MaxLength(100)
  subject!: string;

  @Field(() => SubjectKindEnum, { description: 'What the subject is.' })
  kind!: SubjectKind;

  @Field(() => String, { description: `The name, at most ${LENGTHS.name} characters.` })
  @MaxLength(4 * LENGTHS.name)
  text!: string;

  @Field(() => String, { defaultValue: 'en', description: 'Its language, BCP 47.' })
  @MaxLength(35)
  language!: string;

  @Field(() => NameMatchingEnum, { description: 'How it may match.' })
  matching!: NameMatching;

  @Field(() => [[String]], {
    defaultValue: [],
    description:
      'Subjects that the text has to mention as well: every entry has to be met, by one of its slugs.',
  })
  @ArrayMaxSize(10)
  requires!: string[][];

  @Field(() => String, {
    nullable: true,
    description: `A text to try it in beside our samples, at most ${MOST_PASTED_UNITS} UTF-16 units. It is not kept.`,
  })
  @MaxLength(MOST_PASTED_UNITS)
  pasted?: string | null;
}

@ObjectType('ConcordancePlace', {
  simpleResolvers: true,
  description: 'A place that a name would mark otherwise than it is marked now.',
})
export class ConcordancePlaceType {
  @Field(() => String, { nullable: true, description: 'Title of the sample text; null in the pasted one.' })
  sample!: string | null;

  @Field(() => String, { description: 'The words before it.' })
  before!: string;

  @Field(() => String, { description: 'The words that it would mark.' })
  surface!: string;

  @Field(() => String, { description: 'The words after it.' })
  after!: string;

  @Field(() => String, { nullable: true, description: 'Slug of who it is marked as now; null for nobody.' })
  markedAs!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Slug of who it would be marked as; null where several remain possible.',
  })
  wouldMark!: string | null;

  @Field(() => [String], { description: 'Slugs that remain possible.' })
  candidates!: string[];

  @Field(() => [String], { description: 'Ids of the rules that decide; docs/mentions.md explains each.' })
  evidence!: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: 'The subject’s full name as the text has it elsewhere, where the place counts only with it.',
  })
  fullName!: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many words stand between the full name and the place, negative where the name comes after it; null without one.',
  })
  fullNameWords!: number | null;
}

@ObjectType('LongerName', {
  simpleResolvers: true,
  description: 'A longer name of the texts of which a name is a part: its places there are the longer one’s.',
})
export class LongerNameType {
  @Field(() => String, { description: 'As the texts have it.' })
  text!: string;

  @Field(() => Int, { description: 'How often they have it.' })
  places!: number;
}

@ObjectType('NameConcordance', { simpleResolvers: true, description: 'Which texts a name would hit.' })
export class NameConcordanceType {
  @Field(() => [ConcordancePlaceType], {
    description: 'The places, at most 200; those of the pasted text first.',
  })
  places!: ConcordancePlaceType[];

  @Field(() => Int, { description: 'How many there are with those that are not shown.' })
  total!: number;

  @Field(() => Int, { description: 'In how many texts it was tried.' })
  texts!: number;

  @Field(() => [LongerNameType], {
    description:
      'Longer names that hold it, the most frequent first, at most 5: of the pasted text where there is one, else of the samples.',
  })
  partOf!: LongerNameType[];

  @Field(() => Boolean, {
    description:
      'Whether it is an ordinary word that would match alone: the check refuses it without a reason.',
  })
  isOrdinaryWord!: boolean;
}

@ObjectType('NameHits', {
  simpleResolvers: true,
  description: 'How often a published name is what is marked in our sample texts.',
})
export class NameHitsType {
  @Field(() => String, { description: 'The name.' })
  text!: string;

  @Field(() => String, { description: 'Its language, BCP 47.' })
  language!: string;

  @Field(() => Int, { description: 'Places that mean its subject in just these words.' })
  places!: number;

  @Field(() => Int, { description: 'Number of texts that were looked through.' })
  texts!: number;
}
