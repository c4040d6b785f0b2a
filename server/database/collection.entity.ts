import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whose material a collection uses, and under which license. */
export interface CollectionAttribution {
  name: string;
  license: string;
  url?: string | undefined;
}

/** The one collection of this database, with its version. */
@Entity('collection')
export class CollectionEntity {
  @PrimaryColumn('text')
  id!: string;

  @Column('integer')
  version!: number;

  @Column('text', { name: 'published_at' })
  publishedAt!: string;

  @Column('text', { name: 'content_hash' })
  contentHash!: string;

  @Column('text')
  name!: string;

  @Column('text')
  publisher!: string;

  @Column('text')
  funding!: string;

  @Column('text')
  method!: string;

  @Column('text')
  license!: string;

  @Column('text')
  corrections!: string;

  @Column('simple-json')
  attributions!: CollectionAttribution[];
}
