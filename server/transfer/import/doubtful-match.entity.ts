import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { JsonObject } from '../../curation/record.ts';

/** What a person can decide about two records. */
const MATCH_VERDICTS = ['SAME', 'NOT_SAME'] as const;
export type MatchVerdict = (typeof MATCH_VERDICTS)[number];

/** An imported record that could be one on record, and what somebody has judged. A judgement holds for good. */
@Entity('doubtful_match')
export class DoubtfulMatchEntity {
  /** Follows from the pair. */
  @PrimaryColumn('text')
  id!: string;

  /** The imported record's name in its own world, such as `bioguide:H001076`. */
  @Column('text', { name: 'record_key' })
  recordKey!: string;

  /** The subject on record. */
  @Column('text')
  slug!: string;

  /** Null while nobody has judged. */
  @Column('text', { nullable: true })
  verdict!: MatchVerdict | null;

  @Column('text')
  format!: string;

  /** Where in the file it stands: `people.yaml:17`. */
  @Column('text')
  place!: string;

  /** The imported record's name. */
  @Column('text')
  name!: string;

  /** What speaks for and against, in words. */
  @Column('simple-json')
  reasons!: string[];

  /** The imported record, as it would be written. */
  @Column('simple-json')
  document!: JsonObject;

  @Column('text', { name: 'found_at' })
  foundAt!: string;

  @Column('text', { name: 'judged_at', nullable: true })
  judgedAt!: string | null;

  /** Name of the editor. */
  @Column('text', { name: 'judged_by', nullable: true })
  judgedBy!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;
}
