import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SourceClass } from '../../shared/model/vocabulary.ts';

/** Who publishes sources. */
@Entity('publisher')
export class PublisherEntity {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  slug!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  class!: SourceClass | null;

  @Column('text', { name: 'owned_by', nullable: true })
  ownedBy!: string | null;
}
