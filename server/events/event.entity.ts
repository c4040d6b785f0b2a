import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something that happened; its statement has the slug. */
@Entity('event')
export class EventEntity {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  title!: string;

  @Column('text', { name: 'start_on' })
  startOn!: string;

  @Column('text', { name: 'end_on', nullable: true })
  endOn!: string | null;

  @Column('text', { nullable: true })
  place!: string | null;

  @Column('text', { nullable: true })
  summary!: string | null;

  @Column('text', { name: 'parent_id', nullable: true })
  parentId!: string | null;
}

/** Who took part in an event. */
@Entity('event_participant')
export class EventParticipantEntity {
  @PrimaryColumn('text', { name: 'event_id' })
  eventId!: string;

  @PrimaryColumn('integer')
  ordinal!: number;

  @Column('text', { name: 'subject_id' })
  subjectId!: string;

  @Column('text', { nullable: true })
  role!: string | null;
}

/** An issue that an event belongs to. */
@Entity('event_issue')
export class EventIssueEntity {
  @PrimaryColumn('text', { name: 'event_id' })
  eventId!: string;

  @PrimaryColumn('integer')
  ordinal!: number;

  @Column('text', { name: 'issue_id' })
  issueId!: string;
}
