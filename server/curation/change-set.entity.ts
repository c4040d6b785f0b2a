import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { JsonObject, RecordKind } from './record.ts';

/** Where a change set stands. A withdrawn one is a draft again; that it was reverted follows from the one that reverts it. */
const CHANGE_SET_STATES = ['DRAFT', 'IN_REVIEW', 'SENT_BACK', 'PUBLISHED', 'DISCARDED'] as const;
export type ChangeSetState = (typeof CHANGE_SET_STATES)[number];

/** `UPDATE`: the world changed. `CORRECTION`: we were wrong, and say so in public. */
const CHANGE_KINDS = ['UPDATE', 'CORRECTION'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** New versions of some records, reviewed and published as one. */
@Entity('change_set')
export class ChangeSetEntity {
  /** Counted from 1; people say it. */
  @PrimaryColumn('integer')
  id!: number;

  @Column('text')
  title!: string;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('text')
  kind!: ChangeKind;

  /** With `CORRECTION`: what the card says of it. */
  @Column('text', { name: 'correction_note', nullable: true })
  correctionNote!: string | null;

  @Column('text')
  state!: ChangeSetState;

  /** What it came from, as `suggestion 7` or `import congress`; null where somebody just began. */
  @Column('text', { nullable: true })
  origin!: string | null;

  @Column('text', { name: 'author_id' })
  authorId!: string;

  /** Grows with every save. */
  @Column('integer', { name: 'draft_version' })
  draftVersion!: number;

  @Column('text', { name: 'created_at' })
  createdAt!: string;

  @Column('text', { name: 'updated_at' })
  updatedAt!: string;

  @Column('text', { name: 'submitted_at', nullable: true })
  submittedAt!: string | null;

  /** How often it was sent to review. */
  @Column('integer')
  submissions!: number;

  @Column('text', { name: 'approved_by_id', nullable: true })
  approvedById!: string | null;

  @Column('text', { name: 'approved_at', nullable: true })
  approvedAt!: string | null;

  @Column('text', { name: 'published_at', nullable: true })
  publishedAt!: string | null;

  @Column('text', { name: 'published_by_id', nullable: true })
  publishedById!: string | null;

  /** Whether somebody who wrote it published it. */
  @Column('boolean', { name: 'self_reviewed' })
  selfReviewed!: boolean;

  @Column('integer', { name: 'reverts_id', nullable: true })
  revertsId!: number | null;
}

/** A record's new version within a change set. */
@Entity('change_set_record')
export class ChangeSetRecordEntity {
  @PrimaryColumn('integer', { name: 'change_set_id' })
  changeSetId!: number;

  @PrimaryColumn('text')
  kind!: RecordKind;

  @PrimaryColumn('text')
  slug!: string;

  /** The published version that it was written against; 0 for a new record. */
  @Column('integer', { name: 'base_version' })
  baseVersion!: number;

  /** As typed, whole or not; null removes the record. */
  @Column('simple-json', { nullable: true })
  document!: JsonObject | null;
}

/** Somebody who wrote in a change set: none of them may publish it alone. */
@Entity('change_set_writer')
export class ChangeSetWriterEntity {
  @PrimaryColumn('integer', { name: 'change_set_id' })
  changeSetId!: number;

  @PrimaryColumn('text', { name: 'editor_id' })
  editorId!: string;
}

/** What a reviewer says about a change set, or a field of it. */
@Entity('change_set_comment')
export class ChangeSetCommentEntity {
  @PrimaryColumn('text')
  id!: string;

  @Column('integer', { name: 'change_set_id' })
  changeSetId!: number;

  /** Null with `slug` where it is about the whole change set. */
  @Column('text', { nullable: true })
  kind!: RecordKind | null;

  @Column('text', { nullable: true })
  slug!: string | null;

  /** The changed field as the diff names it; empty for the whole record. */
  @Column('text')
  path!: string;

  @Column('text')
  text!: string;

  @Column('text', { name: 'author_id' })
  authorId!: string;

  @Column('text', { name: 'created_at' })
  createdAt!: string;

  @Column('text', { name: 'resolved_at', nullable: true })
  resolvedAt!: string | null;
}

/** A change that a reviewer has looked at; an edit of that field unmarks it. */
@Entity('change_set_seen')
export class ChangeSetSeenEntity {
  @PrimaryColumn('integer', { name: 'change_set_id' })
  changeSetId!: number;

  @PrimaryColumn('text', { name: 'editor_id' })
  editorId!: string;

  @PrimaryColumn('text')
  kind!: RecordKind;

  @PrimaryColumn('text')
  slug!: string;

  @PrimaryColumn('text')
  path!: string;

  /** SHA-256 of what the field was changed from and to. */
  @Column('text', { name: 'change_hash' })
  changeHash!: string;
}
