import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps imported records that could be one on record, and what people have judged about them. */
export class DoubtfulMatches1764000000010 implements MigrationInterface {
  name = 'DoubtfulMatches1764000000010';

  async up(runner: QueryRunner): Promise<void> {
    const collation = runner.connection.options.type === 'postgres' ? '"C"' : 'BINARY';
    await runner.query(`CREATE TABLE doubtful_match (
      id text PRIMARY KEY,
      record_key text NOT NULL,
      slug text NOT NULL,
      verdict text,
      format text NOT NULL,
      place text NOT NULL,
      name text NOT NULL,
      reasons text NOT NULL,
      document text NOT NULL,
      found_at text COLLATE ${collation} NOT NULL,
      judged_at text,
      judged_by text,
      note text,
      CONSTRAINT doubtful_match_pair_key UNIQUE (record_key, slug),
      CONSTRAINT doubtful_match_verdict_check CHECK (verdict IN ('SAME', 'NOT_SAME')),
      CONSTRAINT doubtful_match_judged_check CHECK ((verdict IS NULL) = (judged_at IS NULL))
    )`);
    await runner.query('CREATE INDEX doubtful_match_open ON doubtful_match (found_at) WHERE verdict IS NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE doubtful_match');
  }
}
