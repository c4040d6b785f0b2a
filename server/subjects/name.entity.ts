import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NameKind, NameMatching } from '../../shared/model/vocabulary.ts';

/** A name of a subject, and how it may match. */
@Entity('name')
export class NameEntity {
  @PrimaryColumn('text')
  id!: string;

  @Column('text', { name: 'subject_id' })
  subjectId!: string;

  @Column('integer')
  ordinal!: number;

  @Column('text')
  text!: string;

  @Column('text')
  language!: string;

  @Column('text', { nullable: true })
  script!: string | null;

  @Column('text')
  kind!: NameKind;

  @Column('text')
  matching!: NameMatching;

  /** Why an ordinary word is marked alone all the same. */
  @Column('text', { name: 'alone_because', nullable: true })
  aloneBecause!: string | null;

  @Column('text', { name: 'valid_from', nullable: true })
  validFrom!: string | null;

  @Column('text', { name: 'valid_until', nullable: true })
  validUntil!: string | null;
}

/** A subject that a text has to mention as well; rows of one entry are alternatives. */
@Entity('name_requirement')
export class NameRequirementEntity {
  @PrimaryColumn('text', { name: 'name_id' })
  nameId!: string;

  @PrimaryColumn('integer')
  entry!: number;

  @PrimaryColumn('text', { name: 'subject_id' })
  subjectId!: string;
}
