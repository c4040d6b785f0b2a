import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { JsonObject, RecordKind } from './record.ts';

/** One published version of a record, kept for good. */
@Entity('record_version')
export class RecordVersionEntity {
  @PrimaryColumn('text')
  kind!: RecordKind;

  @PrimaryColumn('text')
  slug!: string;

  /** From 1, without gaps. */
  @PrimaryColumn('integer')
  version!: number;

  /** The whole record; null where this version removed it (a merge). */
  @Column('simple-json', { nullable: true })
  document!: JsonObject | null;

  /** Exactly one version of a record is. */
  @Column('boolean', { name: 'is_current' })
  isCurrent!: boolean;

  /** The collection's version that brought it. */
  @Column('integer', { name: 'collection_version' })
  collectionVersion!: number;

  /** Null where it came with the collection's files. */
  @Column('integer', { name: 'change_set_id', nullable: true })
  changeSetId!: number | null;

  @Column('text', { name: 'published_at' })
  publishedAt!: string;

  /** Name of the editor who published it; null where it came with the collection's files. */
  @Column('text', { name: 'published_by', nullable: true })
  publishedBy!: string | null;
}
