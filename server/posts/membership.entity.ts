import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EndKind } from '../../shared/model/vocabulary.ts';

/** An actor holds a post or belongs to an organization for a time. */
@Entity('membership')
export class MembershipEntity {
  @PrimaryColumn('text')
  id!: string;

  @Column('text', { name: 'holder_id' })
  holderId!: string;

  @Column('text', { name: 'post_id', nullable: true })
  postId!: string | null;

  @Column('text', { name: 'organization_id', nullable: true })
  organizationId!: string | null;

  @Column('text', { name: 'on_behalf_of_id', nullable: true })
  onBehalfOfId!: string | null;

  @Column('text', { nullable: true })
  label!: string | null;

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

  @Column('text', { name: 'start_reason', nullable: true })
  startReason!: string | null;

  @Column('text', { name: 'end_reason', nullable: true })
  endReason!: string | null;

  @Column('boolean')
  acting!: boolean;
}
