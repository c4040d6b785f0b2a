import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A judgement that stays: these two subjects are not the same. The first slug sorts before the second. */
@Entity('not_same_as')
export class NotSameAsEntity {
  @PrimaryColumn('text')
  slug!: string;

  @PrimaryColumn('text', { name: 'other_slug' })
  otherSlug!: string;

  @Column('text')
  reason!: string;

  @Column('text', { name: 'decided_at' })
  decidedAt!: string;

  /** Name of the editor. */
  @Column('text', { name: 'decided_by' })
  decidedBy!: string;
}
