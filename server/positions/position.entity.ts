import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EndKind, PositionBasis, Stance } from '../../shared/model/vocabulary.ts';

/** Where an actor stands on a proposition, or what it said on an issue. */
@Entity('position')
export class PositionEntity {
  @PrimaryColumn('text')
  id!: string;

  @Column('text', { name: 'actor_id' })
  actorId!: string;

  @Column('text', { name: 'issue_id' })
  issueId!: string;

  @Column('text', { name: 'proposition_id', nullable: true })
  propositionId!: string | null;

  @Column('text', { nullable: true })
  stance!: Stance | null;

  @Column('text', { nullable: true })
  condition!: string | null;

  @Column('text')
  text!: string;

  @Column('text', { nullable: true })
  basis!: PositionBasis | null;

  @Column('text', { name: 'speaker_id', nullable: true })
  speakerId!: string | null;

  @Column('text', { name: 'on_behalf_of_id', nullable: true })
  onBehalfOfId!: string | null;

  @Column('text', { name: 'start_on', nullable: true })
  startOn!: string | null;

  @Column('text', { name: 'end_on', nullable: true })
  endOn!: string | null;

  @Column('text', { name: 'end_kind' })
  endKind!: EndKind;

  @Column('text', { name: 'attested_until', nullable: true })
  attestedUntil!: string | null;

  @Column('text', { name: 'end_before', nullable: true })
  endBefore!: string | null;

  @Column('text', { name: 'end_given_as', nullable: true })
  endGivenAs!: string | null;

  @Column('text', { name: 'supersedes_id', nullable: true })
  supersedesId!: string | null;
}
