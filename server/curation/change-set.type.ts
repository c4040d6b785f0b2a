import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../http/graphql/connection.type.ts';
import { registerWords } from '../http/graphql/enum.type.ts';
import { InstantScalar, JsonScalar } from '../http/graphql/scalars.ts';
import { UserErrorType } from '../http/graphql/user-error.type.ts';
import type { ChangeKind, ChangeSetState } from './change-set.entity.ts';
import type { Json, JsonObject, RecordKind } from './record.ts';
import { RecordKeyType } from './record-key.type.ts';
import type { SeenChange } from './review-notes.store.ts';
import type { ReviewReason } from './trust-gates/review-reasons.ts';

export const ChangeSetStateEnum = registerWords<ChangeSetState>(
  'ChangeSetState',
  'Where a change set stands.',
  {
    DRAFT: 'It is being written.',
    IN_REVIEW: 'It waits for a reviewer.',
    SENT_BACK: 'A reviewer sent it back with a comment.',
    PUBLISHED: 'Readers have it.',
    DISCARDED: 'Its author put it away.',
  },
);

export const ChangeKindEnum = registerWords<ChangeKind>('ChangeKind', 'Why something changes.', {
  UPDATE: 'The world changed, or we know more.',
  CORRECTION: 'We were wrong: the card says so.',
});

export const ReviewReasonEnum = registerWords<ReviewReason>(
  'ReviewReason',
  'Why a change set needs a second pair of eyes, whatever else holds.',
  {
    NEW_EDITOR: 'Fewer than three change sets of its author were published.',
    NAME_CHANGE: 'A name changes: it decides what is marked in every article.',
    HIGH_PROFILE: 'It changes a subject that is marked as high-profile.',
  },
);

@ObjectType('ReviewStanding', {
  simpleResolvers: true,
  description: 'Where a change set stands before you publish it, beside the problems that stop everybody.',
})
export class ReviewStandingType {
  @Field(() => [ReviewReasonEnum], {
    description: 'Why it needs a second pair of eyes, whatever else holds; empty where nothing asks for it.',
  })
  reasons!: ReviewReason[];

  @Field(() => [UserErrorType], {
    description:
      'What keeps you from publishing it, though somebody else might: you wrote it, or have an interest.',
  })
  stopsYou!: UserErrorType[];

  @Field(() => Boolean, { description: 'Whether the card would say “self-reviewed” if you published it.' })
  wouldBeSelfReviewed!: boolean;
}

@ObjectType('FieldChange', {
  simpleResolvers: true,
  description: 'One field that differs between two versions.',
})
export class FieldChangeType {
  @Field(() => String, {
    description:
      'Where: fields by name, items of lists by what identifies them (positions[schumer-2023].stance).',
  })
  path!: string;

  @Field(() => JsonScalar, { nullable: true, description: 'What it said; null also where it was not there.' })
  before!: Json;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'What it says; null also where it is no longer there.',
  })
  after!: Json;
}

@ObjectType('ReviewedChange', {
  simpleResolvers: true,
  description: 'One field that a change set changes, as its reviewer sees it.',
})
export class ReviewedChangeType extends FieldChangeType {
  @Field(() => Boolean, {
    description: 'Whether you marked it as seen; an edit of the field unmarks it.',
  })
  seen!: boolean;

  /** The whole change, as it is marked. */
  marked!: SeenChange;
  changeSetId!: number;
}

@ObjectType('ContestedField', {
  simpleResolvers: true,
  description: 'A field that a draft and a newer published version both changed, and not to the same.',
})
export class ContestedFieldType {
  @Field(() => String, { description: 'Where, as in the changes.' })
  path!: string;

  @Field(() => JsonScalar, { nullable: true, description: 'What it said when the draft was begun.' })
  base!: Json;

  @Field(() => JsonScalar, { nullable: true, description: 'What the draft says.' })
  mine!: Json;

  @Field(() => JsonScalar, { nullable: true, description: 'What is published now.' })
  theirs!: Json;
}

@ObjectType('DraftConflict', {
  simpleResolvers: true,
  description:
    'A record was published anew since the draft was begun. Save what you choose with the new base version; nothing is lost until then.',
})
export class DraftConflictType {
  @Field(() => Int, { description: 'The version that is published now.' })
  version!: number;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'The version that the draft was begun from; null for none.',
  })
  base!: JsonObject | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'What is published now; null where it was removed.',
  })
  theirs!: JsonObject | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      'Both put together: what only one side changed is kept, and a contested field says what the draft says.',
  })
  merged!: JsonObject | null;

  @Field(() => [ContestedFieldType], { description: 'The fields that somebody has to decide.' })
  contested!: ContestedFieldType[];
}

@ObjectType('ChangeSetComment', {
  simpleResolvers: true,
  description: 'What somebody says about a change set.',
})
export class ChangeSetCommentType {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  kind!: RecordKind | null;
  slug!: string | null;

  @Field(() => String, { description: 'The changed field that it is about; empty for the whole.' })
  path!: string;

  @Field(() => String, { description: 'The words, as typed: text, never markup.' })
  text!: string;

  @Field(() => String, { description: 'Name of the editor.' })
  author!: string;

  @Field(() => InstantScalar, { description: 'When.' })
  createdAt!: string;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was settled; null while it is not.' })
  resolvedAt!: string | null;
}

@ObjectType('Record', { simpleResolvers: true, description: 'A record as it is published.' })
export class RecordType extends RecordKeyType {
  @Field(() => Int, { description: 'Counted from 1; the base version of a draft that changes it.' })
  version!: number;

  @Field(() => JsonScalar, { nullable: true, description: 'The whole record; null where it was removed.' })
  document!: JsonObject | null;

  @Field(() => InstantScalar, { description: 'When this version was published.' })
  publishedAt!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Who published it; null where it came with the collection’s files.',
  })
  publishedBy!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Who wrote it: the editor who began the change set; null where it came with the collection’s files.',
  })
  writtenBy!: string | null;
}

@ObjectType('RecordVersion', { simpleResolvers: true, description: 'One published version of a record.' })
export class RecordVersionType extends RecordType {
  @Field(() => Int, { description: 'The collection’s version that brought it.' })
  collectionVersion!: number;

  changeSetId!: number | null;
}
export const RecordVersionConnection = connectionOf('RecordVersion', () => RecordVersionType);

@ObjectType('ChangeSetRecord', {
  simpleResolvers: true,
  description: 'A record’s new version within a change set.',
})
export class ChangeSetRecordType extends RecordKeyType {
  @Field(() => Int, { description: 'The published version that it was written against; 0 for a new record.' })
  baseVersion!: number;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'As typed, whole or not; null removes the record.',
  })
  document!: JsonObject | null;

  changeSetId!: number;
}

@ObjectType('ChangeSet', {
  simpleResolvers: true,
  description: 'New versions of some records, reviewed and published as one.',
})
export class ChangeSetType {
  @Field(() => ID, { description: 'Its number: people say it.' })
  id!: number;

  @Field(() => String, { description: 'What it is about, in a few words.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What the reviewer should know.' })
  note!: string | null;

  @Field(() => ChangeKindEnum, { description: 'An update of the world, or a correction of ours.' })
  kind!: ChangeKind;

  @Field(() => String, { nullable: true, description: 'Of a correction: what the card says of it.' })
  correctionNote!: string | null;

  @Field(() => ChangeSetStateEnum, { description: 'Where it stands.' })
  state!: ChangeSetState;

  @Field(() => String, { nullable: true, description: 'What it came from, as “suggestion 7”.' })
  origin!: string | null;

  @Field(() => String, { description: 'Name of the editor who began it.' })
  author!: string;

  @Field(() => Int, { description: 'Grows with every save; a save names the one that it read.' })
  draftVersion!: number;

  @Field(() => InstantScalar, { description: 'When it was begun.' })
  createdAt!: string;

  @Field(() => InstantScalar, { description: 'When it changed last.' })
  updatedAt!: string;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was sent to review.' })
  submittedAt!: string | null;

  @Field(() => Int, {
    description: 'How often it was sent to review: more than once after it was sent back or withdrawn.',
  })
  submissions!: number;

  @Field(() => String, { nullable: true, description: 'Name of the reviewer whose approval stands.' })
  approvedBy!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When readers got it.' })
  publishedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the editor who published it.' })
  publishedBy!: string | null;

  @Field(() => Boolean, { description: 'Whether somebody who wrote it published it.' })
  selfReviewed!: boolean;

  revertsId!: number | null;
  revertedById!: number | null;
}
export const ChangeSetConnection = connectionOf('ChangeSet', () => ChangeSetType);

@ObjectType('ChangeSetPayload', { simpleResolvers: true, description: 'What became of a change set.' })
export class ChangeSetPayload {
  @Field(() => ChangeSetType, { nullable: true, description: 'The change set as it stands now.' })
  changeSet!: ChangeSetType | null;

  @Field(() => [UserErrorType], { description: 'Why nothing was done; empty where it was.' })
  errors!: UserErrorType[];
}

@ObjectType('PublishChangeSetPayload', { simpleResolvers: true, description: 'What was published.' })
export class PublishChangeSetPayload extends ChangeSetPayload {
  @Field(() => Int, { nullable: true, description: 'The collection’s new version.' })
  version!: number | null;
}
