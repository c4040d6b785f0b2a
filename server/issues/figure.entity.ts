import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A measured number of an issue. */
@Entity('figure')
export class FigureEntity {
  @PrimaryColumn('text')
  id!: string;

  @Column('text', { name: 'issue_id' })
  issueId!: string;

  @Column('integer')
  ordinal!: number;

  @Column('text')
  measure!: string;

  @Column('text')
  period!: string;

  @Column('text')
  value!: string;

  @Column('text', { nullable: true })
  unit!: string | null;

  @Column('boolean')
  provisional!: boolean;

  @Column('text', { name: 'supersedes_id', nullable: true })
  supersedesId!: string | null;
}
