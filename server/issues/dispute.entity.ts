import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Statements that contradict each other, with the reason. */
@Entity('dispute')
export class DisputeEntity {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  slug!: string;

  @Column('text', { name: 'issue_id' })
  issueId!: string;

  @Column('text')
  reason!: string;
}

/** One statement of a dispute. */
@Entity('dispute_statement')
export class DisputeStatementEntity {
  @PrimaryColumn('text', { name: 'dispute_id' })
  disputeId!: string;

  @PrimaryColumn('integer')
  ordinal!: number;

  @Column('text', { name: 'statement_id' })
  statementId!: string;
}
