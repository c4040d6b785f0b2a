import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An office. */
@Entity('post')
export class PostEntity {
  @PrimaryColumn('text')
  id!: string;

  @Column('text', { name: 'organization_id', nullable: true })
  organizationId!: string | null;

  @Column('integer')
  seats!: number;

  @Column('text', { nullable: true })
  inception!: string | null;

  @Column('text', { nullable: true })
  dissolution!: string | null;
}
