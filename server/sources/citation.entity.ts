import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CitationRole } from '../../shared/model/vocabulary.ts';

/** The place in a source that a statement rests on. */
@Entity('citation')
export class CitationEntity {
  @PrimaryColumn('text')
  id!: string;

  @Column('text', { name: 'statement_id' })
  statementId!: string;

  @Column('text', { name: 'source_id' })
  sourceId!: string;

  @Column('integer')
  ordinal!: number;

  @Column('text')
  locator!: string;

  @Column('text', { name: 'quotation_text', nullable: true })
  quotationText!: string | null;

  @Column('text', { name: 'quotation_language', nullable: true })
  quotationLanguage!: string | null;

  @Column('text', { name: 'quotation_translated_by', nullable: true })
  quotationTranslatedBy!: string | null;

  @Column('text', { name: 'archived_url', nullable: true })
  archivedUrl!: string | null;

  @Column('text')
  accessed!: string;

  @Column('text')
  role!: CitationRole;
}
