import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who did what, when. The table refuses to change or remove a row. */
@Entity('audit_entry')
export class AuditEntryEntity {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  at!: string;

  /** The editor's name, or "command line". */
  @Column('text')
  editor!: string;

  /** An operation of the permission table, or one of the command line. */
  @Column('text')
  operation!: string;

  /** What it was done to, as `change set 12` or `actors/xi-jinping`. */
  @Column('text')
  target!: string;

  /** More words for a person; never a secret. Empty where there is nothing to add. */
  @Column('text')
  detail!: string;
}
