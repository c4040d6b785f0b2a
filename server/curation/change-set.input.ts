import { ArrayMaxSize, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { JsonScalar } from '../http/graphql/scalars.ts';
import type { ChangeKind, ChangeSetState } from './change-set.entity.ts';
import { ChangeKindEnum, ChangeSetStateEnum } from './change-set.type.ts';
import type { JsonObject, RecordKind } from './record.ts';
import { RecordKindEnum } from './record-key.type.ts';

@InputType({ description: 'Which record.' })
export class RecordKeyInput {
  @Field(() => RecordKindEnum, { description: 'What it is.' })
  kind!: RecordKind;

  @Field(() => String, { description: 'Its readable name (the id of a source or publisher).' })
  slug!: string;
}

@InputType({ description: 'A record’s new version.' })
export class DraftRecordInput extends RecordKeyInput {
  @Field(() => Int, { description: 'The published version that it was written against; 0 for a new record.' })
  baseVersion!: number;

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      'The whole record in the format of the collection’s files, as far as it is written; null removes it.',
  })
  document?: JsonObject | null;
}

@InputType({ description: 'A new draft.' })
export class CreateDraftInput {
  @Field(() => String, { description: 'What it is about, 1 to 120 characters.' })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the reviewer should know, at most 2,000 characters.',
  })
  note?: string | null;

  @Field(() => ChangeKindEnum, { defaultValue: 'UPDATE', description: 'An update, or a correction of ours.' })
  kind!: ChangeKind;

  @Field(() => String, {
    nullable: true,
    description: 'Of a correction: what the card says, at most 110 characters.',
  })
  correctionNote?: string | null;

  @Field(() => [DraftRecordInput], { defaultValue: [], description: 'The records to begin with.' })
  records!: DraftRecordInput[];
}

@InputType({ description: 'What was typed; a field that is not given stays as it is.' })
export class SaveDraftInput {
  @Field(() => ID, { description: 'Number of the change set.' })
  changeSet!: string;

  @Field(() => Int, { description: 'The draft version that was read.' })
  draftVersion!: number;

  @Field(() => String, { nullable: true, description: 'What it is about, 1 to 120 characters.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'What the reviewer should know; null takes it away.' })
  note?: string | null;

  @Field(() => ChangeKindEnum, { nullable: true, description: 'An update, or a correction of ours.' })
  kind?: ChangeKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of a correction: what the card says; null takes it away.',
  })
  correctionNote?: string | null;

  @Field(() => [DraftRecordInput], {
    defaultValue: [],
    description: 'Records to take in, or to replace as a whole.',
  })
  records!: DraftRecordInput[];

  @Field(() => [RecordKeyInput], {
    defaultValue: [],
    description: 'Records to take out of the change set; what is published of them stays.',
  })
  drop!: RecordKeyInput[];
}

@InputType({ description: 'A change set.' })
export class ChangeSetInput {
  @Field(() => ID, { description: 'Its number.' })
  changeSet!: string;
}

@InputType({ description: 'A change set as it was read.' })
export class ReadChangeSetInput extends ChangeSetInput {
  @Field(() => Int, { description: 'The draft version that was read: what was edited since is not meant.' })
  draftVersion!: number;
}

@InputType({ description: 'What is published.' })
export class PublishChangeSetInput extends ReadChangeSetInput {
  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'In a team of one: says that nobody else can look at what always needs review. The card then says “self-reviewed”, as it does for everything that its writer publishes.',
  })
  selfReview!: boolean;
}

@InputType({ description: 'A change set, and why it goes back.' })
export class SendBackChangeSetInput extends ChangeSetInput {
  @Field(() => String, { description: 'What the author should mend, 1 to 2,000 characters.' })
  comment!: string;
}

@InputType({ description: 'A comment on a change set, or on a field of it.' })
export class CommentOnChangeSetInput extends ChangeSetInput {
  @Field(() => RecordKeyInput, { nullable: true, description: 'The record that it is about.' })
  record?: RecordKeyInput | null;

  @Field(() => String, {
    defaultValue: '',
    description: 'The changed field, as in the changes, at most 1,000 units.',
  })
  @MaxLength(1_000)
  path!: string;

  @Field(() => String, { description: 'The words, 1 to 2,000 characters.' })
  text!: string;
}

@InputType({ description: 'A comment that is settled.' })
export class ResolveCommentInput extends ChangeSetInput {
  @Field(() => ID, { description: 'The comment.' })
  comment!: string;
}

@InputType({ description: 'A changed field.' })
export class ChangePlaceInput extends RecordKeyInput {
  @Field(() => String, { description: 'As in the changes of the record; empty for the whole.' })
  path!: string;
}

@InputType({ description: 'Changes that were looked at.' })
export class MarkSeenInput extends ChangeSetInput {
  @Field(() => [ChangePlaceInput], { description: 'Which ones, at most 500.' })
  @ArrayMaxSize(500)
  changes!: ChangePlaceInput[];
}

@InputType({ description: 'Which change sets a list wants; absent fields restrict nothing.' })
export class ChangeSetFilterInput {
  @Field(() => [ChangeSetStateEnum], { nullable: true, description: 'Where they stand.' })
  states?: ChangeSetState[] | null;

  @Field(() => String, { nullable: true, description: 'Slug of a record in them.' })
  slug?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those that the viewer began.' })
  mine?: boolean | null;
}
