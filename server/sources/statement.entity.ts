import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What kinds of statements there are. */
export type StatementKind = 'SUMMARY' | 'MEMBERSHIP' | 'POSITION' | 'FIGURE' | 'EVENT';

/** What every sourced statement carries; its own table (membership, position, …) has the same id. */
@Entity('statement')
export class StatementEntity {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  slug!: string;

  @Column('text')
  kind!: StatementKind;

  @Column('text', { name: 'reviewed_at' })
  reviewedAt!: string;

  /** The day by which somebody should look at the source again. */
  @Column('text', { name: 'review_by', nullable: true })
  reviewBy!: string | null;

  @Column('text', { name: 'first_citation_id', nullable: true })
  firstCitationId!: string | null;

  @Column('text', { name: 'searched_on', nullable: true })
  searchedOn!: string | null;

  @Column('simple-json', { name: 'searched_places', nullable: true })
  searchedPlaces!: string[] | null;

  /** Marked as contentious: about a living person, it needs two independent publishers. */
  @Column('boolean')
  contentious!: boolean;
}
