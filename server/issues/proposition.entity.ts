import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PropositionKind } from '../../shared/model/vocabulary.ts';

/** What one can be for or against, or affirm, within an issue. */
@Entity('proposition')
export class PropositionEntity {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  slug!: string;

  @Column('text', { name: 'issue_id' })
  issueId!: string;

  @Column('text')
  kind!: PropositionKind;

  @Column('text')
  text!: string;

  @Column('integer')
  ordinal!: number;

  @Column('text', { name: 'valid_from', nullable: true })
  validFrom!: string | null;

  @Column('text', { name: 'valid_until', nullable: true })
  validUntil!: string | null;
}
