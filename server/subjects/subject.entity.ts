import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SubjectKind } from '../../shared/model/vocabulary.ts';

/** Whatever a name can mean; its own table (actor, issue, post) has the same id. */
@Entity('subject')
export class SubjectEntity {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  slug!: string;

  @Column('text')
  kind!: SubjectKind;

  @Column('text')
  name!: string;

  @Column('text', { name: 'reviewed_at' })
  reviewedAt!: string;

  /** The day by which somebody should look at the whole record again. */
  @Column('text', { name: 'review_by', nullable: true })
  reviewBy!: string | null;

  /** The earliest day by which one of its statements should be looked at again; null where nothing is due. */
  @Column('text', { name: 'review_due', nullable: true })
  reviewDue!: string | null;

  /** Taken down: its content is kept from readers, and its name answers for ever. */
  @Column('boolean')
  hidden!: boolean;

  /** Whether its last version was published by somebody who wrote it. */
  @Column('boolean', { name: 'self_reviewed' })
  selfReviewed!: boolean;
}

/** A slug or id that a subject had before; it answers for ever. */
@Entity('redirect')
export class RedirectEntity {
  @PrimaryColumn('text')
  former!: string;

  @Column('text', { name: 'subject_id' })
  subjectId!: string;
}

/** A subject's id in somebody else's list. */
@Entity('subject_identifier')
export class SubjectIdentifierEntity {
  @PrimaryColumn('text')
  id!: string;

  @Column('text', { name: 'subject_id' })
  subjectId!: string;

  @Column('text')
  scheme!: string;

  @Column('text')
  value!: string;

  @Column('integer')
  ordinal!: number;
}

/** A public note that something here was wrong. */
@Entity('correction')
export class CorrectionEntity {
  @PrimaryColumn('text')
  id!: string;

  @Column('text', { name: 'subject_id' })
  subjectId!: string;

  @Column('text', { name: 'corrected_on' })
  correctedOn!: string;

  @Column('text')
  note!: string;
}
