import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SourceClass } from '../../shared/model/vocabulary.ts';

/** Something published that statements can cite. */
@Entity('source')
export class SourceEntity {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  slug!: string;

  @Column('text', { name: 'publisher_id' })
  publisherId!: string;

  @Column('text')
  class!: SourceClass;

  @Column('text')
  title!: string;

  @Column('simple-json')
  authors!: string[];

  @Column('text', { nullable: true })
  url!: string | null;

  @Column('text', { nullable: true })
  identifier!: string | null;

  @Column('text', { nullable: true })
  published!: string | null;

  @Column('text', { nullable: true })
  language!: string | null;

  @Column('text', { name: 'owned_by', nullable: true })
  ownedBy!: string | null;

  @Column('text', { name: 'copy_of_id', nullable: true })
  copyOfId!: string | null;
}
