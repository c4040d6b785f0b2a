import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One paragraph about a subject in one language. */
@Entity('summary')
export class SummaryEntity {
  @PrimaryColumn('text')
  id!: string;

  @Column('text', { name: 'subject_id' })
  subjectId!: string;

  @Column('integer')
  ordinal!: number;

  @Column('text')
  language!: string;

  @Column('text')
  text!: string;
}
