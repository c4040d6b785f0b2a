import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who writes or reviews. There is no password: tokens stand for the editor. */
@Entity('editor')
export class EditorEntity {
  @PrimaryColumn('text')
  id!: string;

  /** As shown beside what they published. */
  @Column('text')
  name!: string;

  @Column('text', { name: 'created_at' })
  createdAt!: string;
}

/** A subject in which an editor has an interest: somebody else has to publish on it. */
@Entity('editor_interest')
export class EditorInterestEntity {
  @PrimaryColumn('text', { name: 'editor_id' })
  editorId!: string;

  @PrimaryColumn('text')
  slug!: string;

  @Column('text', { name: 'declared_at' })
  declaredAt!: string;
}
