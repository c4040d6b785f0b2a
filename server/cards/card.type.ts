import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { CardCertainty } from '../../shared/card/card.ts';
import type { SubjectRef } from '../../shared/card/subject-facts.ts';
import type { PositionBasis, PropositionKind, Stance, SubjectKind } from '../../shared/model/vocabulary.ts';
import { registerWords } from '../http/graphql/enum.type.ts';
import { DayScalar, PartialDateScalar } from '../http/graphql/scalars.ts';
import { IntervalType, QuotationType, SourceType } from '../sources/source.type.ts';
import { CorrectionType, SubjectRefType } from '../subjects/subject.type.ts';
import {
  PositionBasisEnum,
  PropositionKindEnum,
  StanceEnum,
  SubjectKindEnum,
} from '../subjects/vocabulary.type.ts';

const CardCertaintyEnum = registerWords<CardCertainty>(
  'CardCertainty',
  'Whether something was so on the card’s day.',
  {
    CERTAIN: 'It was so.',
    POSSIBLE: 'The dates known do not decide it, and the card says so.',
  },
);

const SOURCES = 'Numbers of its sources in the card’s list, from 1.';

@ObjectType('SourcedText', { simpleResolvers: true, description: 'A text with the numbers of its sources.' })
export class SourcedTextType {
  @Field(() => String, { description: 'The text.' })
  text!: string;

  @Field(() => [Int], { description: SOURCES })
  sources!: number[];
}

@ObjectType('CardOffice', {
  simpleResolvers: true,
  description: 'An office or membership on the card’s day; on a post’s card, a holder.',
})
export class CardOfficeType {
  @Field(() => String, { description: 'What the card shows for the office.' })
  label!: string;

  @Field(() => SubjectRefType, { description: 'Who holds it.' })
  holder!: SubjectRef;

  @Field(() => SubjectRefType, { nullable: true, description: 'The post.' })
  post?: SubjectRef;

  @Field(() => SubjectRefType, { nullable: true, description: 'The organization.' })
  organization?: SubjectRef;

  @Field(() => SubjectRefType, { nullable: true, description: 'The party for which it is held.' })
  party?: SubjectRef;

  @Field(() => IntervalType, { description: 'From when to when.' })
  interval!: IntervalType;

  @Field(() => CardCertaintyEnum, { description: 'Whether it was so on the day.' })
  certainty!: CardCertainty;

  @Field(() => Boolean, { description: 'Whether it was held for the time being only.' })
  acting!: boolean;

  @Field(() => [Int], { description: SOURCES })
  sources!: number[];
}

@ObjectType('CardPropositionRef', { simpleResolvers: true, description: 'The proposition of a position.' })
export class CardPropositionRefType {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => String, { description: 'The sentence.' })
  text!: string;

  @Field(() => PropositionKindEnum, { description: 'What one can do with it.' })
  kind!: PropositionKind;
}

@ObjectType('CardPosition', {
  simpleResolvers: true,
  description: 'A stand or an attributed statement as a card shows it.',
})
export class CardPositionType {
  @Field(() => ID, { description: 'Stable id of the position.' })
  id!: string;

  @Field(() => SubjectRefType, { description: 'Whose stand it is.' })
  actor!: SubjectRef;

  @Field(() => SubjectRefType, { description: 'On which issue.' })
  issue!: SubjectRef;

  @Field(() => CardPropositionRefType, { nullable: true, description: 'Towards which proposition.' })
  proposition?: CardPropositionRefType;

  @Field(() => StanceEnum, { nullable: true, description: 'The stand.' })
  stance?: Stance;

  @Field(() => String, { nullable: true, description: 'With CONDITIONAL: on what.' })
  condition?: string;

  @Field(() => String, { description: 'The stand in the collection’s words.' })
  statement!: string;

  @Field(() => QuotationType, { nullable: true, description: 'Words from a source.' })
  quotation?: QuotationType;

  @Field(() => PositionBasisEnum, { nullable: true, description: 'What it rests on.' })
  basis?: PositionBasis;

  @Field(() => SubjectRefType, {
    nullable: true,
    description: 'Who said it, where somebody spoke for the actor.',
  })
  speaker?: SubjectRef;

  @Field(() => PartialDateScalar, { nullable: true, description: 'When it was taken.' })
  date!: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'From when another stand replaced it.' })
  changedOn?: string;

  @Field(() => CardCertaintyEnum, { description: 'Whether it stood on the day.' })
  certainty!: CardCertainty;

  @Field(() => [Int], { description: SOURCES })
  sources!: number[];
}

@ObjectType('CardStanceGroup', { simpleResolvers: true, description: 'Those who share a stance.' })
export class CardStanceGroupType {
  @Field(() => StanceEnum, { description: 'The stance.' })
  stance!: Stance;

  @Field(() => [CardPositionType], { description: 'Their positions.' })
  positions!: CardPositionType[];
}

@ObjectType('CardProposition', {
  simpleResolvers: true,
  description: 'A proposition with who stands where on the card’s day.',
})
export class CardPropositionType extends CardPropositionRefType {
  @Field(() => [CardStanceGroupType], { description: 'The stances taken, the largest group first.' })
  stances!: CardStanceGroupType[];
}

@ObjectType('CardEvent', { simpleResolvers: true, description: 'An event in one line.' })
export class CardEventType {
  @Field(() => PartialDateScalar, { description: 'When it happened or began.' })
  date!: string;

  @Field(() => String, { description: 'What happened.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'Readable name of the event.' })
  slug?: string;

  @Field(() => [Int], { description: SOURCES })
  sources!: number[];
}

@ObjectType('CardSource', { simpleResolvers: true, description: 'A source in the card’s list.' })
export class CardSourceType extends SourceType {
  @Field(() => Int, { description: 'Its number on this card, from 1 in order of first use.' })
  number!: number;
}

@ObjectType('CardAccount', { simpleResolvers: true, description: 'One side of a dispute.' })
export class CardAccountType extends SourcedTextType {
  @Field(() => String, { description: 'Whose account it is.' })
  party!: string;
}

@ObjectType('CardDispute', {
  simpleResolvers: true,
  description: 'Statements that contradict each other, side by side.',
})
export class CardDisputeType {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => String, { description: 'What they disagree about.' })
  reason!: string;

  @Field(() => [CardAccountType], { description: 'The accounts.' })
  accounts!: CardAccountType[];
}

@ObjectType('Card', {
  simpleResolvers: true,
  description:
    'What a reader sees of a subject as of a day: what was so, what led up to it, and what came since.',
})
export class CardType {
  @Field(() => ID, { description: 'Global id of the subject.' })
  id!: string;

  @Field(() => String, { description: 'Readable name of the subject.' })
  slug!: string;

  @Field(() => SubjectKindEnum, { description: 'What the subject is.' })
  kind!: SubjectKind;

  @Field(() => String, { description: 'Its name as shown.' })
  name!: string;

  @Field(() => DayScalar, { description: 'The day that the card speaks of.' })
  asOf!: string;

  @Field(() => SourcedTextType, { nullable: true, description: 'The subject in one paragraph.' })
  summary!: SourcedTextType | null;

  @Field(() => [CardOfficeType], { description: 'Offices on the day; on a post’s card its holders.' })
  offices!: CardOfficeType[];

  @Field(() => [CardPositionType], { description: 'Actors: stands on the issues asked for.' })
  positions!: CardPositionType[];

  @Field(() => [SubjectRefType], { description: 'Issues asked for on which nothing is recorded.' })
  noRecord!: SubjectRef[];

  @Field(() => [CardPositionType], { description: 'Attributed statements without a stance.' })
  statements!: CardPositionType[];

  @Field(() => [CardPropositionType], { description: 'Issues: who stands where.' })
  propositions!: CardPropositionType[];

  @Field(() => [SubjectRefType], { description: 'Issues: what this is a part of.' })
  broader!: SubjectRef[];

  @Field(() => [CardDisputeType], { description: 'Statements that contradict each other.' })
  disputes!: CardDisputeType[];

  @Field(() => [CardEventType], { description: 'The nearest three events up to the day, oldest first.' })
  before!: CardEventType[];

  @Field(() => Int, { description: 'How many events there were up to the day.' })
  beforeTotal!: number;

  @Field(() => [CardEventType], { description: 'The nearest three events after the day, oldest first.' })
  since!: CardEventType[];

  @Field(() => Int, { description: 'How many events came after the day.' })
  sinceTotal!: number;

  @Field(() => [CorrectionType], { description: 'Public notes that something here was wrong.' })
  corrections!: CorrectionType[];

  @Field(() => [CardSourceType], { description: 'The sources, numbered in order of first use.' })
  sources!: CardSourceType[];

  @Field(() => DayScalar, { description: 'The oldest review among the statements shown.' })
  reviewedAt!: string;

  @Field(() => DayScalar, {
    nullable: true,
    description:
      'The earliest day by which one of its statements should be looked at again: overdue once it has passed. Null where nothing is due.',
  })
  reviewDue!: string | null;

  @Field(() => Boolean, {
    description: 'Whether its last version was published by somebody who wrote it (a team of one).',
  })
  selfReviewed!: boolean;
}
